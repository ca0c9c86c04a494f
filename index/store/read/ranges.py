"""Which dates lie between two days, and which figures in a range of numbers."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import compress, count
from operator import ne

from index.search.bitmap import CancelCheck
from index.search.highlight import may_lie_in
from index.search.packed_strings import PackedStrings
from index.search.query.nodes import ValueRange
from index.store.format.schema import figure_ends
from index.store.format.table import Table

_SOME = 1024
"""Dates that are compared between two checks."""
_AFTER = "~"


def date_rows(first: date | None, last: date | None, terms: PackedStrings, check: CancelCheck) -> list[int]:
    """Returns the rows of the dates that may lie between two days, ascending."""
    begin = terms.begin(f"{first.year:04}") if first else 0
    end = terms.begin(f"{last.year:04}{_AFTER}") if last else len(terms)
    found: list[int] = []
    for at in range(begin, end, _SOME):
        check()
        some = enumerate(terms[at : min(at + _SOME, end)], at)
        found += [row for row, term in some if may_lie_in(term, first, last)]
    return found


def when_rows(first: date | None, last: date | None, terms: PackedStrings, check: CancelCheck) -> list[int]:
    """The rows of all dates in texts that lie within two days, ascending; "2024" does not lie within July 2024."""
    begin = terms.begin(first.isoformat()) if first else 0
    end = terms.begin(f"{last.isoformat()}{_AFTER}") if last else len(terms)
    found: list[int] = []
    for at in range(begin, end, _SOME):
        check()
        some = enumerate(terms[at : min(at + _SOME, end)], at)
        found += [row for row, term in some if last is None or term.partition("/")[2] <= last.isoformat()]
    return found


_LOWS, _HIGHS = "figure lows", "figure highs"


class FigureColumns:
    """The lower and the upper end of each figure; the lower ones ascend, as the terms do."""

    def __init__(self, lows: Sequence[float], highs: Sequence[float]) -> None:
        self._lows = lows
        self._highs = highs

    def rows(self, wanted: ValueRange) -> list[int]:
        """Returns the rows of the figures in the range, ascending."""
        lows, begin, end = self._lows, 0, len(self._lows)
        if wanted.low is not None:
            begin = bisect_right(lows, wanted.low) if wanted.over else bisect_left(lows, wanted.low)
        if wanted.high is not None:
            end = bisect_left(lows, wanted.high) if wanted.under else bisect_right(lows, wanted.high)
        reaching = [row for row in self._true_ranges if row < begin and wanted.matches(lows[row], self._highs[row])]
        return [*reaching, *range(begin, end)]

    @cached_property
    def _true_ranges(self) -> list[int]:
        """Rows of true ranges: one that begins below the wanted range may still reach into it."""
        return list(compress(count(), map(ne, self._lows, self._highs)))


def figure_columns(terms: Iterable[str]) -> dict[str, bytes]:
    """Returns the columns for sorted figure terms."""
    ends = [figure_ends(term) for term in terms]
    lows, highs = array("d", (low for low, _ in ends)), array("d", (high for _, high in ends))
    return {_LOWS: lows.tobytes(), _HIGHS: highs.tobytes()}


def read_figure_columns(table: Table) -> FigureColumns:
    """Reads the columns. Raises DamagedError."""
    return FigureColumns(table.column(_LOWS).cast("d"), table.column(_HIGHS).cast("d"))
