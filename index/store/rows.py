"""A paragraph as a row of the index: its terms with their places, and what is stored to show it again."""

from dataclasses import dataclass
from typing import Any

from index.article import Kind, Paragraph
from index.dates import parse_date
from index.search.passage import Counted, Passage, Said, field_tokens
from index.search.tokens import positions
from index.store.schema import figure_term

Stored = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph, ready to be written."""

    article: int
    day: int
    placed: dict[str, dict[str, list[int]]]
    """For each field of words its terms with their places."""
    listed: dict[str, tuple[str, ...]]
    """For each field of values its terms."""
    stored: Stored


def row(article: int, paragraph: Paragraph, passage: Passage) -> Row:
    """The row of a paragraph."""
    placed = {"text": positions(passage.text)}
    for field, present in (
        ("said", passage.said),
        ("speaker", passage.said),
        ("counted", passage.figures),
    ):
        if present:
            placed[field] = _placed(passage, field)
    for field, words in (("title", passage.title), ("outlet", passage.outlet)):
        if words:
            placed[field] = positions(words)
    figures = tuple({figure_term(figure.low, figure.high) for figure in passage.figures})
    day = parse_date(passage.date) if passage.date else None
    return Row(
        article,
        day.first_day().toordinal() if day else 0,
        placed,
        {"kind": (str(passage.kind),), "date": (passage.date,) if passage.date else (), "figure": figures},
        {
            "text": passage.text,
            "place": (str(paragraph.kind), paragraph.number, paragraph.start, paragraph.end),
            "marks": (
                tuple((said.speaker, said.verbatim, said.pieces, said.mention) for said in passage.said),
                tuple((f.start, f.end, f.low, f.high, f.noun) for f in passage.figures),
            ),
        },
    )


def read_place(stored: Stored) -> Paragraph:
    """The paragraph that was stored; raises KeyError or ValueError where the index is damaged."""
    kind, number, start, end = stored["place"]
    return Paragraph(number, Kind(kind), start, end)


def read_passage(stored: Stored, title: str | None, outlet: str | None, date: str | None) -> Passage:
    """The passage that was stored, with what its article says of itself."""
    said, figures = stored["marks"]
    return Passage(
        stored["text"],
        Kind(stored["place"][0]),
        title,
        outlet,
        date,
        tuple(Said(*one) for one in said),
        tuple(Counted(*one) for one in figures),
    )


def _placed(passage: Passage, field: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for token in field_tokens(passage, field):
        found.setdefault(token.term, []).append(token.position)
    return found
