"""The rows of a table; a row that is too long for the memory is passed over."""

import csv
import re
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from msgspec import Struct

MAX_ROW_BYTES = 10_000_000
"""A row of 24 MB takes 200 MB of memory; the text of an article is rarely more than 1 MB."""
TOO_LONG = f"longer than {MAX_ROW_BYTES // 1_000_000} MB"
_UNCLOSED = f"the next is {TOO_LONG}, as after a quotation mark that is not closed: close it"
SEPARATOR = re.compile(r"sep=(.)?")
"""The first line of tables for Excel; parsed as a row, it has lost the separator."""
_WIDE_ENCODINGS = ("utf-16", "utf-32")
"""Encodings in which a line break is more than one byte: their rows have no places."""


class Dialect(Struct, frozen=True):
    """What separates the cells of a table, and the sign around cells that hold it."""

    delimiter: str
    quote: str


class Row(Struct, frozen=True):
    """The cells of a row, its first byte and its number of bytes; without a length if it cannot be read alone.

    A row that is too long has no cells.
    """

    cells: list[str]
    start: int
    length: int | None


def rows_of(file: BinaryIO, encoding: str, dialect: Dialect) -> Iterator[Row]:
    """Yields the rows of a table that are not empty, from where the file is."""
    csv.field_size_limit(MAX_ROW_BYTES)
    is_wide = encoding.replace("_", "-").lower().startswith(_WIDE_ENCODINGS)
    lines = _Lines(_wide_lines(file, encoding) if is_wide else _narrow_lines(file, encoding), dialect.quote)
    reader = csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote)
    while True:
        try:
            cells = next(reader, None)
        except _LongRowError:
            lines.skip_row()
            yield Row([], lines.row_start, None)
            cells = []
        if cells is None:
            return
        if cells and not SEPARATOR.fullmatch("".join(cells).strip()):
            yield Row(cells, lines.row_start, None if is_wide else lines.size_read - lines.row_start)
        lines.begin_row()


def _narrow_lines(file: BinaryIO, encoding: str) -> Iterator[tuple[str, int]]:
    """Yields lines and how many bytes each has in the file."""
    while line := file.readline(MAX_ROW_BYTES + 1):
        yield line.decode(encoding, "replace"), len(line)


def _wide_lines(file: BinaryIO, encoding: str) -> Iterator[tuple[str, int]]:
    """The same of a file whose bytes cannot be split at line breaks; the sizes are in characters."""
    text = TextIOWrapper(file, encoding, "replace", newline="")
    try:
        while line := text.readline(MAX_ROW_BYTES + 1):
            yield line, len(line)
    finally:
        text.detach()


class _LongRowError(Exception):
    """Raised within a row that is longer than any that is read; the parser begins the next one afresh."""


class _Lines:
    """The lines of a table for the parser, up to the longest row that is read."""

    def __init__(self, lines: Iterator[tuple[str, int]], quote: str) -> None:
        self._lines = lines
        self._quote = quote
        self._line = ""
        self._quotes = 0
        self.size_read = self.row_start = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        self._line, size = next(self._lines)
        self.size_read += size
        self._quotes += self._line.count(self._quote)
        if self.size_read - self.row_start > MAX_ROW_BYTES:
            raise _LongRowError
        return self._line.replace("\0", "")

    def begin_row(self) -> None:
        """Counts the length and the quotation marks of the row that follows."""
        self.row_start = self.size_read
        self._quotes = 0

    def skip_row(self) -> None:
        """Goes to the end of the row: the first end of a line at which all quotation marks are closed.

        Raises:
            csv.Error: if they never are.
        """
        while self._quotes % 2 or not self._line.endswith("\n"):
            try:
                next(self)
            except _LongRowError:
                continue
            except StopIteration:
                if self._quotes % 2:
                    raise csv.Error(_UNCLOSED) from None
                return
