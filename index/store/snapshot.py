"""The index as it stood at one commit: what a search reads. It stays the same while a refresh writes the next one."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from threading import Lock

from index.article import Kind
from index.search.bound import ValueIn
from index.search.spans import may_lie_in
from index.search.tokens import Token, term_width
from index.store import w3
from index.store.catalogue import Catalogue, Entry, read_catalogue
from index.store.rows import Stored
from index.store.schema import figure_ends
from index.store.segment_reader import Postings, SegmentReader, places
from index.store.table import DamagedError

_CACHED_POSTINGS = 2_000_000


class Snapshot:
    """Answers which paragraphs have which terms, over all segments. One reader thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Opens the newest commit. Raises DamagedError, OSError, or whatever Whoosh raises on a damaged index."""
        contents = w3.contents(folder)
        self.folder = folder
        self.generation: int = contents.generation
        self.catalogue: Catalogue = read_catalogue(folder, self.generation)
        self._segments: list[SegmentReader] = []
        base = 0
        for segment in contents.segments:
            self._segments.append(SegmentReader(folder, segment, base))
            base += self._segments[-1].count
        self.count = base
        self._bases = [segment.base for segment in self._segments]
        self.articles, self.days, self.lengths = array("I"), array("I"), array("I")
        for each in self._segments:
            self.articles.extend(each.articles)
            self.days.extend(each.days)
            self.lengths.extend(each.lengths)
        self._cache: dict[tuple[str, str], Postings] = {}
        self._cached = 0
        self._hidden: frozenset[int] | None = None
        self.deleted = frozenset[int]().union(*(segment.deleted for segment in self._segments))
        self._closing = Lock()
        self._closed = False

    def postings(self, field: str, term: str, keep: bool = True) -> Postings:
        """Where a term stands; empty where nowhere."""
        if (cached := self._cache.get((field, term))) is not None:
            return cached
        found = [each for segment in self._segments if (each := segment.postings(field, term)) is not None]
        joined = found[0] if len(found) == 1 else _joined(found)
        if keep:
            self._keep((field, term), joined)
        return joined

    def having(self, field: str, terms: Iterable[str], check: Callable[[], None]) -> set[int]:
        """All paragraphs that have one of the terms; `check` is called now and then and may raise to give up."""
        listed = list(terms)
        found: set[int] = set()
        for at, term in enumerate(listed):
            if at % 64 == 63:
                check()
            found.update(self.postings(field, term, keep=len(listed) < 64).ids)
        return found

    def words(self, field: str, terms: Iterable[str], number: int) -> list[Token]:
        """Those of the terms that stand in one paragraph, in order, without their characters."""
        found = []
        for term in terms:
            postings = self.postings(field, term)
            at = bisect_left(postings.ids, number)
            if at < len(postings.ids) and postings.ids[at] == number and postings.values is not None:
                width = term_width(term)
                found += [Token(term, 0, 0, place, width) for place in places(postings.values[at])]
        return sorted(found, key=lambda token: token.position)

    def valued(self, wanted: ValueIn, check: Callable[[], None]) -> set[int]:
        """All paragraphs with a figure in the range."""
        terms = {term for segment in self._segments for term in segment.terms("figure")}
        return self.having("figure", (term for term in terms if wanted.holds(*figure_ends(term))), check)

    def dated(self, first: date | None, last: date | None, check: Callable[[], None]) -> set[int]:
        """All paragraphs of articles whose date may lie between two days."""
        terms = {term for segment in self._segments for term in segment.terms("date")}
        return self.having("date", (term for term in terms if may_lie_in(term, first, last)), check)

    def hidden(self) -> frozenset[int]:
        """Paragraphs that no search shows: deleted ones and furniture."""
        if self._hidden is None:
            self._hidden = self.deleted.union(self.postings("kind", str(Kind.FURNITURE)).ids)
        return self._hidden

    def entry(self, number: int) -> Entry:
        """The article of a paragraph. Raises DamagedError."""
        try:
            return self.catalogue.entries[self.articles[number]]
        except KeyError as error:
            raise DamagedError(f"paragraph {number} has no article") from error

    def siblings(self, number: int) -> range:
        """All paragraphs of the article of a paragraph; they stand together."""
        articles = self.articles
        first = last = number
        while first > 0 and articles[first - 1] == articles[number]:
            first -= 1
        while last + 1 < len(articles) and articles[last + 1] == articles[number]:
            last += 1
        return range(first, last + 1)

    def of_article(self, article: int) -> set[int]:
        """All paragraphs of an article by its number."""
        return {at for at, each in enumerate(self.articles) if each == article} - self.deleted

    def stored(self, number: int) -> Stored:
        """What is stored of a paragraph. Raises DamagedError."""
        return self._segment(number).stored(number)

    def close(self) -> None:
        """Lets go of the files; twice is once."""
        with self._closing:
            if not self._closed:
                self._closed = True
                for segment in self._segments:
                    segment.close()

    def _segment(self, number: int) -> SegmentReader:
        return self._segments[bisect_right(self._bases, number) - 1]

    def _keep(self, key: tuple[str, str], postings: Postings) -> None:
        self._cache[key] = postings
        self._cached += len(postings.ids)
        while self._cached > _CACHED_POSTINGS and len(self._cache) > 1:
            oldest = next(iter(self._cache))
            self._cached -= len(self._cache.pop(oldest).ids)


def _joined(parts: list[Postings]) -> Postings:
    if not parts:
        return Postings((), None, None)
    ids = array("I")
    weights = array("f")
    values: list[bytes] | None = None if parts[0].values is None else []
    for part in parts:
        ids.extend(part.ids)
        weights.extend(part.weights if part.weights is not None else array("f", [1.0]) * len(part.ids))
        if values is not None and part.values is not None:
            values.extend(part.values)
    return Postings(ids, weights, values)
