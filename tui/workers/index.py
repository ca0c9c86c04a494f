"""The thread that updates the index in the background."""

import threading
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import describe_os_error
from tui.models.messages import CorpusListed, CorpusStale, IndexLoaded, RefreshFailed, RefreshFinished, RefreshProgress
from tui.workers.interpreter import with_pauses
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy
from tui.workers.priority import FIRST_ARTICLE, INDEX, PriorityGate

if TYPE_CHECKING:  # what reads the index is imported by the threads, after the first paint
    from index.store.library import Library
    from index.store.refresh_types import Progress


class Work(StrEnum):
    """A job for the index."""

    REFRESH = "refresh"
    LOOK = "look"
    """Only look whether files have changed."""


class IndexWorker:
    """Lists the corpus and refreshes its index with progress messages; can be stopped, and finished work stays."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        library: "Lazy[Library]",
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        way: PriorityGate | None = None,
    ) -> None:
        self._way = way or PriorityGate()
        self._paths = paths
        self._library = library
        self._post = post
        self._failed = partial(failed, "bringing the index up to date")
        self._stop = threading.Event()
        self.running = False
        self._thread = LatestWorker[Work]("seedread-index", self._answer, lambda _, error: self._failed(error))

    def start(self) -> None:
        """Brings the index up to date; while it runs, once more after it."""
        self._stop.clear()
        self.running = True
        self._thread.submit(Work.REFRESH)

    def look(self) -> None:
        """Looks whether files have changed since, where nothing else is being done."""
        if not self.running:
            self._thread.submit(Work.LOOK)

    def stop(self) -> None:
        """Stops at the next file."""
        self._stop.set()

    def close(self) -> None:
        """Stops and lets the thread end."""
        self._stop.set()
        self._thread.close()

    def _answer(self, work: Work, overtaken: Callable[[], bool]) -> None:
        if work is Work.LOOK:
            with suppress(OSError):  # a folder that is missing for a while is reported when it is read
                if self._library.get().is_stale():
                    self._post(CorpusStale())
            return
        try:
            self._refresh()
        finally:
            self.running = False

    def _refresh(self) -> None:
        from index.store.refresh_types import IndexLocked

        try:  # after any error the old index stays usable, and no thread keeps waiting
            library = self._known()
            # importing what refreshes takes 200 ms of processor time, which the first article would wait for
            self._way.wait_turn()
            refreshed = library.refresh(self._goes_on, with_pauses(self._stop.is_set))
            self._post(RefreshFinished(refreshed, library.articles()))
        except IndexLocked:
            self._post(RefreshFailed("another seedread is writing it"))
        except OSError as error:
            self._post(RefreshFailed(describe_os_error(error)))
        except Exception as error:
            self._failed(error)
            self._post(RefreshFailed(None))

    def _known(self) -> "Library":
        """Opens the index, with priority, and posts its articles; lists the files if there is no index.

        A search may be waiting: the first article waits for the index to open.
        """
        self._way.acquire(INDEX)
        ready = False
        try:
            library = self._library.get()
            ready = library.is_ready()
        finally:
            self._way.release(INDEX)
            if not ready:  # articles can be read even if the index has a problem
                self._list()
        if ready:
            self._way.wait_turn(serving=FIRST_ARTICLE)
            self._post(IndexLoaded(library.articles()))
        return library

    def _list(self) -> None:
        from index.reading import find_files

        self._post(CorpusListed(find_files(self._paths)))

    def _goes_on(self, progress: "Progress") -> None:
        self._post(RefreshProgress(progress))
