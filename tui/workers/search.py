"""The search thread: the newest query wins."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import describe_os_error
from tui.models.hit_cursor import MAX_HITS, HitCursor
from tui.models.messages import SearchAnswered, SearchFailed, SearchRequest
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy
from tui.workers.priority import SEARCH, PriorityGate

if TYPE_CHECKING:  # Whoosh is imported by the threads, after the first paint
    from index.search.hits import Results
    from index.store.library import Library

FIRST_LIMITS = (100, 1000)
"""Hits that are shown before all are: first a few screens full, so that nobody who types waits for more."""
IDLE_BEFORE_REST_S = 0.3
"""Seconds without another request after which the remaining hits are looked up."""


class SearchWorker:
    """Answers searches in its own thread with SearchAnswered, first with some hits, then with more.

    Where counting takes long, hits that are not counted to the end come before all that. A search that was overtaken is
    not answered.
    """

    def __init__(
        self,
        library: "Lazy[Library]",
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        way: PriorityGate | None = None,
    ) -> None:
        self._library = library
        self._post = post
        self._way = way or PriorityGate()
        self._failed = failed
        self.first_words: Mapping[Path, str] = {}
        """Beginnings of the articles without a title, which the list shows instead; replaced whole."""
        self._thread = LatestWorker[SearchRequest]("seedread-search", self._answer, self._fail)

    def submit(self, request: SearchRequest) -> None:
        """Searches as soon as the search before it is out of the way; until it is answered it goes first."""
        self._way.acquire(SEARCH)
        self._thread.submit(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: SearchRequest, overtaken: Callable[[], bool]) -> None:
        try:
            self._search(request, overtaken)
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
        from tui.widgets.rows.hits import hit_rows, no_hit_rows

        def tell(results: "Results", *, rest: bool = True) -> None:
            rows = hit_rows(results, self.first_words) if results.hits else no_hit_rows(results)
            if not overtaken():
                self._post(SearchAnswered(request, HitCursor(results, incomplete=rest), rows))

        def interrupted() -> bool:
            """Further hits are fetched while no key is being handled."""
            while (seconds := self._way.quiet_in()) > 0 and not overtaken():
                self._thread.wait(seconds)
            return overtaken()

        results: Results | None = None
        for limit in (*FIRST_LIMITS, MAX_HITS):
            try:
                if results is None:
                    results = self._library.get().search(
                        request.query,
                        limit,
                        exact=request.exact,
                        typing=request.typing,
                        superseded=overtaken,
                        first=tell,
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
