"""A term's paragraphs by how often it is in them, and back."""

from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index.search.term_counts import level_counts
from index.store.format.levels import packed_levels, unpacked_levels

COUNTS = st.dictionaries(st.integers(0, 200_000), st.integers(1, 255), min_size=1, max_size=40)


@given(COUNTS | st.dictionaries(st.integers(0, 300), st.integers(1, 3), min_size=1))
def test_levels_hold_each_paragraph_as_often_as_the_term_is_in_it(counts: dict[int, int]) -> None:
    ids = array("I", sorted(counts))
    times = bytes(counts[number] for number in ids)
    levels = unpacked_levels(packed_levels(ids, times))
    assert [list(level) for level in levels] == [
        [number for number in ids if counts[number] > floor] for floor in range(max(times))
    ]
    assert level_counts(levels, levels[0]) == [(number, counts[number]) for number in ids]
    assert all(a >= b for a, b in pairwise(levels))


@given(st.sets(st.integers(0, 200_000), min_size=1))
def test_a_term_that_never_occurs_twice_has_one_level(numbers: set[int]) -> None:
    (level,) = unpacked_levels(packed_levels(array("I", sorted(numbers)), None))
    assert set(level) == numbers


def test_a_term_that_is_in_every_paragraph_takes_some_bytes() -> None:
    assert len(packed_levels(array("I", range(200_000)), None)) < 100
