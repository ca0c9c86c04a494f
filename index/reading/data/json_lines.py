"""JSON lines: one article per line, read one at a time."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import RecordPlace
from index.reading.data.fields import FieldNames, has_fields, record_of_fields
from index.reading.data.json_file import NO_TEXT, ONLY_LINKS
from index.reading.decode import Decoded, UnreadableError, decode
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_bytes

_MAX_LINE_BYTES = 50_000_000


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a file with one object a line.

    Lines without an article are skipped; a damaged line is noted on the next article.
    """
    names = FieldNames(options.fields)
    described = False
    made = start = number = damaged = 0
    left_out = LeftOut()
    while line := file.readline(_MAX_LINE_BYTES):
        number += 1
        item, decoded = _object(line, options.encoding)
        if item is not None:
            described = described or has_fields(item, names)
            if record := left_out.read(f"line {number:,}", partial(_record, item, decoded, line, start, names)):
                made += 1
                note = (f"line {damaged:,} of the file is damaged and left out",) if damaged else ()
                yield replace(record, notes=record.notes + note)
                damaged = 0
        elif line.strip():
            damaged = number
        start += len(line)
    if damaged:
        left_out.add(f"line {damaged:,}: damaged")
    if not made:
        raise UnreadableError(left_out.first or (ONLY_LINKS if described else NO_TEXT))
    left_out.report()


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | None:
    """The article of the line at a place, or None."""
    file.seek(place.start)
    line = file.read(min(place.length, _MAX_LINE_BYTES))
    item, decoded = _object(line, options.encoding)
    return _record(item, decoded, line, place.start, FieldNames(options.fields)) if item is not None else None


def _record(item: Mapping[str, Any], decoded: Decoded, line: bytes, start: int, names: FieldNames) -> Record | None:
    record = record_of_fields(item, "JSON lines", names)
    if record is None:
        return None
    return replace(
        record,
        encoding=decoded.encoding.removesuffix("-sig"),
        notes=decoded.notes + record.notes,
        source_hash=hash_bytes(line.strip()),
        place=RecordPlace(start, len(line)),
    )


def _object(line: bytes, encoding: str | None) -> tuple[Mapping[str, Any] | None, Decoded]:
    """The object of a line, None if it is damaged or something else, and how the line was decoded."""
    decoded = Decoded("", "utf-8")
    try:
        try:
            item = json.loads(line if encoding is None else line.decode(encoding, "replace"))
        except UnicodeDecodeError:
            decoded = decode(line)
            item = json.loads(decoded.text)
    except (ValueError, LookupError, RecursionError, UnreadableError):
        return None, decoded
    if encoding is not None:
        decoded = Decoded("", encoding)
    return item if isinstance(item, Mapping) else None, decoded
