"""What works behind the screen: indexing, searching, opening, copying; and the user's choices."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.message import Message

from tui.models.messages import WorkFailed
from tui.settings import Loaded
from tui.state.paths import cache_folder, choices_file, state_folder
from tui.state.preferences import Choices, save_choices
from tui.state.reading_positions import Positions, load_positions, save_positions
from tui.state.search_history import history_file
from tui.widgets.mouse_mode import mouse_sequence
from tui.workers.articles import Opening
from tui.workers.clipboard import Copying
from tui.workers.clippings import Keeping
from tui.workers.history import Remembering
from tui.workers.index import Indexing
from tui.workers.lazy import Deferred
from tui.workers.passages import Comparing
from tui.workers.priority import RightOfWay
from tui.workers.search import Searching
from tui.workers.serial import InTurn

if TYPE_CHECKING:
    from index.store.library import Library

PATIENCE = 3.0
"""Seconds that leaving waits for what is being written."""


class Desk:
    """The workers of one reader. They know no widget: all they do is post messages."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        choices: Choices,
        loaded: Loaded,
        post: Callable[[Message], object],
        send: Callable[[str], None],
    ) -> None:
        self.paths = paths
        self._post = post
        self._send = send
        self._mouse_handed_over = False
        self.choices = choices
        self.settings = loaded.settings
        self._loaded = loaded
        self._positions_file = state_folder() / "positions.json"
        self._positions: Positions | None = None
        self._kept_positions = Deferred(lambda: load_positions(self._positions_file))
        self.first_start = not state_folder().exists()
        self._writing = InTurn("seedread-write", lambda error: self._failed("keeping where you were", error))
        library = Deferred(lambda: _library(paths))
        self.way = RightOfWay()
        self.indexing = Indexing(paths, library, post, self._failed, self.way)
        self.searching = Searching(library, post, self._failed, self.way)
        self.comparing = Comparing(library, post, self._failed)
        self.opening = Opening(post, self._failed, self.way)
        self.keeping = Keeping(post, self._failed)
        searches = Deferred(lambda: history_file(paths)) if self.settings.history else None
        self.remembering = Remembering(searches, self._failed)
        self.copying = Copying(post, self._failed, send, loaded.clipboard)

    def start(self) -> None:
        """Lists the corpus and brings its index up to date."""
        self._writing.do(self._kept_positions.get)  # by the time the first article is there, they are, too
        self.remembering.start()
        self.indexing.start()

    @property
    def positions(self) -> Positions:
        """Where one was in each article."""
        return self._positions or self._kept_positions.get()

    def close(self) -> None:
        """Lets all threads end; only what is being kept or copied is waited for."""
        self.indexing.close()
        self.searching.close()
        self.comparing.close()
        self.opening.close()
        self.keeping.close()
        self.copying.close()
        self.remembering.close()
        self._writing.close(PATIENCE)

    def hand_over_mouse(self) -> bool:
        """Hands the mouse to the terminal, or takes it back; whether the terminal has it now."""
        self._mouse_handed_over = not self._mouse_handed_over
        self._send(mouse_sequence(self._mouse_handed_over))
        return self._mouse_handed_over

    def choose(self, **changed: Any) -> None:
        """Takes a choice and keeps it; where it cannot be kept it holds for this session."""
        self.settings = replace(self.settings, **changed)
        self.choices = choices = replace(self.choices, **changed)
        self._writing.do(lambda: save_choices(choices_file(), choices))

    def remember(self, fingerprint: str, offset: int) -> None:
        """Keeps where one was in an article."""
        self._positions = positions = self.positions.with_place(fingerprint, offset)
        self._writing.do(lambda: save_positions(self._positions_file, positions))

    def next_time(self, name: str) -> str:
        """What to say of a choice that something set will outdo the next time; nothing where it will hold."""
        origin = self._loaded.origin(name)
        return f"; {origin.words} holds again the next time" if origin.is_set else ""

    def _failed(self, doing: str, error: Exception) -> None:
        from tui.state.crash_log import log_defect

        self._post(WorkFailed(doing, log_defect(error)))


def _library(paths: tuple[Path, ...]) -> "Library":
    from index.store.library import Library

    return Library(paths, cache_folder())
