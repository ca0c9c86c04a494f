"""The search thread: the newest query wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.message import Message

from index.errors import describe_os_error
from tui.models.conditions import missing_labels, searched_articles
from tui.models.hit_cursor import MAX_HITS, HitCursor
from tui.models.messages import SearchAnswered, SearchFailed, SearchRequest
from tui.state.article_states import ArticleStates
from tui.workers.interpreter import with_pauses
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy
from tui.workers.priority import SEARCH, PriorityGate

if TYPE_CHECKING:  # Whoosh is imported by the threads, after the first paint
    from index.search.hits import Results
    from index.store.library import Library
    from index.store.refresh_types import ArticleLine

FIRST_LIMITS = (100, 1000)
"""Hits that are shown before the others: a few screens full, so that typing does not wait for more."""
IDLE_BEFORE_REST_S = 0.3
"""Seconds without another request after which the remaining hits are looked up."""


class SearchWorker:
    """Answers searches in its own thread with SearchAnswered, first with some hits, then with more.

    If counting takes long, some hits come before the count is complete. A superseded search is not answered.
    """

    def __init__(
        self,
        library: Lazy[Library],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        way: PriorityGate | None = None,
        states: ArticleStates | None = None,
    ) -> None:
        self._library = library
        self._post = post
        self._way = way or PriorityGate()
        self._failed = failed
        self.states = states or ArticleStates()
        """The user's marks on articles."""
        self._lines: tuple[ArticleLine, ...] = ()
        self._by_path: Mapping[Path, ArticleLine] | None = None
        self._thread = LatestWorker[SearchRequest]("seedread-search", self._answer, self._fail)

    def set_articles(self, lines: tuple[ArticleLine, ...]) -> None:
        """Takes what the index knows of the articles: titles and contents for the list."""
        self._lines, self._by_path = lines, None

    def _line_of(self, path: Path) -> ArticleLine | None:
        if self._by_path is None:  # made by the thread: there may be many
            self._by_path = {line.path: line for line in self._lines}
        return self._by_path.get(path)

    def _notes(self, request: SearchRequest) -> tuple[str, ...]:
        """The conditions that could not be read or found."""
        if request.conditions is None:
            return ()
        return (*request.conditions.problems, *missing_labels(request.conditions, self.states.labels()))

    def submit(self, request: SearchRequest) -> None:
        """Searches as soon as the search before it is out of the way; until it is answered it goes first."""
        self._way.acquire(SEARCH)
        self._thread.submit(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: SearchRequest, overtaken: Callable[[], bool]) -> None:
        try:
            self._search(request, with_pauses(overtaken))
        finally:
            if not overtaken():
                self._way.release(SEARCH)

    def _fail(self, request: SearchRequest, error: Exception) -> None:
        if isinstance(error, OSError):
            self._post(SearchFailed(request, describe_os_error(error)))
            return
        self._failed("searching", error)
        self._post(SearchFailed(request, None))

    def _search(self, request: SearchRequest, overtaken: Callable[[], bool]) -> None:
        from index.store.library import Superseded
        from tui.models.arranged import arrange_hits
        from tui.widgets.rows.hits import result_rows

        view = request.view
        within = searched_articles(self._lines, request.conditions, self.states, request.within)

        def tell(found: Results, *, rest: bool = True) -> None:
            results = arrange_hits(found, view, self._line_of, self.states)
            results = replace(results, notes=(*self._notes(request), *results.notes))
            rows = result_rows(results, self._line_of, self.states, folded=view.folded, filtered=bool(found.hits))
            if not overtaken():
                unfiltered = found.total if view.filter_text.strip() else 0
                of = len(self._lines) if request.within is None else 0
                hits = HitCursor(results, -1, rest, of, view.folded, unfiltered, request.within is not None)
                self._post(SearchAnswered(request, hits, rows))

        def interrupted() -> bool:
            """Further hits are fetched while no key is being handled."""
            while (seconds := self._way.quiet_in()) > 0 and not overtaken():
                self._thread.wait(seconds)
            return overtaken()

        results: Results | None = None
        for limit in (*FIRST_LIMITS, MAX_HITS) if view.is_plain else (MAX_HITS,):  # others need all hits
            try:
                if results is None:
                    results = self._library.get().search(
                        request.words,
                        limit,
                        exact=request.exact,
                        typing=request.typing,
                        within=within,
                        superseded=overtaken,
                        first=tell if view.is_plain else None,
                    )
                else:
                    results = results.more(limit, interrupted)
            except Superseded:
                return
            rest = limit < MAX_HITS and limit < results.total
            tell(results, rest=rest)
            if not rest or overtaken():
                return
            self._way.release(SEARCH)
            if self._thread.wait(IDLE_BEFORE_REST_S):
                return
