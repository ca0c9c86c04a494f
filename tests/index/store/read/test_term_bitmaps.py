"""Paragraphs that have a term of each group are the same whichever way they are looked up."""

from array import array
from functools import reduce
from itertools import accumulate, pairwise
from operator import and_
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.bitmap import Bitmap, all_docs, bitmap_of, unchecked
from index.store.read import term_bitmaps
from index.store.read.field_columns import FieldColumns
from index.store.read.standing import Standings
from index.store.read.term_bitmaps import TermBitmaps, runs

SIZE = 400
LISTS = st.lists(st.sets(st.integers(0, SIZE - 1), min_size=1), min_size=1, max_size=6)
GROUPS = st.lists(st.sets(st.integers(0, 5)), min_size=1, max_size=3)


@given(
    LISTS,
    GROUPS,
    st.sets(st.integers(0, SIZE - 1)),
    st.sampled_from([0, 3, 50]),
    st.sampled_from([1, 2, 64]),
    st.sampled_from([0, 2]),
)
def test_who_has_a_term_of_each_group_is_found(
    lists: list[set[int]], wanted: list[set[int]], within: set[int], worth_keeping: int, block: int, few: int
) -> None:
    groups = [sorted(row for row in group if row < len(lists)) for group in wanted]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(term_bitmaps, "_WORTH_KEEPING", worth_keeping)
        patch.setattr(term_bitmaps, "_BLOCK", block)
        patch.setattr(term_bitmaps, "_FEW", few)
        found = of(lists).of_all(groups, unchecked, bitmap_of([[*within]], SIZE, unchecked))
    having = [set[int]().union(*(lists[row] for row in group)) for group in groups]
    assert {*found} == reduce(and_, having, within)


@pytest.mark.parametrize("count", [1, 300])
def test_a_list_that_points_outside_the_index_is_reported(count: int) -> None:
    with pytest.raises(IndexError):
        of([{*range(count), SIZE + 100}]).of_all([[0]], unchecked, all_docs(SIZE))


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_each_row_once_and_join_neighbours(rows: set[int]) -> None:
    found = list(runs(sorted(rows)))
    assert [row for first, end in found for row in range(first, end)] == sorted(rows)
    assert all(end < first for (_, end), (first, _) in pairwise(found))


class Lists:
    """The lists of a field; those of the terms in even rows are kept as bitmaps if they are long enough."""

    def __init__(self, lists: list[set[int]]) -> None:
        self._lists = [sorted(numbers) for numbers in lists]
        self.starts = list(accumulate(map(len, lists), initial=0))

    def rare_ids(self, first: int, end: int) -> "memoryview[int]":
        rows = (row for row in range(first, end) if not self._is_common(row))
        return memoryview(array("I", [number for row in rows for number in self._lists[row]]))

    def common_paragraphs(self, first: int, end: int) -> list[Bitmap]:
        return [Bitmap(self._lists[row]) for row in range(first, end) if self._is_common(row)]

    def levels(self, row: int) -> tuple[Bitmap, ...]:
        return tuple(self.common_paragraphs(row, row + 1))

    def _is_common(self, row: int) -> bool:
        return row % 2 == 0 and len(self._lists[row]) > 1


def of(lists: list[set[int]]) -> TermBitmaps:
    column = cast("FieldColumns", Lists(lists))
    return TermBitmaps(column, Standings(0, column), SIZE)
