from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article, Kind, Paragraph
from tui.widgets.article.selection import KeyboardSelection, Unit, first_words

TEXT = "The al-Hol camp is full. Nobody left.\n\nThey're waiting, she said."
ARTICLE = Article(Path("a"), TEXT, (Paragraph(1, Kind.BODY, 0, 37), Paragraph(2, Kind.BODY, 39, len(TEXT))))


def after(selecting: KeyboardSelection, *moves: tuple[Unit, int]) -> str:
    for unit, direction in moves:
        selecting = selecting.moved(ARTICLE, unit, direction)
    return ARTICLE.words(selecting.span)


def test_a_selection_begins_with_a_word_and_grows_by_words():
    start = first_words(ARTICLE, 0)
    assert ARTICLE.words(start.span) == "The"
    assert after(start, (Unit.WORD, 1), (Unit.WORD, 1)) == "The al-Hol camp"
    assert after(start, (Unit.WORD, 1), (Unit.WORD, 1), (Unit.WORD, -1)) == "The al-Hol "


def test_a_selection_grows_by_sentences_and_paragraphs():
    start = first_words(ARTICLE, 0)
    assert after(start, (Unit.SENTENCE, 1)) == "The al-Hol camp is full."
    assert after(start, (Unit.SENTENCE, 1), (Unit.SENTENCE, 1)) == "The al-Hol camp is full. Nobody left."
    assert after(start, (Unit.PARAGRAPH, 1), (Unit.PARAGRAPH, 1)) == TEXT


def test_the_other_end_moves_after_turning():
    start = first_words(ARTICLE, 39)
    assert after(start.swapped(), (Unit.SENTENCE, -1)).startswith("Nobody left.")


def test_nothing_moves_beyond_the_article():
    assert after(KeyboardSelection(0, len(TEXT)), (Unit.PARAGRAPH, 1), (Unit.WORD, 1), (Unit.CHARACTER, 1)) == TEXT
    assert after(KeyboardSelection(3, 0), (Unit.WORD, -1), (Unit.SENTENCE, -1)) == "The"


@given(
    st.integers(0, len(TEXT)),
    st.lists(st.tuples(st.sampled_from(list(Unit)), st.sampled_from([-1, 1])), max_size=30),
)
def test_a_selection_stays_inside_the_text_and_moves_as_requested(at: int, moves: list[tuple[Unit, int]]):
    selecting = KeyboardSelection(at, at)
    for unit, direction in moves:
        before, selecting = selecting.head, selecting.moved(ARTICLE, unit, direction)
        assert 0 <= selecting.head <= len(TEXT)
        assert (selecting.head - before) * direction >= 0
