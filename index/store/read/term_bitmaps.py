"""Paragraphs that have any of some terms: of few the cached posting lists, of many pieces of neighbouring lists."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.search.bitmap import Bitmap, CancelCheck, bitmap_of, union_of, with_checks
from index.store.read.field_columns import FieldColumns
from index.store.read.recent_cache import RecentCache
from index.store.read.standing import Standings

_KEPT_BYTES = 8_000_000
_WORTH_KEEPING = 1024
"""Paragraphs in a piece; shorter pieces are read again as quickly."""
_FEW = 16
"""Terms up to which each posting list is looked up by itself: the ranking asks for it as well."""
_BLOCK = 256
"""Terms: runs of terms are cut at multiples of it, so that prefixes of any length share the pieces between."""


class TermBitmaps:
    """The bitmaps of one field of a segment."""

    def __init__(self, column: FieldColumns, standings: Standings, size: int) -> None:
        """`size`: the number of paragraphs in the segment."""
        self._column = column
        self._standings = standings
        self._size = size
        most = max(32, _KEPT_BYTES // (size // 8 + 1))
        self._kept = RecentCache[tuple[int, int], Bitmap](most, lambda piece: 1)

    def of(self, rows: Sequence[int], check: CancelCheck) -> Bitmap:
        """Returns the paragraphs of the terms in some rows, which ascend. Raises IndexError for a damaged list."""
        if len(rows) <= _FEW:
            return self._joined([self._standings.of(row).paragraphs for row in rows])
        starts = self._column.starts
        found: list[Bitmap] = []
        short: list[Sequence[int]] = []
        for first, end in runs(rows):
            for piece in with_checks(_pieces(first, end), check):
                if starts[piece[1]] - starts[piece[0]] > _WORTH_KEEPING:
                    found.append(self._piece(piece, check))
                else:
                    found += self._column.common_paragraphs(*piece)
                    short.append(self._column.rare_ids(*piece))
            check()
        if short:
            found.append(bitmap_of(short, self._size, check))
        return self._joined(found)

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

    def _piece(self, piece: tuple[int, int], check: CancelCheck) -> Bitmap:
        def read() -> Bitmap:
            rare = bitmap_of((self._column.rare_ids(*piece),), self._size, check)
            return self._joined([*self._column.common_paragraphs(*piece), rare])

        return self._kept.get(piece, read)

    def _joined(self, bitmaps: Sequence[Bitmap]) -> Bitmap:
        whole = bitmaps[0] if len(bitmaps) == 1 else union_of(bitmaps)
        if whole and whole.max() >= self._size:
            raise IndexError(whole.max())
        return whole


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
