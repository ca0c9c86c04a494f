"""Names that complete a query: outlets, speakers, months, counted nouns of the corpus; the user's labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from tui.models.conditions import STATES
from tui.workers.lazy import Lazy

if TYPE_CHECKING:
    from index.store.library import Library
    from index.store.refresh_types import ArticleLine
    from tui.state.article_states import ArticleStates

_MONTH_CHARACTERS = len("2024-08")


class CorpusNames:
    """Looked up when they are first needed, in the thread that asks; forgotten when the index changes."""

    def __init__(self, library: Lazy[Library], states: ArticleStates) -> None:
        self._library = library
        self._states = states
        self._lines: tuple[ArticleLine, ...] = ()
        self._kept: dict[tuple[str, str], Sequence[str]] = {}
        self._lock = Lock()

    def set_articles(self, lines: tuple[ArticleLine, ...]) -> None:
        """Takes the articles of the current index."""
        with self._lock:
            self._lines, self._kept = lines, {}

    def of(self, field: str, begun: str) -> Sequence[str]:
        """The names of a field, the most frequent first; those of speakers only as far as they continue `begun`."""
        if field == "is":
            return STATES
        if field == "label":  # changes with a key
            return self._states.labels()
        key = field, begun[:1].casefold() if field == "speaker" else ""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = self._look_up(*key)
            return self._kept[key]

    def _look_up(self, field: str, letter: str) -> Sequence[str]:
        if field == "outlet":
            return _most_frequent(line.outlet for line in self._lines)
        if field == "date":
            months = [line.date[:_MONTH_CHARACTERS] for line in self._lines if line.date]
            return _most_frequent(months)
        if field == "kind":
            from index.article import Kind

            return [str(kind) for kind in Kind]
        library = self._library.peek()
        if library is None or not library.is_open:
            return ()
        if field == "speaker":
            return _speakers(library, letter)
        return _counted_nouns(library) if field == "counted" else ()


def _most_frequent(names: Iterable[str | None]) -> Sequence[str]:
    counts = Counter(name for name in names if name)
    return [name for name, _ in counts.most_common()]


def _speakers(library: Library, letter: str) -> Sequence[str]:
    from index.search.facets import Facet

    query = f"speaker:{letter}*" if letter.isalnum() else "kind:body"
    return [count.value for count in library.facets(query, exact=True).of(Facet.SPEAKER) if count.value]


def _counted_nouns(library: Library) -> Sequence[str]:
    corpus = library.corpus()
    return _most_frequent(figure.noun for number in range(len(corpus.heads)) for figure in corpus.figures(number))
