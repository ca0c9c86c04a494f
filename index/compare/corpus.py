"""The articles of a comparison: what each of them gives, whether it is read from its file or from an index.

The functions that compare ask a `Corpus` only for what they need. An index keeps most of that in tables, so that
comparing all articles reads the text of those few that have something in common.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from msgspec import Struct

from index.article import Article
from index.compare.cards import Card
from index.compare.sentence_words import Sentence
from index.compare.story import RareWords
from index.compare.subjects import Subject
from index.compare.values import Event, Place
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote


class ArticleHead(Struct, frozen=True):
    """What names an article in a list."""

    path: Path
    part: str | None
    title: str | None
    outlet: str | None
    date: str | None
    """ISO date of publication as far as it is known."""
    content: str = ""
    """Hash of the article's source; empty if there is none."""


class Corpus(Protocol):
    """Articles that are compared, numbered from 0 in a fixed order."""

    @property
    def heads(self) -> Sequence[ArticleHead]:
        """All articles in order."""

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
    """What gives its articles as a corpus: a library."""

    def corpus(self) -> Corpus:
        """All articles."""


Articles: TypeAlias = Sequence[Article] | HasCorpus | Corpus
"""What the functions that compare take."""


def corpus_of(
    articles: Articles,
    quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
    figures_of: Callable[[Article], Iterable[Figure]] | None = None,
    dates_of: Callable[[Article], Iterable[DateMark]] | None = None,
) -> Corpus:
    """The corpus of articles, of a library, or the corpus itself; the functions are used for articles only."""
    if isinstance(articles, Sequence):
        from index.compare.article_corpus import ArticleCorpus

        return ArticleCorpus(articles, quotes_of, figures_of, dates_of)
    return articles.corpus() if isinstance(articles, HasCorpus) else articles
