"""Which words of a corpus a typed word finds."""

import pytest

from index.search.aliases import other_names
from index.search.bitmap import unchecked
from index.search.query.nodes import Word
from index.search.spelling import spellings
from index.search.tokens import normal, tokens
from index.search.word_spellings import SpellingsMemo, WordSpellings
from tests.index.search.test_highlight import lexicon_of


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Kühnert", "we met Mr Kuehnert"),
        ("Kuehnert", "we met Mr Kühnert"),
        ("Ålborg", "we met in Aalborg"),
        ("대구", "3일 대구에서"),
        ("대구에서", "대구는 3일"),
        ("Калуга", "в Калуге"),
        ("העירייה", "בעירייה"),
        ("Dersim", "li Dersimê"),
    ],
)
def test_a_word_finds_its_other_form(typed: str, text: str) -> None:
    found = spellings(normal(typed), lexicon_of(f"on Monday {text}"), unchecked)
    assert len([word for word in found if word != normal(typed)]) == 1


def test_an_excluded_name_has_no_plural() -> None:
    lexicon = lexicon_of("we met Mr Marlow and then Mr Marlows; a quay, some quays")
    assert "marlows" in spellings("marlow", lexicon, unchecked)
    assert "marlows" not in spellings("marlow", lexicon, unchecked, excluded=True)
    assert "quays" in spellings("quay", lexicon, unchecked, excluded=True)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ท่าเรือ 5", ["ท่", "า", "เ", "รื", "อ", "5"]),
        ("ﾖｺﾊﾏで", ["ヨ", "コ", "ハ", "マ", "で"]),
        ("ﾊﾟﾅﾏ", ["パ", "ナ", "マ"]),
    ],
)
def test_scripts_without_spaces_have_a_word_for_each_character(text: str, terms: list[str]) -> None:
    assert [token.term for token in tokens(text)] == terms


def test_an_acronym_with_points_is_no_ordinary_word() -> None:
    lexicon = lexicon_of("a boat near the B.O.A.T. office, a boat, a boat")
    words = WordSpellings(lexicon, unchecked, SpellingsMemo())
    assert set(words.of(Word("b.o.a.t."))) == {"b.o.a.t."}


def test_compounds_with_a_hyphen_are_no_open_compounds() -> None:
    lexicon = lexicon_of("the quay side, the quays, the side; quay and side")
    words = WordSpellings(lexicon, unchecked, SpellingsMemo())
    assert words.names((Word("quayside"),))
    assert not words.names((Word("quay-side"),))


@pytest.mark.parametrize(("name", "other"), [("chevron", "hebron"), ("zealand", "zeeland"), ("zeeland", "zealand")])
def test_names_of_two_things_are_not_other_names(name: str, other: str) -> None:
    assert not any(other in step for names in other_names((name,)) for step in names)
