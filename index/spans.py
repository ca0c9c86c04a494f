"""Many spans of one text, asked for each word or paragraph of it: the answer must not cost their number each time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from index.article import Span


class Spans:
    """Some spans of a text in any order; they may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))
        """For each span the largest end of all up to it."""

    def contain(self, start: int, end: int) -> bool:
        """Whether one of the spans holds all characters from `start` to `end`, end exclusive."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the spans has a character between `start` and `end`, end exclusive."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def near(self, start: int, end: int) -> slice:
        """Where, in the spans by start, those are that touch `start` to `end`; others may be among them."""
        return slice(bisect_right(self._reach, start), bisect_left(self._starts, end))
