"""The background workers of one reader, and the user's choices."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.message import Message

from index.errors import describe_os_error
from index.patience import patient
from tui.models.messages import StatesLoaded, UserFileProblem, WorkerCrashed
from tui.settings import LoadedSettings
from tui.state.article_states import ArticleStates, StateChange, add_state, load_states, states_file
from tui.state.paths import cache_folder, preferences_file, state_folder
from tui.state.preferences import Preferences, save_preferences
from tui.state.reading_positions import ReadingPositions, load_positions, save_positions
from tui.state.recent import add_recent, recent_file
from tui.state.search_history import history_file
from tui.state.session import Session, load_session, save_session, session_file
from tui.widgets.mouse_mode import mouse_reporting_sequence
from tui.workers.across import AcrossWorker
from tui.workers.articles import ArticleWorker
from tui.workers.clipboard import ClipboardWorker
from tui.workers.clippings import ClippingsWorker
from tui.workers.decisions import DecisionWorker
from tui.workers.history import HistoryWorker
from tui.workers.index import IndexWorker
from tui.workers.lazy import Lazy
from tui.workers.metadata import MetadataWorker
from tui.workers.names import CorpusNames
from tui.workers.narrow import NarrowWorker
from tui.workers.other_files import OtherFilesWorker
from tui.workers.priority import FIRST_ARTICLE, PriorityGate
from tui.workers.search import SearchWorker
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:
    from index.store.library import Library
    from tui.state.decisions import DecisionsSource
    from tui.state.saved_searches import SavedSearches

CLOSE_WAIT_S = 3.0
"""Seconds that quitting waits for files that are being written."""


class Services:
    """The workers of one reader. They know no widget: all they do is post messages."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        choices: Preferences,
        loaded: LoadedSettings,
        post: Callable[[Message], object],
        send: Callable[[str], None],
    ) -> None:
        self.paths = paths
        self._post = post
        self._send = send
        self._mouse_handed_over = False
        self.preferences = choices
        self.settings = loaded.settings
        self._loaded = loaded
        self._positions_file = state_folder() / "positions.json"
        self._positions: ReadingPositions | None = None
        self.states = ArticleStates()
        self._states_unread = False
        self._session_file = Lazy(lambda: session_file(paths))
        self._session = Lazy(self._load_session)
        self._kept_positions = Lazy(lambda: load_positions(self._positions_file, self._tell_damaged))
        self.first_start = not os.path.exists(state_folder())  # noqa: PTH110 also False if it may not be entered
        self._writing = SerialWorker("seedread-write", self._not_kept)
        decisions = Lazy(lambda: _decisions(paths))
        library = Lazy(lambda: _library(paths, decisions.get()))
        self.names = CorpusNames(library, self.states)
        self.narrow = NarrowWorker(library, Lazy(lambda: _saved_searches(paths)), post, self._failed, self.states)
        self.priority = PriorityGate()
        self.index = IndexWorker(paths, library, post, self._failed, self.priority)
        self.search = SearchWorker(library, post, self._failed, self.priority, self.states)
        self.across = AcrossWorker(library, post, self._failed, decisions)
        self.decisions = DecisionWorker(paths, post, self._failed, decisions)
        self.articles = ArticleWorker(post, self._failed, self.priority, library, decisions)
        # the newest request wins, and a wide view must not take the place of the reader's request
        self.wide_articles = ArticleWorker(post, self._failed, self.priority, library, decisions)
        self.metadata = MetadataWorker(post, self._failed, decisions)
        self.other_files = OtherFilesWorker(paths, decisions, post, self._failed)
        self.clippings = ClippingsWorker(post, self._failed)
        searches = Lazy(lambda: history_file(paths)) if self.settings.history else None
        self.history = HistoryWorker(searches, self._failed, self._tell_damaged)
        self.clipboard = ClipboardWorker(post, self._failed, send, loaded.clipboard)

    def start(self) -> None:
        """Lists the corpus and brings its index up to date."""
        self._writing.submit(self._session.get)
        self._writing.submit(self._kept_positions.get)  # they are ready by the time the first article is
        self.history.start()
        self.priority.acquire(FIRST_ARTICLE)
        self.index.start()
        self._writing.submit(self._load_states)
        self._writing.submit(lambda: add_recent(recent_file(), self.paths, self._tell_damaged))

    def first_article_shown(self) -> None:
        """Lets work go ahead that waits until the reader has something to read."""
        self.priority.release(FIRST_ARTICLE)

    @property
    def session(self) -> Session:
        """The saved session of the corpus."""
        return self._session.get()

    def save_session(self, session: Session) -> None:
        """Saves the session of the corpus, unless the user has switched that off."""
        if self.settings.session:
            self._writing.submit(lambda: save_session(self._session_file.get(), session))

    def set_state(self, content: str, **changed: Any) -> bool:
        """Changes and keeps the user's marks on an article; whether anything changed."""
        change = StateChange(content, **changed)
        if not self.states.change(change):
            return False
        self._writing.submit(lambda: add_state(states_file(), change))
        return True

    def _load_session(self) -> Session:
        if not self.settings.session:
            return Session()
        return load_session(self._session_file.get(), self._tell_damaged)

    def _tell_damaged(self, words: str) -> None:
        self._post(UserFileProblem("Damaged", words))

    def _load_states(self) -> None:
        states, unread = load_states(states_file())
        self.states.load(states)
        self._post(StatesLoaded())
        if unread:
            many = "a line" if unread == 1 else f"{unread} lines"
            words = f"{many} of {states_file()} cannot be read; the rest counts, and all is kept"
            self._tell_damaged(words)

    @property
    def positions(self) -> ReadingPositions:
        """The saved position in each article."""
        return self._positions or self._kept_positions.get()

    def close(self) -> None:
        """Ends all threads; waits only for writes and copies in progress."""
        self.index.close()
        self.search.close()
        self.narrow.close()
        self.across.close()
        self.decisions.close()
        self.articles.close()
        self.wide_articles.close()
        self.clippings.close()
        self.metadata.close()
        self.other_files.close()
        self.clipboard.close()
        self.history.close()
        self._writing.close(patient(CLOSE_WAIT_S))

    def toggle_mouse(self) -> bool:
        """Releases the mouse to the terminal, or takes it back; returns whether the terminal has it now."""
        self._mouse_handed_over = not self._mouse_handed_over
        self._send(mouse_reporting_sequence(self._mouse_handed_over))
        return self._mouse_handed_over

    def set_choice(self, **changed: Any) -> None:
        """Applies a choice and saves it; if it cannot be saved it lasts for this session."""
        self.settings = replace(self.settings, **changed)
        self.preferences = choices = replace(self.preferences, **changed)
        self._writing.submit(lambda: save_preferences(preferences_file(), choices))

    def save_position(self, fingerprint: str, offset: int) -> None:
        """Saves the position in an article."""
        self._positions = positions = self.positions.with_position(fingerprint, offset)
        self._writing.submit(lambda: save_positions(self._positions_file, positions))

    def override_note(self, name: str) -> str:
        """A note for a choice that a setting overrides at the next start; empty if none does."""
        origin = self._loaded.origin(name)
        return f"; {origin.description} holds again the next time" if origin.is_set else ""

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, OSError):  # a state of the machine, not a defect
            self._post(UserFileProblem("Not kept", describe_os_error(error)))
        else:
            self._failed("keeping where you were", error)

    def _failed(self, doing: str, error: Exception) -> None:
        from tui.state.crash_log import log_crash

        self._post(WorkerCrashed(doing, log_crash(error)))


def _decisions(paths: tuple[Path, ...]) -> "DecisionsSource":
    from tui.state.decisions import DecisionsSource

    return DecisionsSource(paths)


def _library(paths: tuple[Path, ...], decisions: "DecisionsSource") -> "Library":
    from index.store.library import Library
    from tui.state.synonyms import SynonymsFile

    return Library(paths, cache_folder(), decisions, SynonymsFile(paths))


def _saved_searches(paths: tuple[Path, ...]) -> "SavedSearches":
    from tui.state.saved_searches import SavedSearches

    return SavedSearches(paths)
