"""A paragraph as search sees it: its words, quotations, figures and dates, and the facts of its article."""

from collections.abc import Container, Iterator

from msgspec import Struct

from index.article import Kind, Span
from index.search.tokens import Token, tokens
from index.spans import Spans

_APART = 100
"""Places between two speakers or two nouns, so that no phrase runs from one into the next."""


class QuoteField(Struct, frozen=True):
    """The part of a quotation that lies in the paragraph; spans are characters of the paragraph, end exclusive."""

    speaker: str | None
    verbatim: bool
    """In quotation marks, wholly or in part."""
    pieces: tuple[Span, ...]
    mention: Span | None


class FigureField(Struct, frozen=True):
    """A figure in the paragraph: its characters, its lower and upper end, and the noun that it counts."""

    start: int
    end: int
    low: float
    high: float
    noun: str | None


class DateField(Struct, frozen=True):
    """A date in the paragraph: its characters, and the first and last day that it covers, ISO 8601."""

    start: int
    end: int
    first: str
    last: str


class IndexedParagraph(Struct, frozen=True):
    """All that a query can ask of one paragraph."""

    text: str
    kind: Kind = Kind.BODY
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    said: tuple[QuoteField, ...] = ()
    figures: tuple[FigureField, ...] = ()
    dates: tuple[DateField, ...] = ()
    """The dates in it whose days are known."""


def field_tokens(passage: IndexedParagraph, field: str, among: Container[str] | None = None) -> list[Token]:
    """The words of one field, for the index and for matching alike; of long ones only those `among` some, if given.

    Characters are those of the paragraph for `text` and `said`; for `speaker` and `counted` they are the number of the
    quotation or figure; for `title` and `outlet` they mean nothing here.
    """
    match field:
        case "text":
            return tokens(passage.text, among)
        case "said":
            return list(_inside(passage, among))
        case "speaker":
            return _numbered([said.speaker for said in passage.said])
        case "counted":
            return _numbered([figure.noun for figure in passage.figures])
        case "title":
            return tokens(passage.title or "")
        case "outlet":
            return tokens(passage.outlet or "")
        case _:
            return []


def _inside(passage: IndexedParagraph, among: Container[str] | None) -> Iterator[Token]:
    pieces = [piece for said in passage.said if said.verbatim for piece in said.pieces]
    if len(pieces) == 1:
        start, end = pieces[0]
        yield from (token for token in tokens(passage.text, among) if start <= token.start and token.end <= end)
    elif pieces:
        spans = Spans(pieces)
        yield from (token for token in tokens(passage.text, among) if spans.contain(token.start, token.end))


def _numbered(names: list[str | None]) -> list[Token]:
    found: list[Token] = []
    base = 0
    for number, name in enumerate(names):
        words = tokens(name or "")
        found += [token._replace(start=number, end=number, position=token.position + base) for token in words]
        base += _APART + len(words)
    return found
