"""Sources and excerpts of a corpus, as the rows over several articles show them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

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

    def speaker(self, place: Place) -> str | None:
        """Who says the words of a place, if they are part of a quotation."""
        quotes = self._corpus.quotes(self._numbers[address_of(place)])
        around = [each for each in quotes if each.start <= place.span[0] and place.span[1] <= each.end]
        return min(around, key=lambda each: each.end - each.start).speaker if around else None

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
