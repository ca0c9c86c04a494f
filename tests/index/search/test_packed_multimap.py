"""Words that belong to words."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from index.search import packed_multimap
from index.search.packed_multimap import PackedMultimap

Pairs = set[tuple[str, str]]
PAIRS = st.sets(st.tuples(st.text("ab é", max_size=3), st.text("ab é", max_size=3)))


@given(PAIRS, PAIRS)
def test_word_pairs_are_a_mapping_to_all_that_belongs_to_a_word(
    more: set[tuple[str, str]], fewer: set[tuple[str, str]]
) -> None:
    with patch.object(packed_multimap, "_LINES_AT_ONCE", 2):
        pairs = PackedMultimap().changed(more).changed((), fewer)
        left = more - fewer
        assert pairs.changed(left, fewer) is pairs
        assert PackedMultimap().changed(fewer).changed(more, fewer) == pairs
    assert pairs == {one: tuple(sorted(b for a, b in left if a == one)) for one, _ in left}
    assert len(pairs) == len({one for one, _ in left})


def test_pairs_that_change_nothing_leave_the_same_list() -> None:
    pairs = PackedMultimap().changed([("a", "b"), ("a", "c")])
    assert pairs.changed([("a", "b")], [("x", "y")]) is pairs


def test_a_word_without_pairs_is_not_there() -> None:
    pairs = PackedMultimap().changed([("ab", "c")])
    assert pairs.get("a") is None
    assert pairs["ab"] == ("c",)
