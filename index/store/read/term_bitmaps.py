"""Paragraphs that have any of many terms: pieces of neighbouring posting lists as bitmaps, cached."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.search.bitmap import Bitmap, CancelCheck, bitmap_of, union_of, with_checks
from index.store.read.field_columns import FieldColumns

_KEPT_BYTES = 8_000_000
_WORTH_KEEPING = 1024
"""Paragraphs in a piece; shorter pieces are read again as quickly."""
_BLOCK = 256
"""Terms: runs of terms are cut at multiples of it, so that prefixes of any length share the pieces between."""


class TermBitmaps:
    """The bitmaps of one field of a segment."""

    def __init__(self, column: FieldColumns, size: int) -> None:
        """`size`: the number of paragraphs in the segment."""
        self._column = column
        self._size = size
        self._most = max(32, _KEPT_BYTES // (size // 8 + 1))
        self._kept: dict[tuple[int, int], Bitmap] = {}

    def of(self, rows: Sequence[int], check: CancelCheck) -> Bitmap:
        """Returns the paragraphs of the terms in some rows, which ascend. Raises IndexError for a damaged list."""
        starts = self._column.starts
        found: list[Bitmap] = []
        short: list[Sequence[int]] = []
        for first, end in runs(rows):
            for piece in with_checks(_pieces(first, end), check):
                begin, stop = starts[piece[0]], starts[piece[1]]
                if stop - begin > _WORTH_KEEPING:
                    found.append(self._piece(piece, check))
                else:
                    short.append(self._ids(piece))
            check()
        if short:
            found.append(bitmap_of(short, self._size, check))
        return union_of(found)

    def of_all(self, groups: Sequence[Sequence[int]], check: CancelCheck, within: Bitmap) -> Bitmap:
        """Returns the paragraphs within some that have a term of each group of rows, the rarest group first.

        Raises IndexError for a damaged list.
        """
        for rows in sorted(groups, key=self._postings):
            if within:
                within &= self.of(rows, check)
        return within

    def _postings(self, rows: Sequence[int]) -> int:
        """Paragraphs of the terms, those between them included."""
        return self._column.starts[rows[-1] + 1] - self._column.starts[rows[0]] if rows else 0

    def _ids(self, piece: tuple[int, int]) -> "memoryview[int]":
        first, end = piece
        if end - first == 1:  # the ranking reads the list of a single term again
            return self._column.ids_of(first)
        return self._column.ids(self._column.starts[first], self._column.starts[end])

    def _piece(self, piece: tuple[int, int], check: CancelCheck) -> Bitmap:
        known = self._kept.pop(piece, None)
        if known is None:
            starts = self._column.starts
            base = starts[piece[0]]
            ids = self._ids(piece)
            bounds = pairwise(starts[piece[0] : piece[1] + 1])
            known = bitmap_of((ids[begin - base : stop - base] for begin, stop in bounds), self._size, check)
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]  # the least recently used piece
        self._kept[piece] = known
        return known


def _pieces(first: int, end: int) -> Iterator[tuple[int, int]]:
    """A run of rows, cut where every other run is cut."""
    cuts = range(_BLOCK * (first // _BLOCK + 1), end, _BLOCK)
    yield from pairwise((first, *cuts, end))


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yields runs of neighbours among rows that ascend, end exclusive."""
    at = 0
    while at < len(rows):
        # within a run the row less its index is the same, after it more
        after = bisect_right(range(len(rows)), rows[at] - at, at, key=lambda index: rows[index] - index)
        yield rows[at], rows[at] + after - at
        at = after
