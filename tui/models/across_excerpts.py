"""Sources and excerpts of a corpus, as the rows over several articles show them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from index.citing.quote_at import quote_around
from index.dates import parse_date
from index.reading.parts import with_part
from index.text import one_line
from tui.models.across import Excerpt, SourceName

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.compare.corpus import ArticleHead, Corpus
    from index.compare.values import Place

BEFORE_CHARACTERS = 60
"""Characters before its words that an excerpt begins with at most."""
LONGEST_CHARACTERS = 400
"""Characters of an excerpt."""


class PlaceInFile(Struct, frozen=True):
    """A place with its article, paragraph and exact words, as files show it."""

    path: Path
    part: str | None
    outlet: str | None
    date: str
    title: str
    paragraph: int
    kind: str
    label: str
    """Name of the paragraph: "4", "caption 2"; empty outside paragraphs."""
    span: Span
    text: str

    def fields(self) -> dict[str, Any]:
        """The fields of its JSON record."""
        return {"path": str(self.path), "part": self.part, "outlet": self.outlet, "paragraph": self.paragraph,
                "place": self.kind, "start": self.span[0], "end": self.span[1], "text": self.text}  # fmt: skip


class Excerpts:
    """Makes excerpts from the articles of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._numbers = {with_part(head.path, head.part): number for number, head in enumerate(corpus.heads)}

    def article(self, address: Path) -> Article:
        """The article at an address."""
        return self._corpus.article(self._numbers[address])

    def at(self, place: Place) -> Excerpt:
        """The words of a place, with those before and after them in the paragraph."""
        return self.around(address_of(place), place.span)

    def around(self, address: Path, span: Span) -> Excerpt:
        """The words of a span, with those before and after them in the paragraph."""
        article = self.article(address)
        paragraph = article.paragraph_at(span[0])
        if paragraph is None:
            return Excerpt(address, span)
        start = _beginning(article.text, paragraph.start, span[0])
        words = one_line(article.text[start : min(paragraph.end, start + LONGEST_CHARACTERS)])
        return Excerpt(address, span, paragraph.place, words, (span[0] - start, min(len(words), span[1] - start)))

    def __contains__(self, address: Path) -> bool:
        return address in self._numbers

    def speaker(self, place: Place) -> str | None:
        """Who says the words of a place, if they are part of a quotation."""
        return self.speaker_at(address_of(place), place.span)

    def speaker_at(self, address: Path, span: Span) -> str | None:
        """Who says the words of a span, if they are part of a quotation."""
        quote = quote_around(self._corpus.quotes(self._numbers[address]), span)
        return quote.speaker if quote is not None else None

    def place(self, address: Path, span: Span) -> PlaceInFile:
        """A place with its article, paragraph and exact words, as files show it."""
        article = self.article(address)
        paragraph = article.paragraph_at(span[0])
        return PlaceInFile(
            article.path,
            article.part,
            article.outlet.value if article.outlet else None,
            article.published.value.words() if article.published else "",
            article.title.value if article.title else article.path.name,
            paragraph.number if paragraph else 0,
            str(paragraph.kind) if paragraph else "body",
            paragraph.place if paragraph else "",
            span,
            article.words(span).strip("\n"),  # a date above the title is in no paragraph
        )

    def figure_fields(self, address: Path, span: Span, speaker: str | None) -> dict[str, Any]:
        """The fields of a compared figure besides its place, for its JSON record."""
        figures = self._corpus.figures(self._numbers[address])
        figure = next((each for each in figures if (each.start, each.end) == span), None)
        names = ("value", "bound", "bound_word", "vague", "unit", "noun")
        return {name: getattr(figure, name, None) for name in names} | {"speaker": speaker}

    def words(self, address: Path, span: Span, *, in_marks: bool = False) -> Excerpt:
        """The words of a span alone."""
        article = self.article(address)
        paragraph = article.paragraph_at(span[0])
        words = one_line(article.text[span[0] : min(span[1], span[0] + LONGEST_CHARACTERS)])
        return Excerpt(address, span, paragraph.place if paragraph else "", words, (0, len(words)), in_marks)


def sources_of(corpus: Corpus) -> Mapping[Path, SourceName]:
    """The articles of a corpus by address."""
    return {source.address: source for source in map(_source, corpus.heads)}


def address_of(place: Place) -> Path:
    """The address of the article that a place is in."""
    return with_part(place.article, place.part)


def _beginning(text: str, paragraph: int, first: int) -> int:
    """The beginning of the sentence of a character, or of a word some characters before it."""
    near = max(paragraph, first - BEFORE_CHARACTERS)
    stop = max(text.rfind(sign, near, first) for sign in (". ", "? ", "! "))
    if stop >= 0:
        return stop + 2
    blank = text.find(" ", near, first)
    return near if near == paragraph or blank < 0 else blank + 1


def _source(head: ArticleHead) -> SourceName:
    date = parse_date(head.date) if head.date else None
    words = date.words() if date else ""
    return SourceName(with_part(head.path, head.part), head.outlet, head.title, words, head.date or "", head.content)
