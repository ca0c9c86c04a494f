"""Articles at hand as a corpus: their marks are found, or fetched, when they are asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from index.article import Article, Kind
from index.compare.acronyms import explained_acronyms, words_pattern
from index.compare.article_events import events_of
from index.compare.cards import Card, cards_of
from index.compare.corpus import ArticleHead, Articles, Corpus, HasCorpus
from index.compare.fingerprints import candidate_pairs
from index.compare.sentence_words import Sentence, sentences_of
from index.compare.story import RareWords, rare_words, words_of_text
from index.compare.subjects import Subject, subjects_of
from index.compare.values import Event, Place
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote


class ArticleCorpus:
    """A corpus of articles at hand, whose marks are found or fetched when they are asked for."""

    def __init__(
        self,
        articles: Sequence[Article],
        quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
        figures_of: Callable[[Article], Iterable[Figure]] | None = None,
        dates_of: Callable[[Article], Iterable[DateMark]] | None = None,
    ) -> None:
        """The functions give the marks of an article; without them the rules find them."""
        self._articles = articles
        self._quotes_of = quotes_of or _find_quotes
        self._figures_of = figures_of or _find_figures
        self._dates_of = dates_of or _find_dates
        self._quotes: dict[int, tuple[Quote, ...]] = {}
        self._figures: dict[int, tuple[Figure, ...]] = {}

    @property
    def heads(self) -> Sequence[ArticleHead]:
        """All articles in order."""
        return [_head(article) for article in self._articles]

    def check(self) -> None:
        """Nothing: articles at hand are compared to the end."""

    def head(self, path: Path, part: str | None = None) -> ArticleHead | None:
        """The head of one article; None if it is not among these."""
        found = (article for article in self._articles if (article.path, article.part) == (path, part))
        return next(map(_head, found), None)

    def article(self, number: int) -> Article:
        """An article as it was read."""
        return self._articles[number]

    def quotes(self, number: int) -> tuple[Quote, ...]:
        """The quotations of an article, found once."""
        if number not in self._quotes:
            self._quotes[number] = tuple(self._quotes_of(self._articles[number]))
        return self._quotes[number]

    def figures(self, number: int) -> tuple[Figure, ...]:
        """The figures of an article, found once."""
        if number not in self._figures:
            self._figures[number] = tuple(self._figures_of(self._articles[number]))
        return self._figures[number]

    def cards(self) -> list[Card]:
        """The names of all articles, in the order of the articles."""
        return [
            card for number, article in enumerate(self._articles) for card in cards_of(article, self.quotes(number))
        ]

    def acronyms(self) -> dict[str, str]:
        """The acronyms that an article explains: {acronym: name}."""
        found: dict[str, str] = {}
        for article in self._articles:
            for acronym, name in explained_acronyms(article):
                found.setdefault(acronym, name)
        return found

    def has_both(self, one: str, other: str) -> bool:
        """Whether the paragraphs of an article have both words or names."""
        patterns = [words_pattern(each) for each in (one, other)]
        return any(all(each.search(text) for each in patterns) for text in map(paragraphs_text, self._articles))

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Pairs of sentences of different articles that may share words."""
        return candidate_pairs(
            [
                sentence
                for number, article in enumerate(self._articles)
                for sentence in sentences_of(number, article, self.quotes(number))
            ]
        )

    def rare_words(self) -> RareWords:
        """The words by which articles of one story are known."""
        having: dict[str, list[int]] = {}
        for number, article in enumerate(self._articles):
            for word in words_of_text(shown_text(article)):
                having.setdefault(word, []).append(number)
        return rare_words(having.values(), len(self._articles))

    def subjects(self, near: Callable[[int], set[int] | None]) -> list[Subject]:
        """The figures that can be compared, of all articles."""
        return [
            subject
            for number, article in enumerate(self._articles)
            for subject in subjects_of(number, article, self.figures(number))
        ]

    def events(self) -> list[Event]:
        """The dates of all articles, and the articles at their own dates."""
        return [event for article in self._articles for event in events_of(article, self._dates_of(article))]

    def said(self, names: frozenset[str]) -> Iterator[tuple[ArticleHead, Quote]]:
        """The quotations by these speakers, in order."""
        for number, article in enumerate(self._articles):
            for quote in self.quotes(number):
                if quote.speaker in names:
                    yield _head(article), quote

    def paragraph(self, place: Place) -> tuple[str, int]:
        """The text of the paragraph around a place, and where it starts."""
        found = (each for each in self._articles if (each.path, each.part) == (place.article, place.part))
        return paragraph_around(next(found), place)


def corpus_of(
    articles: Articles,
    quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
    figures_of: Callable[[Article], Iterable[Figure]] | None = None,
    dates_of: Callable[[Article], Iterable[DateMark]] | None = None,
) -> Corpus:
    """The corpus of articles, of a library, or the corpus itself; the functions are used for articles only."""
    if isinstance(articles, Sequence):
        return ArticleCorpus(articles, quotes_of, figures_of, dates_of)
    return articles.corpus() if isinstance(articles, HasCorpus) else articles


def paragraphs_text(article: Article) -> str:
    """The text of all paragraphs, one per line."""
    return "\n".join(article.text[p.start : p.end] for p in article.paragraphs)


def paragraph_around(article: Article, place: Place) -> tuple[str, int]:
    """The text of the paragraph around a place, and where it starts; no text if the place is outside paragraphs."""
    paragraph = article.paragraph_at(place.span[0])
    if paragraph is None:
        return "", place.span[0]
    return article.text[paragraph.start : paragraph.end], paragraph.start


def shown_text(article: Article) -> list[str]:
    """The texts of the paragraphs that are not site text."""
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind is not Kind.FURNITURE]


def _head(article: Article) -> ArticleHead:
    return ArticleHead(
        article.path,
        article.part,
        article.title.value if article.title else None,
        article.outlet.value if article.outlet else None,
        article.published.value.iso() if article.published else None,
        article.source_hash,
    )


def _find_quotes(article: Article) -> tuple[Quote, ...]:
    from index.marks.quotes import find_quotes

    return find_quotes(article)


def _find_figures(article: Article) -> tuple[Figure, ...]:
    from index.marks.figures import find_figures

    return find_figures(article)


def _find_dates(article: Article) -> tuple[DateMark, ...]:
    from index.marks.dates import find_dates

    return find_dates(article)
