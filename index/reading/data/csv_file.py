"""CSV and TSV: one article a row, with the names of the fields in the first row."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import BinaryIO

from msgspec.structs import replace

from index.article import RecordPlace
from index.reading.data.csv_rows import MAX_ROW_BYTES, SEPARATOR, TOO_LONG, Dialect, Row, rows_of
from index.reading.data.fields import FieldNames, has_fields, record_of_fields
from index.reading.data.json_file import ONLY_LINKS
from index.reading.decode import UnreadableError, decode
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_value

_SAMPLE_BYTES = 200_000


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a table, reading one row at a time."""
    encoding, dialect, notes = _form(file, options)
    names = FieldNames(options.fields)
    rows = rows_of(file, encoding, dialect)
    described = False
    made = 0
    number = 1
    left_out = LeftOut()
    try:
        heads = next(rows, Row([], 0, None)).cells
        for number, row in enumerate(rows, 2):
            fields = _fields(heads, row)
            described = described or has_fields(fields, names)
            if record := left_out.read(f"row {number:,}", partial(_record, heads, row, names, encoding)):
                made += 1
                yield replace(record, notes=record.notes + (notes if made == 1 else ()))
    except csv.Error as error:
        raise UnreadableError(f"damaged after {number:,} of its rows: {error}") from None
    if not made:
        raise UnreadableError(
            left_out.first
            or (ONLY_LINKS if described else "a table without a column of text; name the column with --map text=NAME")
        )
    left_out.report()


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | None:
    """The article of the row at a place, or None; the names of the fields are in the first row."""
    encoding, dialect, _ = _form(file, options)
    heads = next(rows_of(file, encoding, dialect), Row([], 0, None)).cells
    file.seek(place.start)
    row = next(rows_of(BytesIO(file.read(min(place.length, MAX_ROW_BYTES))), encoding, dialect), None)
    if row is None:
        return None
    record = _record(heads, row, FieldNames(options.fields), encoding)
    return replace(record, place=place) if record else None


def _form(file: BinaryIO, options: ReadOptions) -> "tuple[str, Dialect, tuple[str, ...]]":
    """Encoding, dialect and notes of a table, by its beginning; leaves the file at its start."""
    sample = file.read(_SAMPLE_BYTES)
    file.seek(0)
    decoded = decode(_whole_lines(sample), options.encoding)
    first, _, rest = decoded.text.lstrip().partition("\n")
    if separator := SEPARATOR.fullmatch(first.rstrip("\r")):
        delimiter = separator[1] or "\t"
        return decoded.encoding, Dialect(delimiter, _quote(rest, delimiter)), decoded.notes
    delimiter = max("\t;,|", key=first.count)
    return decoded.encoding, Dialect(delimiter, _quote(decoded.text, delimiter)), decoded.notes


def _whole_lines(sample: bytes) -> bytes:
    """The sample up to the end of a line; line breaks of UTF-16 are two bytes, at an even place."""
    if len(sample) < _SAMPLE_BYTES:
        return sample
    if b"\0" not in sample[:100]:
        return sample[: sample.rfind(b"\n") + 1] or sample
    ends = (at + 2 for mark in (b"\n\0", b"\0\n") if (at := sample.rfind(mark)) >= 0 and at % 2 == 0)
    return sample[: max(ends, default=len(sample))]


def _quote(text: str, delimiter: str) -> str:
    """The sign around cells: the double quotation mark, unless only single ones begin and end cells."""
    edge = re.escape(delimiter)
    begins, ends = (re.search(each, text, re.MULTILINE) for each in (rf"(?:^|{edge})'", rf"'(?:{edge}|\r?$)"))
    return "'" if begins and ends and '"' not in text else '"'


def _fields(heads: Sequence[str], row: Row) -> dict[str, str]:
    return {head.lstrip("\ufeff"): cell for head, cell in zip(heads, row.cells, strict=False) if head}


def _record(heads: Sequence[str], row: Row, names: FieldNames, encoding: str) -> Record | None:
    if not row.cells:
        raise UnreadableError(TOO_LONG)
    record = record_of_fields(_fields(heads, row), "CSV", names)
    if record is None:
        return None
    place = RecordPlace(row.start, row.length) if row.length is not None else None
    return replace(record, encoding=encoding.removesuffix("-sig"), source_hash=hash_value(row.cells), place=place)
