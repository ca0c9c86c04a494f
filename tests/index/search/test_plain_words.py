"""Words in plain texts are found without cutting the text, exactly where the tokenizer finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.plain_words import is_plain, word_spans, words_pattern
from index.search.tokens import tokens

PIECES = (
    *(
        "ferry",
        "Ferry",
        "FERRY",
        "ferries",
        "sea",
        "al",
        "El",
        "el",
        "al-",
        "un",
        "o'",
        "d'",
        "'s",
        "s",
        "'",
        "`",
        "-",
        "_",
    ),
    *(" ", " ", ".", ",", "1", "561", "2.5", "1,561", "U.S.", "(", ")", '"', "\n", "\t", "a", "B.", ";"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_words_are_found_where_the_tokenizer_finds_them(text: str) -> None:
    terms = ("ferry", "sea", "ferries")
    pattern = words_pattern(terms)
    assert pattern is not None
    if is_plain(text):
        expected = [(token.start, token.end) for token in tokens(text, {*terms})]
        assert word_spans(pattern, text) == sorted({*expected})


@pytest.mark.parametrize("text", ["The ferry left.", "The council's ferry.", "A well-known ferry, they said."])
def test_most_texts_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize("text", ["al-Hasakah", "el norte", "naïve", "d'Israel came", "1,561people"])
def test_texts_with_special_words_are_not_plain(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize("terms", [(), ("un",), ("al-hasakah",), ("US",), ("naïve",), tuple(map(str, range(20)))])
def test_special_terms_have_no_pattern(terms: tuple[str, ...]) -> None:
    assert words_pattern(terms) is None
