"""The thread that brings the index up to date behind the reader's back."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.store.refresh import Progress, Refreshed
from tui.messages import CorpusKnown, CorpusListed, RefreshEnded, RefreshGoesOn
from tui.newest import NewestWins
from tui.workers.deferred import Deferred

if TYPE_CHECKING:  # Whoosh is imported by the threads, after the first paint
    from index.store.library import Library


class Indexing:
    """Lists the corpus and refreshes its index, telling how far it is; can be stopped, and what was done stays."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        library: "Deferred[Library]",
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
    ) -> None:
        self._paths = paths
        self._library = library
        self._post = post
        self._stop = threading.Event()
        self.running = False
        self._thread = NewestWins[bool](
            "seedread-index", self._answer, lambda _, error: failed("bringing the index up to date", error)
        )

    def start(self, rebuild: bool = False) -> None:
        """Brings the index up to date; while it runs, once more after it."""
        self._stop.clear()
        self.running = True
        self._thread.ask(rebuild)

    def stop(self) -> None:
        """Stops at the next file."""
        self._stop.set()

    def close(self) -> None:
        """Stops and lets the thread end."""
        self._stop.set()
        self._thread.close()

    def _answer(self, rebuild: bool, overtaken: Callable[[], bool]) -> None:
        from index.reading import find_files

        try:
            self._post(CorpusListed(find_files(self._paths)))
            from index.store.library import IndexLocked

            library = self._library.get()
            if not rebuild:
                self._post(CorpusKnown(library.articles()))
            try:
                refreshed = library.refresh(self._goes_on, self._stop.is_set, rebuild)
            except IndexLocked:
                note = "another seedread is writing this index; r tries again"
                refreshed = Refreshed(0, 0, 0, 0, notes=(note,))
            self._post(RefreshEnded(refreshed, library.articles()))
        finally:
            self.running = False

    def _goes_on(self, progress: Progress) -> None:
        self._post(RefreshGoesOn(progress))
