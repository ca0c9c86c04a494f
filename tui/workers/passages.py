"""The thread that looks for a passage in other articles: the newest wish wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

from tui.models.messages import PassageRequest, PassagesFound
from tui.workers.latest import LatestWorker

if TYPE_CHECKING:  # Whoosh is imported by the threads, after the first paint
    from index.search.hits import Results
    from index.store.library import Library
    from tui.workers.lazy import Lazy

LIMIT = 50
"""Paragraphs that are compared with a sentence."""


class PassageWorker:
    """Answers with PassagesFound; a wish that was overtaken is not answered."""

    def __init__(
        self, library: Lazy[Library], post: Callable[[Message], object], failed: Callable[[str, Exception], None]
    ) -> None:
        self._library = library
        self._post = post
        self._thread = LatestWorker[PassageRequest](
            "seedread-compare", self._answer, lambda _, error: failed("looking for this passage elsewhere", error)
        )

    def submit(self, request: PassageRequest) -> None:
        """Looks for a passage as soon as the wish before it is out of the way."""
        self._thread.submit(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: PassageRequest, overtaken: Callable[[], bool]) -> None:
        from index.compare.elsewhere import elsewhere
        from index.store.library import Superseded

        library = self._library.get()

        def search(query: str) -> Results:
            return library.search(query, LIMIT, superseded=overtaken)

        try:
            found = elsewhere(search, request.article, request.span)
        except Superseded:
            return
        if not overtaken():
            self._post(PassagesFound(request, found))
