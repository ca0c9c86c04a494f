"""The posting list of a term in one segment."""

from functools import cached_property

from index.search.bitmap import Bitmap
from index.store.read.field_columns import FieldColumns


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
