"""Corrections of marks: kept by words, applied even if the file changed or moved, and shown as the user's."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from index import read_text
from index.article import Article
from index.decisions.corrections import Correction, apply_corrections, correction, with_corrections
from index.decisions.decision import Decision, Decisions, Line
from index.marks.finding import Marks, find_marks
from index.marks.quotes.quote import QuoteKind

TEXT = """The weir

The weir broke on Monday, and 415 guards went home.

“Nobody was hurt,” said Ana Ode, the mayor. “We were lucky,” Ode said.

“Nobody was hurt,” said Ben Lee, a lawyer for the union.
"""


def article_of(text: str = TEXT, name: str = "weir.txt") -> Article:
    return read_text(text, name)


def decided(*made: Decision) -> Decisions:
    return Decisions(tuple(Line(number, decision) for number, decision in enumerate(made, 1)))


def corrected(article: Article, *made: Decision) -> Marks:
    return with_corrections(article, find_marks(article), decided(*made))


def at(article: Article, words: str, after: int = 0) -> tuple[int, int]:
    start = article.text.index(words, after)
    return start, start + len(words)


def speakers(marks: Marks) -> list[tuple[str | None, bool]]:
    return [(quote.speaker, quote.by_you) for quote in marks.quotes]


FIRST = "Nobody was hurt,"


def test_another_speaker_takes_the_kind_and_role_that_the_article_gives():
    article = article_of()
    marks = corrected(article, correction(article, at(article, FIRST), Correction.SPEAKER, "Ben Lee"))
    assert speakers(marks) == [("Ben Lee", True), ("Ana Ode", False), ("Ben Lee", False)]
    assert marks.quotes[0].role == marks.quotes[2].role == "a lawyer for the union"


def test_of_two_equal_quotations_only_the_one_meant_is_corrected():
    article = article_of()
    second = at(article, FIRST, after=article.text.index("lucky"))
    marks = corrected(article, correction(article, second, Correction.SPEAKER, "Cy Dow"))
    assert speakers(marks) == [("Ana Ode", False), ("Ana Ode", False), ("Cy Dow", True)]


def test_no_quotation_leaves_the_others():
    article = article_of()
    marks = corrected(article, correction(article, at(article, FIRST), Correction.NO_QUOTATION))
    assert [quote.speaker for quote in marks.quotes] == ["Ana Ode", "Ben Lee"]


def test_other_words_are_the_quotation():
    article = article_of()
    made = correction(article, at(article, FIRST), Correction.WORDS, "Nobody was")
    quote = corrected(article, made).quotes[0]
    assert article.text[quote.start : quote.end] == "Nobody was"
    assert quote.pieces == ((quote.start, quote.end),)
    assert quote.kind is QuoteKind.INDIRECT
    assert quote.by_you


def test_words_that_were_not_marked_become_a_quotation_once():
    article = article_of()
    made = correction(article, at(article, "415 guards went home"), Correction.NEW_QUOTATION, "Ana Ode")
    for marks in (corrected(article, made), corrected(article, made, made)):
        assert speakers(marks)[0] == ("Ana Ode", True)
        assert len(marks.quotes) == 4


def test_another_value_keeps_the_words_of_the_article():
    article = article_of()
    figure = find_marks(article).figures[0]
    made = correction(article, (figure.start, figure.end), Correction.FIGURE, "about 450")
    now = corrected(article, made).figures[0]
    assert (now.value, str(now.bound), now.bound_word, now.by_you) == (450, "~", "about", True)
    assert (now.start, now.end, now.noun) == (figure.start, figure.end, figure.noun)


def test_another_day_and_no_date():
    article = article_of()
    monday = at(article, "Monday")
    day = corrected(article, correction(article, monday, Correction.DATE, "2025-03-03")).dates[0]
    assert (day.iso(), day.by_you) == ("2025-03-03", True)
    assert corrected(article, correction(article, monday, Correction.NO_DATE)).dates == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [(Correction.FIGURE, "many"), (Correction.DATE, "soon"), (Correction.WORDS, "words that are not there")],
)
def test_an_unusable_value_is_refused_with_advice(field: Correction, value: str):
    article = article_of()
    with pytest.raises(ValueError, match=r"Write it as|as they are written"):
        correction(article, at(article, FIRST), field, value)


EDITS = [
    ("a paragraph before it", lambda text: text.replace("The weir broke", "It was dark.\n\nThe weir broke")),
    ("lines broken elsewhere", lambda text: text.replace("was hurt,” said Ana", "was\nhurt,” said\nAna")),
    ("a word after it", lambda text: text.replace("the mayor", "the new mayor")),
    ("a letter in it", lambda text: text.replace("Nobody was hurt,” said Ana", "Nobody was hurd,” said Ana")),
]


@pytest.mark.parametrize("edit", [each for _, each in EDITS], ids=[name for name, _ in EDITS])
def test_a_correction_survives_small_edits(edit):
    article = article_of()
    made = correction(article, at(article, "We were lucky,"), Correction.SPEAKER, "Cy Dow")
    first = correction(article, at(article, FIRST), Correction.SPEAKER, "Dee Fox")
    edited = article_of(edit(TEXT))
    assert [name for name, by_you in speakers(corrected(edited, made, first)) if by_you] == ["Dee Fox", "Cy Dow"]


def test_a_correction_follows_a_file_to_another_folder_and_to_another_name():
    article = replace(article_of(), source_hash="abc")
    made = correction(article, at(article, FIRST), Correction.SPEAKER, "Cy Dow")
    moved = replace(article, path=Path("/else/where/weir.txt"), source_hash="changed")
    renamed = replace(article, path=Path("other.txt"))
    for each in (moved, renamed):
        assert speakers(corrected(each, made))[0] == ("Cy Dow", True)
    stranger = replace(article, path=Path("other.txt"), source_hash="else")
    assert speakers(corrected(stranger, made))[0] == ("Ana Ode", False)


def test_a_correction_without_its_words_is_kept_without_effect():
    article = article_of()
    made = correction(article, at(article, FIRST), Correction.SPEAKER, "Cy Dow")
    other = article_of("The weir\n\nThe weir was mended, said Ana Ode.\n")
    applied = apply_corrections(other, find_marks(other), decided(made))
    assert applied.asleep == (made,)
    assert applied.marks == find_marks(other)


def test_corrections_of_corrected_marks_change_nothing_more():
    article = article_of()
    made = [
        correction(article, at(article, FIRST), Correction.SPEAKER, "Cy Dow"),
        correction(article, at(article, "We were lucky,"), Correction.WORDS, "We were"),
        correction(article, at(article, "Monday"), Correction.DATE, "2025-03-03"),
    ]
    once = corrected(article, *made)
    assert with_corrections(article, once, decided(*made)) == once
