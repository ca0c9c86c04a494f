"""Bitmaps hold the paragraphs that were put in, whatever their number and share."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.bitmap import all_docs, bitmap_of, unchecked, union_of, with_checks


@pytest.mark.parametrize("size", [1, 7, 8, 9, 64, 1000, 20_000])
@pytest.mark.parametrize("share", [0.0, 0.0005, 0.01, 0.2, 0.9, 1.0])
def test_numbers_come_out_in_order(size: int, share: float) -> None:
    chance = random.Random(size)
    wanted = [number for number in range(size) if chance.random() < share]
    halves = [wanted[::2], wanted[1::2], wanted[:3]]
    bitmap = bitmap_of(halves, size, unchecked)
    assert list(bitmap) == wanted
    assert len(bitmap) == len(wanted)
    assert bitmap - all_docs(size) == union_of([])
    assert [number for number in range(size) if number in bitmap] == wanted


@given(st.sets(st.integers(0, 5000)))
def test_any_set_comes_out_as_it_went_in(wanted: set[int]) -> None:
    assert {*bitmap_of([sorted(wanted)], 5001, unchecked)} == wanted


@pytest.mark.parametrize("count", [1, 100, 3000])
def test_a_number_beyond_the_end_is_not_a_paragraph(count: int) -> None:
    with pytest.raises(IndexError):
        bitmap_of([[*range(count), 100_000]], 4000, unchecked)


def test_long_lists_are_looked_away_from_now_and_then() -> None:
    looks: list[int] = []
    bitmap_of([range(20_000)] * 5, 100_000, lambda: looks.append(1))
    assert len(looks) > 4
    looks.clear()
    assert list(with_checks(range(100), lambda: looks.append(1), 10)) == list(range(100))
    assert len(looks) == 10
