"""WARC: the pages of a web archive, with their addresses and the time of capture, by warcio."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from index.article import Known, Origin
from index.dates import parse_date
from index.reading.decode import UnreadableError, decode_page
from index.reading.html.reader import page_record
from index.reading.metadata import Metadata, combine
from index.reading.record import Record

_MAX_PAGE_BYTES = 20_000_000
_ORIGIN = Origin.CAPTURE


def records(file: BinaryIO, name: str) -> Iterator[Record]:
    """Yields the articles of the pages in an archive; pages without an article are passed over."""
    iterator: Any = import_module("warcio.archiveiterator").ArchiveIterator(file)
    seen = made = 0
    while True:
        try:
            found = next(iterator, None)
        except Exception as error:  # warcio raises what its parsers raise
            raise UnreadableError(f"damaged after {seen:,} of its records; those are read ({error})") from None
        if found is None:
            break
        seen += 1
        if record := _record(found):
            made += 1
            yield record
    if not made:
        raise UnreadableError(f"no article found in its {seen:,} records")


def _record(found: Any) -> Record | None:
    kind = (found.http_headers.get_header("Content-Type") if found.http_headers else "") or ""
    if found.rec_type not in ("response", "resource") or "html" not in kind.lower():
        return None
    try:
        data = found.content_stream().read(_MAX_PAGE_BYTES + 1)
        if len(data) > _MAX_PAGE_BYTES:
            return None
        decoded = decode_page(data)
        record = page_record(decoded.text, decoded.encoding, decoded.notes)
    except Exception:  # a record whose body is damaged: the others are read
        return None
    header = found.rec_headers.get_header
    address, number = header("WARC-Target-URI") or "", header("WARC-Record-ID")
    date = parse_date(header("WARC-Date") or "")
    captured = Metadata(
        url=Known(address.strip("<>"), _ORIGIN) if address else None,
        accessed=Known(date, _ORIGIN) if date else None,
        identifiers=(Known(number.strip("<>"), _ORIGIN),) if number else (),
    )
    stated = combine((record.metadata, captured))
    return Record(record.blocks, "WARC", stated, record.encoding, record.notes)
