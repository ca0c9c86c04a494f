"""Words a few letters apart: as many as counting all ways would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.bitmap import unchecked
from index.search.fuzzy import letters_apart, near, suggestions
from index.search.lexicon import Lexicon
from index.search.wildcard import wildcard_terms
from tests.index.search.test_highlight import lexicon_of

LETTERS = st.text("abc", max_size=7)
TEXT = (
    "the harbour, harbours, harbor; a ferry, ferries, sherry; northern, north-east, nothing; received government 1,561"
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(TEXT)


def all_ways(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return all_ways(a[1:], b[1:])
    return 1 + min(all_ways(a[1:], b), all_ways(a, b[1:]), all_ways(a[1:], b[1:]))


@given(LETTERS, LETTERS, st.integers(1, 3))
def test_letters_are_counted_up_to_the_most_that_matters(a: str, b: str, most: int) -> None:
    exact, found = all_ways(a, b), letters_apart(a, b, most)
    assert found == exact if exact <= most else found > most


@given(st.lists(st.text("abcd", min_size=3, max_size=8), min_size=1, max_size=30), st.integers(1, 2))
def test_every_word_within_the_edit_distance_is_found(words: list[str], most: int) -> None:
    lexicon = lexicon_of(" ".join(words))
    for word in words[:3]:
        found = near(word, most, lexicon, unchecked)
        assert {*found} == {word} | {other for other in words if all_ways(word, other) <= most or swapped(word, other)}


def swapped(word: str, other: str) -> bool:
    return any(word[:at] + word[at + 1] + word[at] + word[at + 2 :] == other for at in range(len(word) - 1))


def test_two_letters_in_the_wrong_order_are_one_mistake(lexicon: Lexicon) -> None:
    assert "ferry" in near("frery", 1, lexicon, unchecked)
    assert "harbour" not in near("hrabuor", 1, lexicon, unchecked)


def test_the_most_likely_word_is_offered(lexicon: Lexicon) -> None:
    for typed, meant in (
        ("northren", "northern"),
        ("recieved", "received"),
        ("goverment", "government"),
        ("frery", "ferry"),
    ):
        assert suggestions(typed, lexicon, unchecked)[0] == meant
    for typed in ("zzzz", "qxqxqx", "no", ""):
        assert suggestions(typed, lexicon, unchecked) == []


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("harb*", {"harbour", "harbours", "harbor"}),
        ("*erry", {"ferry", "sherry"}),
        ("f?rry", {"ferry"}),
        ("*or*h*", {"northern", "north-east", "north"}),
        ("n*th*n*", {"northern", "nothing"}),
        ("harbo?r", {"harbour"}),
        ("15*1", {"1,561"}),
        ("*x*", set()),
    ],
)
def test_gaps_are_filled_by_any_letters_or_by_one(lexicon: Lexicon, pattern: str, found: set[str]) -> None:
    assert {*wildcard_terms(pattern, lexicon, exact=False, check=unchecked)} == found


def test_many_gaps_in_a_long_word_are_handled_in_bounded_time() -> None:
    lexicon = lexicon_of("a" * 20_000)
    assert not wildcard_terms("*".join("a" * 40) + "*b", lexicon, exact=False, check=unchecked)
