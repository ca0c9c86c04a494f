"""The index as it stood at one commit: what a search reads. It stays the same while a refresh writes the next one."""

from array import array
from bisect import bisect_right
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path

from index.search.bound import Bound, names_kind
from index.search.evaluate import evaluate
from index.store.catalogue import Catalogue, read_catalogue
from index.store.entries import Entry
from index.store.generation import contents_seen, newest_generation
from index.store.rows import Stored
from index.store.segment_reader import SegmentReader, Standing
from index.store.table import DamagedError


class Snapshot:
    """All segments of one commit as one index. One reader thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Opens the newest commit. Raises DamagedError, OtherVersionError or OSError."""
        self._seen = contents_seen(folder)
        self.folder = folder
        self.generation = newest_generation(folder)
        self.catalogue: Catalogue = read_catalogue(folder, self.generation)
        self._segments: list[SegmentReader] = []
        self.count = 0
        self.articles, self.days, self.lengths = array("I"), array("I"), array("I")
        for part in self.catalogue.parts:
            reader = SegmentReader(folder, part, self.count)
            self._segments.append(reader)
            self.count += reader.count
            self.articles.frombytes(reader.numbers("articles").cast("B"))
            self.days.frombytes(reader.numbers("days").cast("B"))
            self.lengths.frombytes(reader.numbers("lengths").cast("B"))
        self._bases = [segment.base for segment in self._segments]
        self.deleted = frozenset(each.base + number for each in self._segments for number in each.deleted)
        self.average = sum(segment.word_count for segment in self._segments) / (self.count or 1)

    def is_newest(self) -> bool:
        """Whether nothing has been committed since it was opened."""
        return self._seen == contents_seen(self.folder)

    def matching(self, query: Bound, check: Callable[[], None]) -> set[int]:
        """All paragraphs that match, without deleted ones, and without furniture unless the query names kinds.

        Raises what `check` raises.
        """
        named = names_kind(query)
        found: set[int] = set()
        for segment in self._segments:
            here = evaluate(query, segment, check)
            if hidden := segment.deleted if named else segment.hidden:
                here -= hidden
            if segment.base:
                found.update(map(segment.base.__add__, here))
            else:
                found = here
        return found

    def standing(self, field: str, term: str) -> list[Standing]:
        """Where a term stands, for each segment."""
        return [standing for segment in self._segments if len((standing := segment.standing(field, term)).ids)]

    def articles_of(self, numbers: set[int]) -> set[int]:
        """The articles of some paragraphs, by number. Raises DamagedError."""
        try:
            if len(numbers) < 2:
                return {self.articles[number] for number in numbers}
            return set(itemgetter(*numbers)(self.articles))
        except IndexError as error:
            raise DamagedError("a list leads out of the index") from error

    def entry(self, number: int) -> Entry:
        """The article of a paragraph. Raises DamagedError."""
        try:
            return self.catalogue.entries[self.articles[number]]
        except (KeyError, IndexError) as error:
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
        found: set[int] = set()
        at = 0
        while True:
            try:
                at = self.articles.index(article, at)
            except ValueError:
                return found - self.deleted
            together = self.siblings(at)
            found.update(together)
            at = together.stop

    def stored(self, number: int) -> Stored:
        """What is stored of a paragraph. Raises DamagedError."""
        segment = self._segments[bisect_right(self._bases, number) - 1]
        return segment.stored(number - segment.base)
