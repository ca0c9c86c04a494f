"""WACZ: a zip archive with WARC files in it."""

from collections.abc import Iterator
from typing import BinaryIO, cast

from msgspec.structs import replace

from index.reading.archives import warc
from index.reading.decode import UnreadableError
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.zips import opened_zip


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of the pages in an archive; its WARC files are unpacked while they are read."""
    made = 0
    with opened_zip(file) as archive:
        for member in sorted(archive.namelist()):
            if member.endswith((".warc", ".warc.gz")):
                with archive.open(member) as inner:
                    for record in warc.records(cast("BinaryIO", inner), member, options):
                        made += 1
                        # its place is one in the member, not in the file
                        notes = tuple(f"{member}: {note}" for note in record.notes)
                        yield replace(record, place=None, member=member, notes=notes)
    if not made:
        raise UnreadableError("no article found in it")
