"""The articles of a comparison, read from their files or from an index.

The functions that compare ask a `Corpus` for single facts about the articles. An index stores most of these facts in
tables, so comparing all articles reads the text only of the few that have something in common.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from msgspec import Struct

from index.article import Article
from index.compare.cards import Card
from index.compare.sentence_words import Sentence
from index.compare.story import RareWords
from index.compare.subjects import Subject
from index.compare.values import Event, Place
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote


class ArticleHead(Struct, frozen=True):
    """The fields that identify an article in a list."""

    path: Path
    part: str | None
    title: str | None
    outlet: str | None
    date: str | None
    """ISO date of publication: year, month or day; None if it is not known."""
    content: str = ""
    """Hash of the article's source; empty if there is none."""


class Corpus(Protocol):
    """Articles that are compared, numbered from 0 in a fixed order."""

    @property
    def heads(self) -> Sequence[ArticleHead]:
        """All articles in order."""

    def check(self) -> None:
        """Raises what ends a comparison that was given up; called regularly by what takes long."""

    def head(self, path: Path, part: str | None = None) -> ArticleHead | None:
        """The head of one article; None if it is not among these."""

    def article(self, number: int) -> Article:
        """An article with its text; from an index with the text of its paragraphs only, at their offsets."""

    def quotes(self, number: int) -> tuple[Quote, ...]:
        """The quotations of an article."""

    def figures(self, number: int) -> tuple[Figure, ...]:
        """The figures of an article."""

    def cards(self) -> list[Card]:
        """The names of all articles, in the order of the articles."""

    def acronyms(self) -> dict[str, str]:
        """The acronyms that an article explains: {acronym: name}; the first article that explains one decides."""

    def has_both(self, one: str, other: str) -> bool:
        """Whether a paragraph's text or that of others in the same article has both words or names."""

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Pairs of sentences of different articles that may share words, each once, in order."""

    def rare_words(self) -> RareWords:
        """The words by which articles of one story are known."""

    def subjects(self, near: Callable[[int], set[int] | None]) -> list[Subject]:
        """The figures that can be compared, in order; those without a possible partner may be left out.

        Args:
            near: the articles of one story with an article; None for all.
        """

    def events(self) -> list[Event]:
        """The dates of all articles, and the articles at their own dates."""

    def said(self, names: frozenset[str]) -> Iterator[tuple[ArticleHead, Quote]]:
        """The quotations by these speakers, in order."""

    def paragraph(self, place: Place) -> tuple[str, int]:
        """The text of the paragraph around a place, and the character of the article at which it starts.

        The text is empty if the place is outside paragraphs, as a date above the title is.
        """


@runtime_checkable
class HasCorpus(Protocol):
    """An object whose articles can be compared: a library."""

    def corpus(self) -> Corpus:
        """All articles."""


Articles: TypeAlias = Sequence[Article] | HasCorpus | Corpus
"""Input of the functions that compare articles."""
