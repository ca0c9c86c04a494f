"""Archives whose members are measured before any of them is unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from index.reading.decode import UnreadableError

MAX_MEMBER_BYTES = 100_000_000
_MAX_RATIO = 200
"""Times that a member may grow: text shrinks to a tenth, a bomb to a thousandth."""
_RATIO_COUNTS_FROM_BYTES = 10_000_000
_MAX_MEMBERS = 200_000


@contextmanager
def opened_zip(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """A zip archive. Raises UnreadableError if it is damaged or holds too many members."""
    try:
        with zipfile.ZipFile(file) as archive:
            if len(archive.infolist()) > _MAX_MEMBERS:
                raise UnreadableError(f"holds more than {_MAX_MEMBERS:,} files")
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        locked = "password" in str(error) or "encrypted" in str(error)
        raise UnreadableError("needs a password" if locked else f"damaged: not a whole zip file ({error})") from None


def member_bytes(archive: zipfile.ZipFile, name: str, limit: int = MAX_MEMBER_BYTES) -> bytes:
    """All bytes of a member.

    Raises:
        UnreadableError: if it is not there, or would be too large when unpacked.
    """
    try:
        about = archive.getinfo(name)
    except KeyError:
        raise UnreadableError(f"damaged: {name} is missing in it") from None
    refuse_bomb(about, limit)
    with archive.open(about) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(f"too large when unpacked (over {limit / 1e6:.0f} MB)")
    return data


def refuse_bomb(about: zipfile.ZipInfo, limit: int = MAX_MEMBER_BYTES) -> None:
    """Raises UnreadableError if a member would be too large when unpacked."""
    grows = about.file_size / max(about.compress_size, 1)
    if about.file_size > limit or (about.file_size > _RATIO_COUNTS_FROM_BYTES and grows > _MAX_RATIO):
        raise UnreadableError(f"too large when unpacked ({about.file_size / 1e6:.0f} MB)")
