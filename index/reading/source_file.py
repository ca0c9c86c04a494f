"""Opening and measuring files that are to be read, with a reason in words when that is not possible."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from index.reading.decode import MAX_BYTES, UnreadableError, too_large


def file_size(path: Path) -> int:
    """The size of a regular file in bytes.

    Raises:
        UnreadableError: if it is gone, a folder, a device or pipe, or may not be read.
    """
    with _reasons():
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableError("a folder, not a file")
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError("not a file but a device or pipe")  # reading from a pipe may never end
        return about.st_size


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, open for reading. Raises UnreadableError if it cannot be opened or read."""
    file_size(path)
    with _reasons(), path.open("rb") as file:
        yield file


def read_all_bytes(file: BinaryIO, limit: int = MAX_BYTES, what: str = "articles") -> bytes:
    """Everything from the start of a file. Raises UnreadableError if that is more than `limit` bytes."""
    file.seek(0)
    data = file.read(limit + 1)
    if len(data) > limit:
        file.seek(0, 2)
        raise UnreadableError(too_large(max(file.tell(), limit + 1), limit, what))
    return data


@contextmanager
def _reasons() -> Iterator[None]:
    try:
        yield
    except UnreadableError:
        raise
    except FileNotFoundError:
        raise UnreadableError("gone: there is no such file") from None
    except PermissionError:
        raise UnreadableError("no permission to read it") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"could not be read: {getattr(error, 'strerror', None) or error}") from None
