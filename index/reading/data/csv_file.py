"""CSV and TSV: one article a row, with the names of the fields in the first row."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO, TextIOWrapper
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from index.article import RecordPlace
from index.reading.data.fields import FieldNames, has_fields, record_of_fields
from index.reading.data.json_file import ONLY_LINKS
from index.reading.decode import UnreadableError, decode
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_value

_SAMPLE_BYTES = 200_000
_MAX_ROW_BYTES = 10_000_000
"""A row of 24 MB takes 200 MB of memory; the text of an article is rarely more than 1 MB."""
_UNCLOSED = (
    f"the next is longer than {_MAX_ROW_BYTES // 1_000_000} MB, as after a quotation mark that is not closed: close it"
)
_SEPARATOR = re.compile(r"sep=(.)?")
"""The first line of tables for Excel; parsed as a row, it has lost the separator."""
_WIDE_ENCODINGS = ("utf-16", "utf-32")
"""Encodings in which a line break is more than one byte: their rows have no places."""


class _Dialect(Struct, frozen=True):
    """What separates the cells of a table, and the sign around cells that hold it."""

    delimiter: str
    quote: str


class _Row(Struct):
    """The cells of a row, its first byte and its number of bytes; without a length if it cannot be read alone."""

    cells: list[str]
    start: int
    length: int | None


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a table, reading one row at a time."""
    encoding, dialect, notes = _form(file, options)
    names = FieldNames(options.fields)
    rows = _rows(file, encoding, dialect)
    described = False
    made = 0
    number = 1
    left_out = LeftOut()
    try:
        heads = next(rows, _Row([], 0, None)).cells
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
    heads = next(_rows(file, encoding, dialect), _Row([], 0, None)).cells
    file.seek(place.start)
    row = next(_rows(BytesIO(file.read(min(place.length, _MAX_ROW_BYTES))), encoding, dialect), None)
    if row is None:
        return None
    record = _record(heads, row, FieldNames(options.fields), encoding)
    return replace(record, place=place) if record else None


def _form(file: BinaryIO, options: ReadOptions) -> "tuple[str, _Dialect, tuple[str, ...]]":
    """Encoding, dialect and notes of a table, by its beginning; leaves the file at its start."""
    sample = file.read(_SAMPLE_BYTES)
    file.seek(0)
    decoded = decode(_whole_lines(sample), options.encoding)
    first, _, rest = decoded.text.lstrip().partition("\n")
    if separator := _SEPARATOR.fullmatch(first.rstrip("\r")):
        delimiter = separator[1] or "\t"
        return decoded.encoding, _Dialect(delimiter, _quote(rest, delimiter)), decoded.notes
    delimiter = max("\t;,|", key=first.count)
    return decoded.encoding, _Dialect(delimiter, _quote(decoded.text, delimiter)), decoded.notes


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


def _rows(file: BinaryIO, encoding: str, dialect: "_Dialect") -> Iterator[_Row]:
    """Yields the rows of a table that are not empty, from where the file is."""
    csv.field_size_limit(_MAX_ROW_BYTES)
    is_wide = encoding.replace("_", "-").lower().startswith(_WIDE_ENCODINGS)
    lines = _Lines(_wide_lines(file, encoding) if is_wide else _narrow_lines(file, encoding))
    for cells in csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote):
        if cells and not _SEPARATOR.fullmatch("".join(cells).strip()):
            yield _Row(cells, lines.row_start, None if is_wide else lines.size_read - lines.row_start)
        lines.row_start = lines.size_read


def _narrow_lines(file: BinaryIO, encoding: str) -> Iterator[tuple[str, int]]:
    """Yields lines and how many bytes each has in the file."""
    while line := file.readline(_MAX_ROW_BYTES + 1):
        yield line.decode(encoding, "replace"), len(line)


def _wide_lines(file: BinaryIO, encoding: str) -> Iterator[tuple[str, int]]:
    """The same of a file whose bytes cannot be split at line breaks; the sizes are in characters."""
    text = TextIOWrapper(file, encoding, "replace", newline="")
    try:
        while line := text.readline(_MAX_ROW_BYTES + 1):
            yield line, len(line)
    finally:
        text.detach()


class _Lines:
    """The lines of a table for the parser, up to the longest row that is read."""

    def __init__(self, lines: Iterator[tuple[str, int]]) -> None:
        self._lines = lines
        self.size_read = self.row_start = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line, size = next(self._lines)
        self.size_read += size
        if self.size_read - self.row_start > _MAX_ROW_BYTES:
            raise csv.Error(_UNCLOSED)
        return line.replace("\0", "")


def _fields(heads: Sequence[str], row: _Row) -> dict[str, str]:
    return {head.lstrip("\ufeff"): cell for head, cell in zip(heads, row.cells, strict=False) if head}


def _record(heads: Sequence[str], row: _Row, names: FieldNames, encoding: str) -> Record | None:
    record = record_of_fields(_fields(heads, row), "CSV", names)
    if record is None:
        return None
    place = RecordPlace(row.start, row.length) if row.length is not None else None
    return replace(record, encoding=encoding.removesuffix("-sig"), source_hash=hash_value(row.cells), place=place)
