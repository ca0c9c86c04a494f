"""A paragraph as a row of the index: its terms with their places, and what is stored to show it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.article import Kind, Paragraph
from index.dates import parse_date
from index.search.passage import Counted, Passage, Said, field_tokens
from index.search.tokens import words
from index.store.schema import figure_term

Stored = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph, ready to be written."""

    day: int
    placed: dict[str, tuple[Sequence[str], Sequence[int]]]
    """For each field of words but the text its terms, and the place of each; in ascending order for each term."""
    listed: dict[str, tuple[str, ...]]
    """For each field of values its terms."""
    stored: Stored


def row(paragraph: Paragraph, passage: Passage) -> Row:
    """The row of a paragraph."""
    placed: dict[str, tuple[Sequence[str], Sequence[int]]] = {}
    for field, present in (("said", passage.said), ("speaker", passage.said), ("counted", passage.figures)):
        if present:
            found = field_tokens(passage, field)
            placed[field] = ([token.term for token in found], [token.position for token in found])
    for field, written in (("title", passage.title), ("outlet", passage.outlet)):
        if written:
            _, terms, places, _ = words(written)
            placed[field] = (terms, places)
    figures = tuple(sorted({figure_term(figure.low, figure.high) for figure in passage.figures}))
    day = parse_date(passage.date) if passage.date else None
    return Row(
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
