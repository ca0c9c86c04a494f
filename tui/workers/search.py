"""The search thread: the newest query wins."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import describe_os_error
from tui.models.hit_cursor import MOST, HitCursor
from tui.models.messages import SearchAnswered, SearchFailed, SearchRequest
from tui.workers.latest import NewestWins
from tui.workers.lazy import Deferred
from tui.workers.priority import SEARCH, RightOfWay

if TYPE_CHECKING:  # Whoosh is imported by the threads, after the first paint
    from index.search.hits import Results
    from index.store.library import Library

SOONER = (100, 1000)
"""Hits that are shown before all are: first a few screens full, so that nobody who types waits for more."""
PAUSE = 0.3
"""Seconds in which nothing else is asked for, after which the others are looked up, too."""


class Searching:
    """Answers searches in a thread of its own with SearchAnswered, first with some hits, then with more.

    Where counting takes long, hits that are not counted to the end come before all that. A search that was overtaken is
    not answered.
    """

    def __init__(
        self,
        library: "Deferred[Library]",
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        way: RightOfWay | None = None,
    ) -> None:
        self._library = library
        self._post = post
        self._way = way or RightOfWay()
        self._failed = failed
        self._thread = NewestWins[SearchRequest]("seedread-search", self._answer, self._fail)

    def ask(self, request: SearchRequest) -> None:
        """Searches as soon as the search before it is out of the way; until it is answered it goes first."""
        self._way.take(SEARCH)
        self._thread.ask(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: SearchRequest, overtaken: Callable[[], bool]) -> None:
        try:
            self._search(request, overtaken)
        finally:
            if not overtaken():
                self._way.give_back(SEARCH)

    def _fail(self, request: SearchRequest, error: Exception) -> None:
        if isinstance(error, OSError):
            self._post(SearchFailed(request, describe_os_error(error)))
            return
        self._failed("searching", error)
        self._post(SearchFailed(request, None))

    def _search(self, request: SearchRequest, overtaken: Callable[[], bool]) -> None:
        from index.store.library import Superseded
        from tui.widgets.rows.articles import hit_rows, no_hit_rows

        def tell(results: "Results", *, rest: bool = True) -> None:
            rows = hit_rows(results) if results.hits else no_hit_rows(results)
            if not overtaken():
                self._post(SearchAnswered(request, HitCursor(results, rest=rest), rows))

        def interrupted() -> bool:
            """The hits that nobody waits for are looked up while no key is at work."""
            while (seconds := self._way.stirring()) > 0 and not overtaken():
                self._thread.rest(seconds)
            return overtaken()

        for limit in (*SOONER, MOST):
            try:
                results = self._library.get().search(
                    request.query,
                    limit,
                    exact=request.exact,
                    typing=request.typing,
                    superseded=overtaken if limit == SOONER[0] else interrupted,
                    first=tell if limit == SOONER[0] else None,
                )
            except Superseded:
                return
            rest = limit < MOST and limit < results.total
            tell(results, rest=rest)
            if not rest or overtaken():
                return
            self._way.give_back(SEARCH)
            if self._thread.rest(PAUSE):
                return
