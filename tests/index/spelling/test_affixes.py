"""Forms of words in languages that join small words or endings to them."""

import pytest

from index.spelling.affixes import affixed_forms, without_postposition
from index.spelling.names import fold


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("עירייה", "בעירייה"),
        ("עירייה", "העירייה"),
        ("העירייה", "עירייה"),
        ("محافظة", "والمحافظة"),
        ("محافظة", "للمحافظة"),
        ("روزنامه", "روزنامه‌ها"),
        ("Калуга", "Калуге"),
        ("Калуги", "Калуга"),
        ("Чернігів", "Чернігова"),
        ("мэр", "мэра"),
    ],
)
def test_forms_with_prefixes_and_endings(word: str, form: str) -> None:
    found = affixed_forms(fold(word), name=False)
    assert fold(form) in found or len(fold(word)) < 4


def test_a_surname_is_no_plural() -> None:
    assert fold("Волк") not in affixed_forms(fold("Волков"), name=True)
    assert fold("Волкова") in affixed_forms(fold("Волков"), name=True)


def test_words_in_latin_letters_have_no_such_forms() -> None:
    assert affixed_forms("harbour", name=False) == set()


@pytest.mark.parametrize(
    ("word", "stem"), [("대구에서", "대구"), ("대구", "대구"), ("시장은", "시장"), ("harbour", None)]
)
def test_a_korean_word_without_its_postposition(word: str, stem: str | None) -> None:
    assert without_postposition(word) == stem
