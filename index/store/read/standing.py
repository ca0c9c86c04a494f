"""The posting list of a term in one segment, and a cache of the last ones."""

from array import array
from functools import cached_property, partial

from index.search.bitmap import Bitmap
from index.store.read.field_columns import FieldColumns
from index.store.read.recent_cache import RecentCache

_KEPT = 400_000
"""Paragraphs of the terms that are cached, for each field of a segment; at most two bytes each."""
_TERM = 256
"""A cached term takes as much memory as this number of its paragraphs."""


class Standing:
    """Where a term occurs; each form of it is read when it is first asked for, which may raise DamagedError or OSError.

    Paragraphs are numbered within the segment; `base` is the number in the index of its first one.
    """

    def __init__(self, base: int, column: FieldColumns, row: int) -> None:
        self.base = base
        self.count = column.starts[row + 1] - column.starts[row]
        """How many paragraphs have the term."""
        self._column = column
        self._row = row

    @cached_property
    def paragraphs(self) -> Bitmap:
        """All paragraphs with the term."""
        return self.levels[0] if self.levels else Bitmap(array("I", self.ids.tobytes()))

    @cached_property
    def levels(self) -> tuple[Bitmap, ...]:
        """The paragraphs with the term, those with it at least twice, and so on; none for a rare term."""
        return self._column.levels(self._row)

    @cached_property
    def ids(self) -> "memoryview[int]":
        """The paragraphs of a rare term, ascending."""
        return self._column.rare_ids(self._row, self._row + 1)

    @cached_property
    def times(self) -> memoryview:
        """The number of times that a rare term is in each of them, at most 255."""
        return self._column.rare_times(self._row)


class Standings:
    """The posting lists of one field of a segment. The last ones are cached: a query asks for each several times."""

    def __init__(self, base: int, column: FieldColumns) -> None:
        self._base = base
        self._column = column
        self._cached = RecentCache[int, Standing](_KEPT, lambda standing: _TERM + standing.count)

    def of(self, row: int) -> Standing:
        """The posting list of the term in a row."""
        return self._cached.get(row, partial(Standing, self._base, self._column, row))
