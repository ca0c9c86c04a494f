"""The index at one commit, which a search reads. It stays the same while a refresh writes the next commit."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from itertools import chain, compress, count
from pathlib import Path

from index.files import check_private
from index.search.bitmap import SLICE, Bitmap, CancelCheck, all_docs, bitmap_of, unchecked, union_of
from index.search.evaluate import Finder, Found, evaluate, to_look_at
from index.search.expand import expand
from index.search.expanded import Expanded, names_kind
from index.search.own_synonyms import NO_SYNONYMS, Synonyms
from index.search.positions import PositionSpan
from index.search.query.nodes import Node
from index.search.word_spellings import SpellingsMemo, WordSpellings
from index.store.format.articles import ArticleRecord
from index.store.format.catalogue import Catalogue, read_catalogue
from index.store.format.errors import DamagedError
from index.store.format.rows import Stored
from index.store.format.whoosh_format import contents_file, contents_seen, newest_generation
from index.store.read.position_cache import PositionCache
from index.store.read.segment_reader import SegmentReader
from index.store.read.standing import Standing

_KEPT_ENTRIES = 4096
_SAMPLE = 1024
_FEW_HITS = 256
_PARTS = (8, 32)
"""A paragraph is short if it is among the shortest eighth, or thirty-second."""


class Snapshot:
    """All segments of one commit as one index. Several threads may read it at once."""

    def __init__(self, folder: Path) -> None:
        """Opens the newest commit. Raises DamagedError, OtherVersionError, NotPrivateError or OSError."""
        check_private(folder.stat(), folder)
        self._seen = contents_seen(folder)
        self.folder = folder
        self.generation = newest_generation(folder)
        if self.generation:  # Whoosh reads it by pickle when the index is written to
            contents = contents_file(folder, self.generation)
            check_private(contents.stat(), contents)
        self.catalogue: Catalogue = read_catalogue(folder, self.generation)
        self.segments: list[SegmentReader] = []
        self.count = 0
        self.articles, self.days, self.lengths = array("I"), array("I"), array("I")
        kept = PositionCache(sum(part.count for part in self.catalogue.parts))
        for part in self.catalogue.parts:
            reader = SegmentReader(folder, part, self.count, kept)
            self.segments.append(reader)
            self.count += reader.count
            self.articles.frombytes(reader.numbers("articles").cast("B"))
            self.days.frombytes(reader.numbers("days").cast("B"))
            self.lengths.frombytes(reader.numbers("lengths").cast("B"))
        self._bases = [segment.base for segment in self.segments]
        self.deleted = frozenset(each.base + number for each in self.segments for number in each.deleted)
        self._short: list[Bitmap] | None = None
        self._entries: dict[int, ArticleRecord] = {}
        self._bound: tuple[Node, bool, Synonyms, Expanded] | None = None
        self._spellings = SpellingsMemo()
        self._searched: tuple[Collection[Path], Bitmap] | None = None
        self._matched: tuple[Expanded, Bitmap, Bitmap] | None = None
        self.everything = all_docs(self.count)
        self.average = sum(segment.word_count for segment in self.segments) / (self.count or 1)

    def is_newest(self) -> bool:
        """Returns whether nothing has been committed since this snapshot was opened."""
        return self._seen == contents_seen(self.folder)

    def bound(self, query: Node, exact: bool, check: CancelCheck, synonyms: Synonyms = NO_SYNONYMS) -> Expanded:
        """Returns the query with each word replaced by its spellings in this index; the last result is kept.

        Raises what `check` raises.
        """
        known = self._bound  # once: another thread may put its own query there
        if known is None or known[:3] != (query, exact, synonyms):
            bound = expand(query, self.catalogue.lexicon, exact, check, self.words(check, synonyms))
            self._bound = known = (query, exact, synonyms, bound)
        return known[3]

    def words(self, check: CancelCheck, synonyms: Synonyms = NO_SYNONYMS) -> WordSpellings:
        """Looks up the spellings of words in this index."""
        return WordSpellings(self.catalogue.lexicon, check, self._spellings, synonyms)

    def expanded(
        self, query: Node, check: CancelCheck, synonyms: Synonyms = NO_SYNONYMS, *, exact: bool = False
    ) -> Expanded:
        """The query with each word replaced by its spellings here. Raises what `check` raises."""
        return expand(query, self.catalogue.lexicon, exact, check, self.words(check, synonyms))

    def matching(self, query: Expanded, check: CancelCheck, within: Bitmap) -> Bitmap:
        """All paragraphs within some that match, without deleted ones, and furniture only if the query names kinds.

        Raises what `check` raises.
        """
        return self._of_segments(evaluate, query, check, within)

    def matching_again(self, query: Expanded, check: CancelCheck, within: Bitmap) -> Bitmap:
        """Like `matching`, but the last result is kept."""
        known = self._matched
        if known is None or known[:2] != (query, within):
            self._matched = known = (query, within, self.matching(query, check, within))
        return known[2]

    def to_look_at(self, query: Expanded, check: CancelCheck, within: Bitmap) -> Bitmap:
        """Returns the paragraphs of `within` for which only the positions of words decide whether they match."""
        return self._of_segments(to_look_at, query, check, within)

    def _of_segments(
        self,
        ask: Callable[[Expanded, SegmentReader, CancelCheck, Bitmap], Bitmap],
        query: Expanded,
        check: CancelCheck,
        within: Bitmap,
    ) -> Bitmap:
        named = names_kind(query)
        found = []
        for segment in self.segments:
            base, among = segment.base, segment.present if named else segment.shown
            if within is not self.everything:  # a copy of all paragraphs takes longer than looking up a rare word
                among &= within.shift(-base) if base else within
            matching = ask(query, segment, check, among)
            found.append(matching.shift(base) if base else matching)
        return found[0] if len(found) == 1 else union_of(found)

    def standing(self, field: str, term: str) -> list[Standing]:
        """Returns the posting list of a term in each segment that has it."""
        return [standing for segment in self.segments if (standing := segment.standing(field, term)) is not None]

    def positions(self, field: str, terms: Sequence[str], check: CancelCheck) -> Finder:
        """Finds, among paragraphs that ascend, those that have one of the terms, and where in them."""

        def find(numbers: Sequence[int]) -> Found:
            found: dict[int, Sequence[PositionSpan]] = {}
            for segment in self.segments:
                first = bisect_left(numbers, segment.base)
                end = bisect_left(numbers, segment.base + segment.count)
                if first < end:
                    among = [number - segment.base for number in numbers[first:end]]
                    placed = segment.places(field, terms, check)(among)
                    found.update((number + segment.base, spans) for number, spans in placed.items())
            return found

        return find

    def short_paragraphs(self, check: CancelCheck) -> Sequence[Bitmap]:
        """Returns the shortest eighth of the paragraphs, then the shortest thirty-second."""
        if self._short is None:
            some = sorted(self.lengths[:: max(1, self.count // _SAMPLE)])
            self._short = [self._shorter(some[len(some) // part], check) for part in _PARTS if some]
        return self._short

    def articles_with(self, hits: Bitmap) -> Bitmap:
        """Returns the last paragraph of each article that has one of the hits. Raises DamagedError.

        Hits spread to the paragraphs after them in their article, 1, 2, 4, 8 ... at a time: a few operations in C on
        whole bitmaps (0.4 ms for 200,000 hits in a million) instead of a look at each hit (17 ms). A few
        hits are looked up one by one.
        """
        if len(hits) <= _FEW_HITS:
            lasts = self._lasts
            return Bitmap([lasts[lasts.rank(number - 1) if number else 0] for number in hits])
        step = 1
        for reachable in self._after_firsts:
            hits |= hits.shift(step) & reachable
            step *= 2
        return hits & self._lasts

    def all_of_articles(self, lasts: Bitmap) -> Bitmap:
        """Returns all paragraphs of the articles whose last paragraphs are given. Raises DamagedError."""
        docs, step = lasts, 1
        for reachable in self._before_lasts:
            docs |= docs.shift(-step) & reachable
            step *= 2
        return docs

    def entry(self, number: int) -> ArticleRecord:
        """Returns the article of a paragraph; recent ones are cached. Raises DamagedError."""
        article = self.articles[number]
        known = self._entries.get(article)
        if known is None:
            if len(self._entries) >= _KEPT_ENTRIES:
                self._entries.clear()
            try:
                known = self._entries[article] = self.catalogue.entries[article]
            except (KeyError, IndexError) as error:
                raise DamagedError(f"paragraph {number} has no article") from error
        return known

    def siblings(self, number: int) -> range:
        """Returns all paragraphs of the article of a paragraph; they follow each other. Raises DamagedError."""
        lasts = self._lasts
        before = lasts.rank(number - 1) if number else 0
        return range(lasts[before - 1] + 1 if before else 0, lasts[before] + 1)

    def paragraphs_of(self, article: int) -> range:
        """All paragraphs of the article with a number; none if it has none. Raises DamagedError."""
        return self._paragraphs.get(article, range(0))

    def of_address(self, address: Path) -> Bitmap:
        """All paragraphs of the article that a path names; none if it is not in the index. Raises DamagedError."""
        entry = self.catalogue.entries.of_address(address)
        found = range(0) if entry is None else self.paragraphs_of(entry.number)
        return Bitmap(range(found.start, found.stop))

    def searched(self, within: Path | Collection[Path] | None) -> Bitmap:
        """The paragraphs of an article or of several, by their paths; all paragraphs for None.

        The last set of several is kept: each letter of a query asks for it again. Raises DamagedError.
        """
        if within is None:
            return self.everything
        if isinstance(within, Path):
            return self.of_address(within)
        known = self._searched  # once: another thread may put its own there
        if known is None or known[0] != within:
            numbers = self.catalogue.entries.numbers_of(within)
            ranges = (self.paragraphs_of(number) for number in numbers)
            self._searched = known = (within, Bitmap(array("I", chain.from_iterable(ranges))))
        return known[1]

    def stored(self, number: int) -> Stored:
        """Returns the stored values of a paragraph. Raises DamagedError."""
        segment = self.segment_of(number)
        return segment.stored(number - segment.base)

    def segment_of(self, number: int) -> SegmentReader:
        """The segment that a paragraph is in."""
        return self.segments[bisect_right(self._bases, number) - 1]

    def having(self, field: str, term: str) -> Bitmap:
        """All paragraphs that have a term. Raises DamagedError."""
        return union_of([each.having(field, (term,), unchecked).shift(each.base) for each in self.segments])

    @cached_property
    def _paragraphs(self) -> dict[int, range]:
        """The paragraphs of each article that is not deleted."""
        found = {}
        first = 0
        for last in self._lasts:
            if last not in self.deleted:
                found[self.articles[last]] = range(first, last + 1)
            first = last + 1
        return found

    @cached_property
    def _lasts(self) -> Bitmap:
        return union_of([segment.lasts.shift(segment.base) for segment in self.segments])

    @cached_property
    def _after_firsts(self) -> list[Bitmap]:
        """The paragraphs at least 1, 2, 4, 8 ... after the first one of their article, as long as there are any."""
        firsts = (self._lasts.shift(1) | Bitmap([0])) & self.everything
        found, step = [self.everything - firsts], 1
        while following := found[-1] & found[-1].shift(step):
            found.append(following)
            step *= 2
        return found

    @cached_property
    def _before_lasts(self) -> list[Bitmap]:
        """The paragraphs at least 1, 2, 4, 8 ... before the last one of their article, as long as there are any."""
        found, step = [self.everything - self._lasts], 1
        while before := found[-1] & found[-1].shift(-step):
            found.append(before)
            step *= 2
        return found

    def _shorter(self, length: int, check: CancelCheck) -> Bitmap:
        found: list[int] = []
        for at in range(0, self.count, SLICE):
            check()
            found += compress(count(at), map(length.__gt__, self.lengths[at : at + SLICE]))
        return bitmap_of([found], self.count, check)
