"""zip: the articles among its members, each measured before it is unpacked; archives within it are not opened."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from index.article import Article
from index.reading.decode import UnreadableError
from index.reading.files import SUFFIXES
from index.reading.record import Record
from index.reading.zips import member_bytes, opened_zip

_MAX_TOTAL_BYTES = 2_000_000_000


def records(file: BinaryIO, name: str) -> Iterator[Record | Article]:
    """Yields the articles of a zip archive in the order of its members' names."""
    from index.reading.dispatch import file_records

    made = total = 0
    refused: list[str] = []
    with opened_zip(file) as archive:
        for member in sorted(archive.namelist()):
            path = PurePosixPath(member)
            if path.suffix.lower() not in SUFFIXES or any(part.startswith((".", "__MACOSX")) for part in path.parts):
                continue
            try:
                data = member_bytes(archive, member)
                total += len(data)
                for record in file_records(BytesIO(data), path.name, levels=1):
                    made += 1
                    yield record
            except UnreadableError as error:
                refused.append(f"{member}: {error}")
            if total > _MAX_TOTAL_BYTES:
                raise UnreadableError(f"too large when unpacked: {made:,} of its articles are read")
    if not made:
        raise UnreadableError(refused[0] if refused else "no articles in it")
