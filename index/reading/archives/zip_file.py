"""zip: the articles among its members, each measured before it is unpacked; archives within it are not opened."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import PurePosixPath
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Article, RecordPlace
from index.reading.decode import UnreadableError
from index.reading.files import SUFFIXES, page_parts
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_bytes
from index.reading.zips import member_bytes, opened_zip

_MAX_TOTAL_BYTES = 2_000_000_000


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record | Article]:
    """Yields the articles of a zip archive in the order of its members' names."""
    from index.reading.dispatch import file_records

    made = total = 0
    left_out = LeftOut()
    with opened_zip(file) as archive:
        parts = _page_parts(archive.namelist())
        for about in sorted(archive.infolist(), key=lambda each: each.filename):
            if not _may_be_article(about.filename) or parts.intersection(PurePosixPath(about.filename).parents):
                continue
            try:
                data = member_bytes(archive, about.filename)
                total += len(data)
                member = PurePosixPath(about.filename).name
                for item, record in enumerate(file_records(BytesIO(data), member, levels=1, options=options)):
                    made += 1
                    place = RecordPlace(about.header_offset, about.compress_size, item)
                    yield _placed(record, data, place, about.filename)
            except UnreadableError as error:
                left_out.add(f"{about.filename}: {error}")
            if total > _MAX_TOTAL_BYTES:
                raise UnreadableError(f"too large when unpacked: {made:,} of its articles are read")
    if not made:
        raise UnreadableError(left_out.first or "no articles in it")
    left_out.report()


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | Article | None:
    """The article of a member, which is found by its first byte in the archive, or None."""
    from index.reading.dispatch import file_records

    with opened_zip(file) as archive:
        about = next((each for each in archive.infolist() if each.header_offset == place.start), None)
        if about is None:
            return None
        data = member_bytes(archive, about.filename)
        member = PurePosixPath(about.filename).name
        record = next(islice(file_records(BytesIO(data), member, levels=1, options=options), place.item, None), None)
        return _placed(record, data, place, about.filename) if record is not None else None


def _placed(record: Record | Article, data: bytes, place: RecordPlace, member: str) -> Record | Article:
    return replace(
        record,
        source_hash=record.source_hash or hash_bytes(data, b"%d" % place.item),
        place=place,
        member=member,
        notes=tuple(f"{member}: {note}" for note in record.notes),
    )


def _page_parts(names: list[str]) -> set[PurePosixPath]:
    """The folders with the pictures and frames of saved pages in the archive."""
    pages = map(PurePosixPath, names)
    return {page.parent / part for page in pages for part in page_parts([page.name])}


def _may_be_article(member: str) -> bool:
    path = PurePosixPath(member)
    return path.suffix.lower() in SUFFIXES and not any(part.startswith((".", "__MACOSX")) for part in path.parts)
