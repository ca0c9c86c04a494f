"""Which paragraphs have one of many terms: whole stretches of posting lists as bitmaps, kept once they are made."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from index.search.bitmap import HANDFUL, Bitmap, CancelCheck, bitmap_of, membership, with_checks
from index.store.read.field_columns import FieldColumns

_KEPT_BYTES = 8_000_000
_WORTH_KEEPING = 1024
"""Paragraphs of a stretch; fewer are looked up as quickly."""
_MANY_TERMS = 64
_STEPS = 64
"""A list is so many times longer before looking for a paragraph in it is quicker than making its bitmap."""
_LEAST_STRETCH = 4096
_STRETCHES = 16
"""A stretch is such a part of as many paragraphs as there are."""


class TermBitmaps:
    """The bitmaps of one field of a segment.

    The lists of neighbouring terms stand together, so that a prefix, whatever its length, is made of the same stretches
    and what is left over at both ends.
    """

    def __init__(self, column: FieldColumns, size: int) -> None:
        self._column = column
        self._size = size
        self._stretch = max(_LEAST_STRETCH, size // _STRETCHES)
        self._most = max(32, _KEPT_BYTES // (size // 8 + 1))
        self._kept: dict[tuple[int, int], Bitmap] = {}

    def of(self, rows: Sequence[int], check: CancelCheck) -> Bitmap:
        """The paragraphs of the terms in some rows, which ascend. Raises IndexError for a damaged list."""
        starts, ids = self._column.starts, self._column.ids
        found = 0
        loose = []
        for first, end in runs(with_checks(rows, check)) if len(rows) > 1 else ((row, row + 1) for row in rows):
            self._column.check_ids(starts[first], starts[end])
            stretches = [(first, end)]
            if starts[end] - starts[first] > _WORTH_KEEPING:
                stretches = self._stretches(first, end)
            for stretch in stretches:
                begin, stop = starts[stretch[0]], starts[stretch[1]]
                if stop - begin > _WORTH_KEEPING:
                    found |= self._whole(stretch, ids[begin:stop], check)
                else:
                    loose.append(ids[begin:stop])
        return found | bitmap_of(loose, self._size, check) if loose else found

    def of_all(self, groups: Sequence[Sequence[int]], check: CancelCheck, within: Bitmap) -> Bitmap:
        """The paragraphs within some that have a term of each group of rows. Raises IndexError for a damaged list.

        The rarest comes first, and what is not often there is looked up in the lists themselves.
        """
        some: set[int] | None = None
        for often, rows in sorted((self._often(rows), rows) for rows in groups):
            if often <= _WORTH_KEEPING:
                numbers = chain.from_iterable(map(self._ids, rows))
                some = {*numbers} if some is None else some.intersection(numbers)
            elif some is not None and _STEPS * len(some) * len(rows) < often:
                some = {number for row in rows for number in _met(some, self._ids(row))}
            else:
                within &= self.of(rows, check)
        if some is None:
            return within
        if len(some) > HANDFUL:
            some = {*filter(membership(within, self._size), some)}
        return within & bitmap_of([[*some]], self._size, check)

    def _often(self, rows: Sequence[int]) -> int:
        """In how many paragraphs terms stand; many terms are taken to stand in all."""
        if len(rows) > _MANY_TERMS:
            return self._size
        starts = self._column.starts
        return sum([starts[row + 1] - starts[row] for row in rows])

    def _ids(self, row: int) -> "memoryview[int]":
        begin, end = self._column.starts[row], self._column.starts[row + 1]
        self._column.check_ids(begin, end)
        return self._column.ids[begin:end]

    def _stretches(self, first: int, end: int) -> list[tuple[int, int]]:
        """A run cut where it is cut for any other run; the list of a common word is a stretch of its own."""
        starts = self._column.starts
        low, high = starts[first] // self._stretch, starts[end] // self._stretch
        cuts = {first, end}
        for boundary in range(self._stretch * (low + 1), self._stretch * high + 1, self._stretch):
            row = bisect_left(starts, boundary, first, end)
            cuts.update((max(first, row - 1), row))
        ordered = sorted(cuts)
        return list(pairwise(ordered))

    def _whole(self, stretch: tuple[int, int], ids: "memoryview[int]", check: CancelCheck) -> Bitmap:
        check()
        known = self._kept.pop(stretch, None)
        if known is None:
            known = bitmap_of([ids], self._size, check)
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]  # the one that was not asked for the longest
        self._kept[stretch] = known
        return known


def _met(some: Iterable[int], ids: "memoryview[int]") -> list[int]:
    last = len(ids) - 1
    return [number for number in some if ids[min(last, bisect_left(ids, number))] == number]


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows, ascending, as runs of neighbours, end exclusive."""
    first = end = -1
    for row in rows:
        if row != end:
            if end > first:
                yield first, end
            first = row
        end = row + 1
    if end > first:
        yield first, end
