"""WARC: the pages of a web archive, with their addresses and the time of capture, by warcio."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import Known, Metadata, Origin, RecordPlace
from index.dates import parse_date
from index.reading.decode import UnreadableError, decode_page
from index.reading.html.reader import page_record
from index.reading.metadata import combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_bytes

_MAX_PAGE_BYTES = 20_000_000
_ORIGIN = Origin.CAPTURE
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of the pages in an archive; pages without an article are passed over."""
    iterator = _iterator(file)
    seen = made = 0
    while True:
        try:
            found = next(iterator, None)
            record = _record(found, options.encoding) if found is not None else None
            place = RecordPlace(iterator.get_record_offset(), iterator.get_record_length()) if record else None
        except Exception as error:  # warcio raises what its parsers raise
            raise UnreadableError(f"damaged after {seen:,} of its records; those are read ({error})") from None
        if found is None:
            break
        seen += 1
        if record:
            made += 1
            yield replace(record, place=place)
    if not made:
        raise UnreadableError(f"no article found in its {seen:,} records")


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | None:
    """The article of the record at a place, or None; each record of a packed archive is packed by itself."""
    file.seek(place.start)
    try:
        found = next(_iterator(file), None)
        record = _record(found, options.encoding) if found is not None else None
    except Exception as error:  # warcio raises what its parsers raise
        raise UnreadableError(f"damaged at byte {place.start:,} ({error})") from None
    return replace(record, place=place) if record else None


def _iterator(file: BinaryIO) -> Any:
    iterator = import_module("warcio.archiveiterator").ArchiveIterator(file)
    iterator.INC_RECORD = ""  # a warning that it would write to stderr, over the screen
    return iterator


def _record(found: Any, encoding: str | None) -> Record | None:
    headers = found.http_headers or found.rec_headers  # a record of a file has no headers of a server
    kind = headers.get_header("Content-Type") or ""
    if found.rec_type not in ("response", "resource") or "html" not in kind.lower() or _is_failure(found):
        return None
    try:
        data = found.content_stream().read(_MAX_PAGE_BYTES + 1)
        if len(data) > _MAX_PAGE_BYTES:
            return None
        decoded = decode_page(data, encoding, stated=_charset(kind))
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
    stamp = f"{address} {header('WARC-Date')}".encode()
    return Record(record.blocks, "WARC", stated, record.encoding, record.notes, hash_bytes(stamp, data))


def _is_failure(found: Any) -> bool:
    """Whether the server said that it has no such page, or could not give it."""
    code = found.http_headers.get_statuscode() if found.http_headers else ""
    return str(code).startswith(("4", "5"))


def _charset(kind: str) -> str | None:
    """The encoding in "text/html; charset=koi8-r"."""
    match = _CHARSET.search(kind)
    return match[1] if match else None
