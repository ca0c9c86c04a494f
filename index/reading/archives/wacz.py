"""WACZ: a zip archive with WARC files in it."""

from collections.abc import Iterator
from typing import BinaryIO, cast

from index.reading.archives import warc
from index.reading.decode import UnreadableError
from index.reading.record import Record
from index.reading.zips import opened_zip


def records(file: BinaryIO, name: str) -> Iterator[Record]:
    """Yields the articles of the pages in an archive; its WARC files are read as they are unpacked."""
    made = 0
    with opened_zip(file) as archive:
        for member in sorted(archive.namelist()):
            if member.endswith((".warc", ".warc.gz")):
                with archive.open(member) as inner:
                    for record in warc.records(cast("BinaryIO", inner), member):
                        made += 1
                        yield record
    if not made:
        raise UnreadableError("no article found in it")
