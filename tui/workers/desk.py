"""What works behind the screen: indexing, searching, opening, copying; and the user's choices."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.message import Message

from tui.choices import load_choices, save_choices
from tui.messages import WorkFailed
from tui.places import cache_folder, state_folder
from tui.workers.clipping import Keeping
from tui.workers.copying import Copying
from tui.workers.deferred import Deferred
from tui.workers.indexing import Indexing
from tui.workers.opening import Opening
from tui.workers.searching import Searching

if TYPE_CHECKING:
    from index.store.library import Library


class Desk:
    """The workers of one reader. They know no widget: all they do is post messages."""

    def __init__(self, paths: tuple[Path, ...], post: Callable[[Message], object], send: Callable[[str], None]) -> None:
        self._post = post
        self._choices_file = state_folder() / "choices.json"
        self.choices = load_choices(self._choices_file)
        library = Deferred(lambda: _library(paths))
        self.indexing = Indexing(paths, library, post, self._failed)
        self.searching = Searching(library, post, self._failed)
        self.opening = Opening(post, self._failed)
        self.keeping = Keeping(post, self._failed)
        self.copying = Copying(post, self._failed, send)

    def start(self) -> None:
        """Lists the corpus and brings its index up to date."""
        self.indexing.start()

    def close(self) -> None:
        """Lets all threads end; only what is being kept or copied is waited for."""
        self.indexing.close()
        self.searching.close()
        self.opening.close()
        self.keeping.close()
        self.copying.close()

    def choose(self, **changed: Any) -> None:
        """Takes and keeps a choice; where it cannot be kept it holds for this session."""
        self.choices = replace(self.choices, **changed)
        try:
            save_choices(self._choices_file, self.choices)
        except OSError as error:
            self._failed("keeping your choice for the next time", error)

    def _failed(self, doing: str, error: Exception) -> None:
        from tui.defects import log_defect

        self._post(WorkFailed(doing, log_defect(error)))


def _library(paths: tuple[Path, ...]) -> "Library":
    from index.store.library import Library

    return Library(paths, cache_folder())
