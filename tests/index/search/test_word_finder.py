"""Some words of a text are found without cutting the text, exactly where the tokenizer finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.tokens import tokens
from index.search.word_finder import WordFinder

PIECES = (
    *"ferry Ferry FERRY ferries sea al El el al- un o' d' l' n't we're ash ar 's s ' ` - _ “ ” ’ ‘ – … ’s fe f".split(),
    *"ferrya seaport al– US US' IT's é É café e\u0301 \u00ad İ ß ﬁ \u0640 السيد 海 海運 мир ʼ ٫".split(),
    *"3 1 561 2.5 1,561 U.S.".split(),
    *(" ", " ", " ", ".", ",", "(", ")", '"', "\n", "\t", "\u00a0", "a", "B.", ";", "/", "5-year", "x\x0by"),
)
FEW = ("ferry", "sea", "ferries")
MANY = (*FEW, "fer", "fe", "f", "seaport", "fer-1", "d'f", *(f"fer{letter}" for letter in "abcdefghijklmnopq"))
OTHER = ("café", "é", "al-ferry", "al–ferry", "1,561", "5", "o'sea", "US", "us", "IT", "мир", "海", "u.s.", "un")


def found_by_cutting(text: str, terms: frozenset[str]) -> set[tuple[str, int, int]]:
    return {(token.term, token.start, token.end) for token in tokens(text, terms)}


@pytest.mark.parametrize("terms", [FEW, MANY, OTHER, (*FEW, *OTHER), tuple(f"fer{n}" for n in range(200)), ()])
@given(text=st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_words_are_found_where_the_tokenizer_finds_them(text: str, terms: tuple[str, ...]) -> None:
    finder = WordFinder(terms)
    assert {*map(tuple, finder.words(text))} == found_by_cutting(text, finder.known)


@pytest.mark.parametrize(
    ("text", "term", "written"),
    [
        ("The ferry left.", "ferry", ["ferry"]),
        ("“The ferry’s late”, said the ferry-master…", "ferry", ["ferry", "ferry"]),
        ("Il a vu l’État et un café.", "état", ["État"]),
        ("Un café, deux cafés.", "café", ["café"]),
        ("al Ferry is a name, the total ferry is not.", "ferry", ["ferry"]),
        ("1,561people and 12,000 people", "people", ["people", "people"]),
        ("The US said it. US’ and us.", "US", ["US", "US"]),
        ("2.5WHO, IT海 and the WHO", "WHO", ["WHO", "WHO"]),
        ("IT海 and IT", "IT", ["IT", "IT"]),
        ("Al's diner, where Al is", "al", ["Al"]),
        ("Al's diner, where Al is", "al's", ["Al's"]),
        ("From al–Hasakah – a town – to Al–Bab", "al–hasakah", ["al–Hasakah"]),
        ("A harbour/ferry line", "ferry", ["ferry"]),
    ],
)
def test_words_among_other_signs(text: str, term: str, written: list[str]) -> None:
    words = sorted(WordFinder([term]).words(text))
    assert [text[word.start : word.end] for word in words] == written


def test_words_in_other_capitals_are_not_known() -> None:
    assert WordFinder(["Ferry", "ferry", "WHO"]).known == {"ferry", "WHO"}
