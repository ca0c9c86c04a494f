"""Reads the paragraphs of the terms of a field, as our own lists have them."""

import struct
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from index.search.bitmap import Bitmap
from index.store.format.errors import DamagedError
from index.store.format.files import CheckedPieces
from index.store.format.levels import all_paragraphs, unpacked_levels
from index.store.format.table import Table

_ID_BYTES = 4


class IdLists:
    """The lists of one field. Each column is read when it is first asked for, which raises DamagedError."""

    def __init__(self, field: str, table: Table, file: CheckedPieces, extent: Sequence[int], planes: int) -> None:
        """Reads nothing yet.

        Args:
            field: the name of the field.
            table: the directory of the segment.
            file: its file of lists.
            extent: where in the file the numbers and the levels of the field begin, and where they end.
            planes: in how many bytes a number is written: the first bytes of all, then the second.
        """
        self._field = field
        self._table = table
        self._file = file
        self._ids_at, self._levels_at, _ = extent
        self._planes = planes

    @cached_property
    def starts(self) -> "memoryview[int]":
        """For each term, how many paragraphs the terms before it have; the last entry is the sum of all."""
        return self._table.numbers(f"{self._field} starts")

    @cached_property
    def common(self) -> "memoryview[int]":
        """The rows of the terms that are kept in levels."""
        return self._table.numbers(f"{self._field} common")

    @cached_property
    def _before(self) -> "memoryview[int]":
        """For each of these, how many paragraphs those before it have."""
        return self._table.numbers(f"{self._field} common before")

    @cached_property
    def _level_ends(self) -> "memoryview[int]":
        """Where the levels of each begin, in bytes; the last entry is the end."""
        return self._table.numbers(f"{self._field} common ends", "Q")

    def levels(self, row: int) -> tuple[Bitmap, ...]:
        """The levels of a common term; none for any other. Raises DamagedError and OSError."""
        at = bisect_left(self.common, row)
        return self._levels(at) if at < len(self.common) and self.common[at] == row else ()

    def common_paragraphs(self, first: int, end: int) -> list[Bitmap]:
        """The paragraphs of each common term of some rows, end exclusive. Raises DamagedError and OSError."""
        common = self._common_between(first, end)
        if not common:
            return []
        ends = self._level_ends
        base = ends[common.start]
        packed = self._file.read(self._levels_at + base, self._levels_at + ends[common.stop])
        try:
            return [all_paragraphs(packed[ends[at] - base : ends[at + 1] - base]) for at in common]
        except (ValueError, struct.error) as error:
            raise self._damaged(error) from error

    def rare_ids(self, first: int, end: int) -> "memoryview[int]":
        """The paragraphs of the rare terms of some rows, term after term. Raises DamagedError and OSError."""
        return self._numbers(self._rare(first), self._rare(end))

    def ids(self, begin: int, end: int) -> "memoryview[int]":
        """The paragraphs of all terms, one term after the other, cut at two entries of `starts`.

        Raises DamagedError, IndexError and OSError.
        """
        first, last = self._row(begin), self._row(end)
        common = self._common_between(first, last)
        if not common:
            return self.rare_ids(first, last)
        found = array("I")
        for at in common:
            row = self.common[at]
            found.frombytes(self.rare_ids(first, row).cast("B"))
            found += self._levels(at)[0].to_array()
            first = row + 1
        found.frombytes(self.rare_ids(first, last).cast("B"))
        return memoryview(found)

    def rare_times(self, row: int) -> memoryview:
        """How often a rare term is in each of its paragraphs. Raises DamagedError and OSError."""
        begin, stop = self._rare(row), self._rare(row + 1)
        found = bytearray(b"\1" * (stop - begin))
        repeated, times = self._repeated
        for at in range(bisect_left(repeated, begin), bisect_left(repeated, stop)):
            found[repeated[at] - begin] = times[at]
        return memoryview(found)

    def _levels(self, at: int) -> tuple[Bitmap, ...]:
        begin, end = self._levels_at + self._level_ends[at], self._levels_at + self._level_ends[at + 1]
        try:
            return unpacked_levels(self._file.read(begin, end))
        except (ValueError, struct.error) as error:
            raise self._damaged(error) from error

    def _common_between(self, first: int, end: int) -> range:
        """Which of the common terms are within some rows, end exclusive."""
        return range(bisect_left(self.common, first), bisect_left(self.common, end))

    def _damaged(self, error: Exception) -> DamagedError:
        return DamagedError(f"a list of {self._field} is damaged: {error}")

    def _row(self, start: int) -> int:
        row = bisect_left(self.starts, start)
        if row == len(self.starts) or self.starts[row] != start:
            raise IndexError("a list leads out of the index")
        return row

    def _rare(self, row: int) -> int:
        """How many paragraphs the rare terms before a row have."""
        at = bisect_left(self.common, row)
        if not at:
            return self.starts[row]
        last = self.common[at - 1]
        return self.starts[row] - self._before[at - 1] - (self.starts[last + 1] - self.starts[last])

    def _numbers(self, begin: int, end: int) -> "memoryview[int]":
        planes = self._planes
        count = (self._levels_at - self._ids_at) // planes
        if not 0 <= begin <= end <= count:
            raise IndexError("a list leads out of the index")
        found = bytearray(_ID_BYTES * (end - begin))
        for plane in range(planes):
            at = self._ids_at + plane * count
            found[plane::_ID_BYTES] = self._file.read(at + begin, at + end)
        return memoryview(found).cast("I")

    @cached_property
    def _repeated(self) -> tuple["memoryview[int]", memoryview]:
        """Which numbers of rare terms are paragraphs in which the term is more than once, and how often it is there."""
        return self._table.numbers(f"{self._field} repeated"), self._table.column(f"{self._field} repeated times")
