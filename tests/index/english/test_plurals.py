import pytest

from index.english.closed_classes import STOPS, VERBS
from index.english.plurals import is_plural


@pytest.mark.parametrize("word", ["boats", "Boats", "women", "police", "cities", "viruses", "series", "lorries"])
def test_plural_nouns(word: str) -> None:
    assert is_plural(word.lower(), word)


@pytest.mark.parametrize("word", ["boat", "is", "Swiss", "virus", "famous", "mayor's", "crisis", "GPS", "his", "gas"])
def test_words_that_are_not_plural_nouns(word: str) -> None:
    assert not is_plural(word.lower(), word)


def test_no_noun_ends_a_noun_phrase() -> None:
    assert {"of", "who", "were", "and", "there", "isn't"} <= STOPS
    assert not {"people", "cup", "boats", "may day"} & STOPS
    assert {"say", "fled", "were"} & VERBS == {"say", "fled"}
