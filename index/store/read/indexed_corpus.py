"""The articles of an index as a corpus to compare, from the tables of facts beside its segments."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from index.article import Article
from index.compare.acronyms import words_pattern
from index.compare.article_corpus import paragraph_around, paragraphs_text
from index.compare.cards import Card
from index.compare.corpus import ArticleHead
from index.compare.facts import Credited
from index.compare.fingerprints import candidate_pairs
from index.compare.sentence_words import Sentence, sentences_in, with_words
from index.compare.story import RareWords, is_story_word, rare_words
from index.compare.subjects import Subject, subjects_of
from index.compare.values import Event, Place
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote
from index.search.bitmap import CancelCheck, unchecked
from index.search.tokens import words
from index.store.format.articles import ArticleRecord
from index.store.format.compared import FactsReader
from index.store.read.repeated import repeated_prints
from index.store.read.snapshot import Snapshot
from index.store.read.stored_articles import stored_article, stored_marks

_KEPT_ARTICLES = 512
_Fact = TypeVar("_Fact")


class IndexedCorpus:
    """All articles of a snapshot, or some of them, by path. Each method may raise DamagedError or OSError."""

    def __init__(self, snapshot: Snapshot, only: Container[Path] | None = None, check: CancelCheck = unchecked) -> None:
        """`only`: the addresses of the articles, None for all; `check` is called regularly and may raise to give up."""
        self._snapshot = snapshot
        self._check = check
        entries = [each for each in snapshot.catalogue.entries.values() if only is None or each.address in only]
        self._entries: list[ArticleRecord] = sorted(entries, key=lambda entry: (entry.path, int(entry.part or 0)))
        self._numbers = {entry.number: at for at, entry in enumerate(self._entries)}
        self._kept: dict[int, tuple[Article, Marks]] = {}

    @cached_property
    def heads(self) -> Sequence[ArticleHead]:
        """All articles, by path."""
        return [_head(entry) for entry in self._entries]

    def head(self, path: Path, part: str | None = None) -> ArticleHead | None:
        """The head of one article; None if it is not among these."""
        entry = self._snapshot.catalogue.entries.of_path(str(path), part)
        return _head(entry) if entry is not None and entry.number in self._numbers else None

    def article(self, number: int) -> Article:
        """An article with the text of its paragraphs at their offsets."""
        return self._read(number)[0]

    def quotes(self, number: int) -> tuple[Quote, ...]:
        """The quotations of an article, as they were found when it was indexed."""
        return self._read(number)[1].quotes

    def figures(self, number: int) -> tuple[Figure, ...]:
        """The figures of an article, as they were found when it was indexed."""
        return self._read(number)[1].figures

    def cards(self) -> list[Card]:
        """The names of all articles, in the order of the articles."""
        found = self._in_order(lambda facts: facts.cards.all())
        return [replace(card, article=self._entries[at].address) for at, cards in found for card in cards]

    def acronyms(self) -> dict[str, str]:
        """The acronyms that an article explains: {acronym: name}; the first article that explains one decides."""
        found: dict[str, str] = {}
        for _, credited in self._in_order(lambda facts: facts.credited.all()):
            for acronym, name in credited.acronyms:
                found.setdefault(acronym, name)
        return found

    def has_both(self, one: str, other: str) -> bool:
        """Whether the paragraphs of an article have both words or names."""
        patterns = [words_pattern(each) for each in (one, other)]
        texts = (paragraphs_text(self.article(number)) for number in self._with_words((one, other)))
        return any(all(each.search(text) for each in patterns) for text in texts)

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Pairs of sentences of different articles that may share words; only their paragraphs are read."""
        prints, paragraphs = repeated_prints(self._snapshot, self._articles_of_paragraphs, self._check)
        by_article: dict[int, list[int]] = {}
        for paragraph in sorted(paragraphs):
            by_article.setdefault(self._articles_of_paragraphs[paragraph], []).append(paragraph)
        sentences = [each for at in sorted(by_article) for each in self._sentences(at, by_article[at])]
        return candidate_pairs(sentences, prints)

    def rare_words(self) -> RareWords:
        """The words by which articles of one story are known, from the lists of the index."""
        having: dict[str, set[int]] = {}
        articles = self._articles_of_paragraphs
        for segment in self._snapshot.segments:
            self._check()
            mine = articles[segment.base : segment.base + segment.count]
            shown = segment.shown
            for paragraph in range(segment.count):
                if paragraph not in shown:
                    mine[paragraph] = -1
            for term, paragraphs in segment.postings("text"):
                if is_story_word(term):
                    having.setdefault(term, set()).update(map(mine.__getitem__, paragraphs))
        return rare_words((numbers - {-1} for numbers in having.values()), len(self._entries))

    def subjects(self, near: Callable[[int], set[int] | None]) -> list[Subject]:
        """The figures of articles that have one with a possible partner in their story, in order."""
        having: dict[tuple[str, str], list[int]] = {}
        for at, blocks in self._in_order(lambda facts: facts.figures.all()):
            for block in blocks:
                having.setdefault(block, []).append(at)
        wanted: set[int] = set()
        for numbers in having.values():
            together = set(numbers)
            wanted.update(at for at in numbers if at not in wanted and _has_other(together, near(at)))
        return [each for at in sorted(wanted) for each in subjects_of(at, self.article(at), self.figures(at))]

    def events(self) -> list[Event]:
        """The dates of all articles, and the articles at their own dates."""
        found = []
        for at, events in self._in_order(lambda facts: facts.events.all()):
            entry = self._entries[at]
            path = Path(entry.path)
            for event in events:
                place = replace(event.place, article=path, part=entry.part, outlet=entry.outlet)
                found.append(replace(event, place=place))
        return found

    def said(self, names: frozenset[str]) -> Iterator[tuple[ArticleHead, Quote]]:
        """The quotations by these speakers, in order."""
        for at in self._with_cards(names):
            for quote in self.quotes(at):
                if quote.speaker in names:
                    yield self.heads[at], quote

    def paragraph(self, place: Place) -> tuple[str, int]:
        """The text of the paragraph around a place, and where it starts."""
        entry = self._snapshot.catalogue.entries.of_path(str(place.article), place.part)
        if entry is None:
            return "", place.span[0]
        return paragraph_around(self.article(self._numbers[entry.number]), place)

    @cached_property
    def _articles_of_paragraphs(self) -> list[int]:
        """For each paragraph of the index the number of its article here; -1 if it is deleted or left out."""
        found = [self._numbers.get(article, -1) for article in self._snapshot.articles]
        for paragraph in self._snapshot.deleted:
            found[paragraph] = -1
        return found

    def _in_order(self, column: Callable[[FactsReader], Iterable[_Fact]]) -> list[tuple[int, _Fact]]:
        """One kind of facts of each article, with the article's number, in the order of the articles."""
        found = []
        for segment in self._snapshot.segments:
            self._check()
            facts = segment.facts
            for number, first, value in zip(facts.articles, facts.firsts, column(facts), strict=True):
                at = self._numbers.get(number)
                if at is not None and first not in segment.deleted:
                    found.append((at, value))
        return sorted(found, key=lambda each: each[0])

    def _credited(self, number: int) -> Credited:
        """What an article states of who wrote it."""
        first = self._snapshot.paragraphs_of(self._entries[number].number).start
        segment = self._snapshot.segment_of(first)
        facts = segment.facts
        at = bisect_left(facts.firsts, first - segment.base)
        known = at < len(facts.firsts) and facts.firsts[at] == first - segment.base
        return facts.credited.of(at) if known else Credited()

    def _with_cards(self, names: frozenset[str]) -> list[int]:
        cards = self._in_order(lambda facts: facts.cards.all())
        return [at for at, listed in cards if any(card.name in names for card in listed)]

    def _with_words(self, phrases: Iterable[str]) -> list[int]:
        """The articles that have all words of some phrases."""
        snapshot = self._snapshot
        terms = {term for phrase in phrases for term in words(phrase).terms}
        lasts = snapshot.articles_with(snapshot.everything)
        for term in sorted(terms, key=len, reverse=True):
            lasts &= snapshot.articles_with(snapshot.having("text", term))
        return sorted(at for last in lasts if (at := self._articles_of_paragraphs[last]) >= 0)

    def _sentences(self, at: int, paragraphs: Sequence[int]) -> Iterator[Sentence]:
        article, marks = self._read(at)
        first = self._snapshot.paragraphs_of(self._entries[at].number).start
        said = with_words(marks.quotes)
        for paragraph in paragraphs:
            yield from sentences_in(at, article, article.paragraphs[paragraph - first], said)

    def _read(self, number: int) -> tuple[Article, Marks]:
        self._check()
        known = self._kept.get(number)
        if known is None:
            if len(self._kept) >= _KEPT_ARTICLES:
                self._kept.clear()
            entry, snapshot = self._entries[number], self._snapshot
            rows = [snapshot.stored(paragraph) for paragraph in snapshot.paragraphs_of(entry.number)]
            article = stored_article(entry, self._credited(number), rows)
            known = self._kept[number] = (article, stored_marks(entry, rows))
        return known


def _has_other(together: set[int], story: set[int] | None) -> bool:
    """Whether more than one article of a story is among some."""
    return len(together) > 1 if story is None else len(together & story) > 1


def _head(entry: ArticleRecord) -> ArticleHead:
    return ArticleHead(Path(entry.path), entry.part, entry.title, entry.outlet, entry.date, entry.content)
