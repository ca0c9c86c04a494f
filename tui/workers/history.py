"""The thread that saves submitted searches."""

from collections.abc import Callable
from pathlib import Path

from index.patience import patient
from tui.state.search_history import Searches, add_search, load_searches
from tui.state.state_file import Report
from tui.workers.lazy import Lazy
from tui.workers.serial import SerialWorker

CLOSE_WAIT_S = 3.0
"""Seconds that leaving waits for a search that is being kept."""


class HistoryWorker:
    """Loads and keeps searches in turn; without a file it keeps and offers nothing."""

    def __init__(self, file: Lazy[Path] | None, failed: Callable[[str, Exception], None], report: Report) -> None:
        self._file = file
        self._failed = failed
        self._report = report
        self._has_failed = False
        self.searches: Searches = ()
        """The newest last; replaced whole by the thread."""
        self._thread = SerialWorker("seedread-history", self._fail)

    def start(self) -> None:
        """Loads the saved searches."""
        if (file := self._file) is not None:
            self._thread.submit(lambda: self._take(load_searches(file.get(), self._report)))

    def add(self, search: str) -> None:
        """Keeps a search."""
        if (file := self._file) is not None and search.strip():
            self._thread.submit(lambda: self._take(add_search(file.get(), search)))

    def close(self) -> None:
        """Waits until the last search is kept."""
        self._thread.close(patient(CLOSE_WAIT_S))

    def _take(self, searches: Searches) -> None:
        self.searches = searches

    def _fail(self, error: Exception) -> None:
        if not self._has_failed:  # a full disk is reported once, not at every search
            self._has_failed = True
            self._failed("keeping your searches", error)
