"""The articles of an index as a corpus to compare, from the tables of facts beside its segments."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from functools import cached_property
from math import inf
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from index.article import Article
from index.compare.acronyms import words_pattern
from index.compare.article_corpus import paragraph_around, paragraphs_text, shown_text
from index.compare.cards import Card
from index.compare.corpus import ArticleHead
from index.compare.facts import Credited
from index.compare.fingerprints import candidate_pairs
from index.compare.sentence_words import Said, Sentence, sentences_in
from index.compare.story import RareWords, is_story_word, most_articles, rare_words, words_of_text
from index.compare.subjects import Subject, subjects_of
from index.compare.values import Event, Place
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote
from index.search.bitmap import CancelCheck, unchecked
from index.search.tokens import words
from index.store.format.articles import ArticleRecord
from index.store.format.facts_table import FactsColumn, FactsReader
from index.store.read.shared_fingerprints import shared_fingerprints
from index.store.read.snapshot import Snapshot
from index.store.read.stored_articles import stored_article, stored_marks

_KEPT_ARTICLES = 512
_LOOKED_UP_SHARE = 8
"""Up to an eighth of all articles are looked up one by one; more are filtered out of all."""
_READ_SHARE = 4
"""Words of up to a quarter of all articles are read from their text: the lists of the index are of all articles."""
_Fact = TypeVar("_Fact")


Progress = Callable[[int, int], object]
"""Is called with the number of articles that have been read, and of all that are to be read."""
_REPORT_EVERY = 50
_CHECK_EVERY = 250
"""Pairs of sentences that are compared between two looks whether to give up."""


def _ignored(done: int, total: int) -> None:
    pass


class IndexedCorpus:
    """All articles of a snapshot, or some of them, by path. Each method may raise DamagedError or OSError."""

    def __init__(
        self,
        snapshot: Snapshot,
        only: Container[Path] | None = None,
        check: CancelCheck = unchecked,
        progress: Progress = _ignored,
    ) -> None:
        """Chooses the articles; nothing is read yet.

        Args:
            snapshot: the index.
            only: the addresses of the articles; None for all.
            check: called regularly; it may raise to give up.
            progress: called with the number of articles read and of those to be read.
        """
        self._snapshot = snapshot
        self.check = check
        self._progress = progress
        table = snapshot.catalogue.entries
        if isinstance(only, Collection) and len(only) < len(table) // _LOOKED_UP_SHARE:
            entries = [table[number] for number in table.numbers_of(only)]
        else:
            entries = [each for each in table.values() if only is None or each.address in only]
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
        """The quotations that were found in an article when it was indexed."""
        return self._read(number)[1].quotes

    def figures(self, number: int) -> tuple[Figure, ...]:
        """The figures that were found in an article when it was indexed."""
        return self._read(number)[1].figures

    def cards(self) -> list[Card]:
        """The names of all articles, in the order of the articles."""
        found = self._in_order(lambda facts: facts.cards)
        return [replace(card, article=self._entries[at].address) for at, cards in found for card in cards]

    def acronyms(self) -> dict[str, str]:
        """The acronyms that an article explains: {acronym: name}; the first article that explains one decides."""
        found: dict[str, str] = {}
        for _, credited in self._in_order(lambda facts: facts.credited):
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
        prints, paragraphs = shared_fingerprints(self._snapshot, self._articles_of_paragraphs, self.check)
        by_article: dict[int, list[int]] = {}
        for paragraph in sorted(paragraphs):
            by_article.setdefault(self._articles_of_paragraphs[paragraph], []).append(paragraph)
        sentences = [each for at in self._counted(sorted(by_article)) for each in self._sentences(at, by_article[at])]
        for number, pair in enumerate(candidate_pairs(sentences, prints)):
            if number % _CHECK_EVERY == 0:
                self.check()
            yield pair

    def rare_words(self) -> RareWords:
        """The words by which articles of one story are known, from the lists of the index."""
        having: dict[str, set[int]] = {}
        if len(self._entries) <= min(_KEPT_ARTICLES, len(self._snapshot.catalogue.entries) // _READ_SHARE):
            for number in range(len(self._entries)):
                for word in words_of_text(shown_text(self.article(number))):
                    having.setdefault(word, set()).add(number)
            return rare_words(having.values(), len(self._entries))
        return rare_words(self._articles_by_word(), len(self._entries))

    def _articles_by_word(self) -> Iterator[set[int]]:
        """Yields for each word that a story may be known by the numbers of its articles."""
        articles = self._articles_of_paragraphs
        segments = self._snapshot.segments
        most = self._most_paragraphs()
        several: dict[str, set[int]] = {}
        for segment in segments:
            self.check()
            mine = articles[segment.base : segment.base + segment.count]
            shown = segment.shown
            for paragraph in range(segment.count):
                if paragraph not in shown:
                    mine[paragraph] = -1
            for term, paragraphs in segment.postings("text"):
                if len(paragraphs) > most or not is_story_word(term):
                    continue
                numbers = set(map(mine.__getitem__, paragraphs))
                numbers.discard(-1)
                if len(segments) == 1:
                    yield numbers
                else:
                    several.setdefault(term, set()).update(numbers)
        yield from several.values()

    def _most_paragraphs(self) -> float:
        """In how many paragraphs a rare word can be, if all its articles are the longest; words in more are passed."""
        if len(self._entries) < len(self._snapshot.catalogue.entries):
            return inf  # the lists of the index count other articles as well
        longest = max((max(each.facts.counts, default=0) for each in self._snapshot.segments), default=0)
        return most_articles(len(self._entries)) * longest

    def subjects(self, near: Callable[[int], set[int] | None]) -> list[Subject]:
        """The figures of articles that have one with a possible partner in their story, in order."""
        having: dict[tuple[str, str], set[int]] = {}
        of_article = self._in_order(lambda facts: facts.figures)
        for at, blocks in of_article:
            for block in blocks:
                having.setdefault(block, set()).add(at)
        blocks_of = {at: [having[block] for block in blocks if len(having[block]) > 1] for at, blocks in of_article}
        compared = self._counted([at for at, together in blocks_of.items() if together])
        wanted = [at for at in compared if any(_has_other(each, near(at)) for each in blocks_of[at])]
        in_order = self._counted(wanted)
        return [each for at in in_order for each in subjects_of(at, self.article(at), self.figures(at))]

    def events(self) -> list[Event]:
        """The dates of all articles, and the articles at their own dates."""
        found = []
        for at, events in self._in_order(lambda facts: facts.events):
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

    def _in_order(self, column: Callable[[FactsReader], FactsColumn[_Fact]]) -> list[tuple[int, _Fact]]:
        """One kind of facts of each article, with the article's number, in the order of the articles."""
        found: list[tuple[int, _Fact]] = []
        for segment in self._snapshot.segments:
            self.check()
            facts = segment.facts
            here, numbers = [], []
            for index, (number, first) in enumerate(zip(facts.articles, facts.firsts, strict=True)):
                at = self._numbers.get(number)
                if at is not None and first not in segment.deleted:
                    here.append(index)
                    numbers.append(at)
            found += zip(numbers, column(facts).some(here), strict=True)
        return sorted(found, key=lambda each: each[0])

    def _counted(self, articles: Sequence[int]) -> Iterator[int]:
        """Yields the numbers of articles to be read, and reports how many have been."""
        for done, at in enumerate(articles):
            if done % _REPORT_EVERY == 0:
                self._progress(done, len(articles))
            yield at
        self._progress(len(articles), len(articles))

    def _credited(self, number: int) -> Credited:
        """The authors and credits that an article states."""
        first = self._snapshot.paragraphs_of(self._entries[number].number).start
        segment = self._snapshot.segment_of(first)
        facts = segment.facts
        at = bisect_left(facts.firsts, first - segment.base)
        known = at < len(facts.firsts) and facts.firsts[at] == first - segment.base
        return facts.credited.of(at) if known else Credited()

    def _with_cards(self, names: frozenset[str]) -> list[int]:
        cards = self._in_order(lambda facts: facts.cards)
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
        said = Said(marks.quotes)
        for paragraph in paragraphs:
            yield from sentences_in(at, article, article.paragraphs[paragraph - first], said)

    def _read(self, number: int) -> tuple[Article, Marks]:
        self.check()
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
