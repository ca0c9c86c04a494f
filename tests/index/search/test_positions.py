"""Words in order and words near: found as a look at every pair would find them."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from index.search.positions import PositionSpan, chained, followed

PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 2)).map(lambda p: (p[0], p[0] + p[1])), max_size=8)


def linked(a: PositionSpan, b: PositionSpan, distance: int) -> bool:
    first, second = sorted((a, b))
    return 0 <= second[0] - first[1] < distance


@given(PLACES, PLACES)
def test_the_following_span_begins_where_the_other_ends(
    begun: list[PositionSpan], following: list[PositionSpan]
) -> None:
    pairs = [(a[0], b[1]) for a, b in product(begun, following) if a[1] == b[0]]
    assert sorted(followed(begun, following)) == sorted(pairs)


@given(st.lists(PLACES, min_size=1, max_size=3), st.integers(1, 6))
def test_a_chain_goes_from_each_part_to_the_next(parts: list[list[PositionSpan]], distance: int) -> None:
    reached = [parts[0]]
    for part in parts[1:]:
        reached.append([place for place in part if any(linked(place, other, distance) for other in reached[-1])])
    assert chained(parts, distance) == reached


def test_two_words_that_recur_a_hundred_thousand_times_are_handled_in_bounded_time() -> None:
    parts = [[(place, place + 1) for place in range(begin, begin + 100_000)] for begin in (0, 200_000)]
    assert chained(parts, 3) == [parts[0], []]
    assert followed(parts[0], parts[1]) == []
