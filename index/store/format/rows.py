"""A paragraph as a row of the index: its terms with their positions, and the values stored to show it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from index.article import Kind, Paragraph
from index.dates import parse_date
from index.search.document import IndexedParagraph, field_tokens
from index.search.tokens import words
from index.store.format.paragraph_marks import NO_MARKS, PlainMarks, dates_in, figures_in, said_in
from index.store.format.schema import figure_term, when_term
from index.store.format.stored_values import packed

Stored = dict[str, Any]
_Terms = tuple[Sequence[str], Sequence[int]]
"""Terms, and the position of each; ascending for each term."""


class Row(NamedTuple):
    """One paragraph, ready to be written. A plain tuple, because it is pickled from process to process."""

    day: int
    text: str
    is_title: bool
    placed: dict[str, _Terms]
    """The terms of each field of words except the text."""
    listed: dict[str, tuple[str, ...]]
    """The terms of each field of values."""
    packed: bytes
    """The stored values, as Whoosh stores them."""


def row(paragraph: Paragraph, passage: IndexedParagraph, marks: PlainMarks = NO_MARKS) -> Row:
    """Returns the row of a paragraph, with the marks that are stored for it."""
    placed: dict[str, _Terms] = {}
    for field, present in (("said", passage.said), ("speaker", passage.said), ("counted", passage.figures)):
        if present:
            found = field_tokens(passage, field)
            placed[field] = ([token.term for token in found], [token.position for token in found])
    for field, written in (("title", passage.title), ("outlet", passage.outlet)):
        if written:
            placed[field] = _terms(written)
    listed: dict[str, tuple[str, ...]] = {"kind": (passage.kind.value,)}
    if passage.date:
        listed["date"] = (passage.date,)
    if passage.figures:
        listed["figure"] = tuple(sorted({figure_term(figure.low, figure.high) for figure in passage.figures}))
    if passage.dates:
        listed["when"] = tuple(sorted({when_term(date.first, date.last) for date in passage.dates}))
    place = place_of_row(paragraph)
    is_title = paragraph.kind is Kind.TITLE
    return Row(_day(passage.date), passage.text, is_title, placed, listed, packed(passage.text, place, marks))


@lru_cache(maxsize=64)
def _terms(written: str) -> _Terms:
    """Returns the terms of a title or outlet, which all paragraphs of an article share."""
    found = words(written)
    return tuple(found.terms), found.places


@lru_cache(maxsize=64)
def _day(date: str | None) -> int:
    day = parse_date(date) if date else None
    return day.first_day().toordinal() if day else 0


def place_of_row(paragraph: Paragraph) -> tuple[str, int, int, int]:
    """Returns the stored position of a paragraph: kind, number, start, end."""
    return paragraph.kind.value, paragraph.number, paragraph.start, paragraph.end


def read_place(stored: Stored) -> Paragraph:
    """Returns the stored paragraph. Raises KeyError or ValueError if the index is damaged."""
    kind, number, start, end = stored["place"]
    return Paragraph(number, Kind(kind), start, end)


def read_passage(
    stored: Stored, title: str | None, outlet: str | None, date: str | None, *, marks: bool = True
) -> IndexedParagraph:
    """Returns the paragraph as it was indexed, with what its article says of itself.

    Without `marks` it has no quotations, figures and dates, which few queries ask for. Raises KeyError, TypeError or
    ValueError where the index is damaged.
    """
    paragraph = read_place(stored)
    if not marks:
        return IndexedParagraph(stored["text"], paragraph.kind, title, outlet, date)
    quotes, figures, dates, _ = stored["marks"]
    said, counted = said_in(paragraph, quotes), figures_in(paragraph, figures)
    named = dates_in(paragraph, dates)
    return IndexedParagraph(stored["text"], paragraph.kind, title, outlet, date, said, counted, named)
