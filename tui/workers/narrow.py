"""The thread behind narrowing: counts, similar paragraphs, saved searches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.message import Message

from index.errors import describe_os_error
from tui.models.conditions import searched_articles
from tui.models.plurals import counted
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy

if TYPE_CHECKING:
    from index.search.facets import Facets
    from index.store.library import Library
    from tui.models.conditions import Conditions
    from tui.state.article_states import ArticleStates
    from tui.state.saved_searches import SavedSearch, SavedSearches


class CountRequest(Struct, frozen=True):
    """The hits of a query, to be counted by outlet, year, speaker and kind."""

    number: int
    query: str
    """Without its conditions on the user's marks."""
    exact: bool
    within: Path | None
    conditions: Conditions | None = None


class LikeRequest(Struct, frozen=True):
    """A paragraph, to find others like it."""

    number: int
    text: str


class SavedRequest(Struct, frozen=True):
    """The saved searches, after saving or removing one if the request asks for it."""

    number: int
    save: tuple[str, str] | None = None
    """Name and query."""
    remove: str | None = None


class HitsCounted(Message):
    """Counts of the hits of a query."""

    def __init__(self, request: CountRequest, facets: Facets) -> None:
        super().__init__()
        self.request = request
        self.facets = facets


class LikeFound(Message):
    """A query for paragraphs like one; empty if there are none."""

    def __init__(self, request: LikeRequest, query: str) -> None:
        super().__init__()
        self.request = request
        self.query = query


class SavedFound(Message):
    """The saved searches after a change, the reason for a failure, and the damaged lines."""

    def __init__(
        self, request: SavedRequest, searches: tuple[SavedSearch, ...], problem: str, damaged: str = ""
    ) -> None:
        super().__init__()
        self.request = request
        self.searches = searches
        self.problem = problem
        self.damaged = damaged


Request = CountRequest | LikeRequest | SavedRequest


class NarrowWorker:
    """Answers the newest request with one of these messages."""

    def __init__(
        self,
        library: Lazy[Library],
        saved: Lazy[SavedSearches],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        states: ArticleStates,
    ) -> None:
        self._library = library
        self._states = states
        self._saved = saved
        self._post = post
        self._thread = LatestWorker[Request](
            "seedread-narrow", self._answer, lambda _, error: failed("looking at the hits", error)
        )

    def submit(self, request: Request) -> None:
        """Answers as soon as the request before is out of the way."""
        self._thread.submit(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: Request, overtaken: Callable[[], bool]) -> None:
        from index.search.hits import Superseded

        match request:
            case CountRequest():
                library = self._library.get()
                lines = library.articles() if request.conditions else ()
                within = searched_articles(lines, request.conditions, self._states, request.within)
                try:
                    facets = library.facets(request.query, exact=request.exact, within=within, superseded=overtaken)
                except Superseded:
                    return
                self._post(HitsCounted(request, facets))
            case LikeRequest():
                self._post(LikeFound(request, self._library.get().like(request.text)))
            case SavedRequest():
                self._answer_saved(request)

    def _answer_saved(self, request: SavedRequest) -> None:
        problem = damaged = ""
        searches: tuple[SavedSearch, ...] = ()
        try:
            saved = self._saved.get()
            if request.save is not None:
                saved.save(*request.save)
            if request.remove is not None:
                saved.remove(request.remove)
            searches = saved.all()
            if unread := saved.unread():
                damaged = (
                    f"{counted(unread, 'line')} of {saved.file} cannot be read; the others count, and all are kept"
                )
        except ValueError as error:
            problem = str(error)
        except OSError as error:
            problem = describe_os_error(error)
        self._post(SavedFound(request, searches, problem, damaged))
