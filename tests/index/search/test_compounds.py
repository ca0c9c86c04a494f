"""Compounds in one word and in two."""

import pytest

from index.search.compounds import compounds
from tests.index.search.test_highlight import lexicon_of


def test_two_words_find_one_and_one_finds_two() -> None:
    one, two = lexicon_of("the quayside is shut"), lexicon_of("the quay side is shut; two sides")
    assert compounds(("quay", "side"), one) == [(("quayside",),)]
    assert compounds(("quayside",), two) == [(("quay",), ("side", "sides"))]
    assert compounds(("per", "cent"), lexicon_of("a percent")) == [(("percent",),)]


def test_parts_by_chance_are_no_compound() -> None:
    lexicon = lexicon_of("it may be so, said the man of great age; we met Mary on the land in Maryland and in Maryland")
    assert compounds(("maybe",), lexicon) == []
    assert compounds(("manage",), lexicon) == []
    assert compounds(("maryland",), lexicon) == []
    assert compounds(("boatmen",), lexicon_of("many boatmen and boatmen; a boat, men")) == []
    assert compounds(("quayers",), lexicon_of("a quay, two ers")) == []
    assert compounds(("percent",), lexicon_of("nothing")) == [(("per",), ("cent",))]


def test_an_irish_name_in_one_word_and_in_two() -> None:
    assert compounds(("o", "dwyer"), lexicon_of("we met Mr O'Dwyer there")) == [(("odwyer",),)]
    assert compounds(("odwyer",), lexicon_of("we met Mr Ó Dwyer and Ms Ó Dwyer there")) == [(("o",), ("dwyer",))]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("per", "cent", "percent"),
        ("any", "more", "anymore"),
        ("for", "ever", "forever"),
        ("all", "right", "alright"),
        ("can", "not", "cannot"),
    ],
)
def test_compounds_of_small_words_that_mean_the_same_apart(first: str, second: str, joined: str) -> None:
    assert compounds((first, second), lexicon_of(f"a {joined}")) == [((joined,),)]
    assert compounds((joined,), lexicon_of("nothing")) == [((first,), (second,))]


@pytest.mark.parametrize(("first", "second"), [("every", "day"), ("may", "be"), ("some", "time"), ("any", "one")])
def test_compounds_of_small_words_that_mean_something_else_apart(first: str, second: str) -> None:
    assert compounds((first, second), lexicon_of(f"a {first + second}")) == []
    assert compounds((first + second,), lexicon_of(f"{first} {second} " * 9)) == []
