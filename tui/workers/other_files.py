"""The thread that finds the files of the corpus that are not read, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tui.models.messages import OtherFilesFound
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy

if TYPE_CHECKING:
    from tui.state.decisions import DecisionsSource


class OtherFilesWorker:
    """Answers each request with OtherFilesFound; a newer request replaces one that waits."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        decisions: Lazy[DecisionsSource],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
    ) -> None:
        self._paths = paths
        self._decisions = decisions
        self._post = post
        self._thread = LatestWorker[None](
            "seedread-others", self._answer, lambda _, error: failed("looking for other files", error)
        )

    def look(self) -> None:
        """Looks for the files that are not read."""
        self._thread.submit(None)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: None, overtaken: Callable[[], bool]) -> None:
        from index.reading.other_files import other_files

        source = self._decisions.get()
        source()  # reads the tables beside the articles, so that their problems are known
        problems = tuple((problem.path, problem.reason) for problem in source.problems)
        self._post(OtherFilesFound(tuple(other_files(self._paths)), problems))
