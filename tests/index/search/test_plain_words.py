"""Words in plain texts are found without cutting the text, exactly where the tokenizer finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.plain_words import painter, plain_text
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
        "l'",
        "n't",
        "we're",
        "ash",
        "ar",
        "'s",
        "s",
        "'",
        "`",
        "-",
        "_",
    ),
    *("“", "”", "’", "‘", "–", "…", "’s", "fe", "f", "ferrya", "seaport"),
    *(" ", " ", ".", ",", "1", "561", "2.5", "1,561", "U.S.", "(", ")", '"', "\n", "\t", "a", "B.", ";"),
)


FEW = ("ferry", "sea", "ferries")
MANY = (*FEW, "fer", "fe", "f", "seaport", "fer-1", "d'f", *(f"fer{letter}" for letter in "abcdefghijklmnopq"))


@pytest.mark.parametrize("terms", [FEW, MANY])
@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_words_are_found_where_the_tokenizer_finds_them(text: str, terms: tuple[str, ...]) -> None:
    paint = painter({*terms})
    assert paint is not None
    if (plain := plain_text(text)) is not None and (found := paint(plain)) is not None:
        expected = [(token.start, token.end) for token in tokens(text, {*terms})]
        assert found == sorted({*expected})


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left.",
        "The council's ferry.",
        "We're late and don't know; they'll wait.",
        "A well-known ferry, they said.",
        "“The ferry’s late” – they said…",
    ],
)
def test_most_texts_are_plain(text: str) -> None:
    assert plain_text(text) is not None


@pytest.mark.parametrize("text", ["al-Hasakah", "el norte", "naïve", "d'Israel came", "1,561people"])
def test_texts_with_special_words_are_not_plain(text: str) -> None:
    assert plain_text(text) is None


@pytest.mark.parametrize("terms", [(), ("al-hasakah",), ("US",), ("naïve",), tuple(map(str, range(20)))])
def test_special_terms_have_no_pattern(terms: tuple[str, ...]) -> None:
    assert painter(terms) is None
