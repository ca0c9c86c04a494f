"""Which articles the user has read, starred and labelled: kept by content, so that it holds for a renamed file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.files import write_atomic
from tui.state.paths import data_folder


class ArticleState(Struct, frozen=True, omit_defaults=True):
    """The user's marks on one article."""

    read: bool = False
    starred: bool = False
    labels: tuple[str, ...] = ()


NO_STATE = ArticleState()


class ArticleStates:
    """The states by the hash of an article's content; changes are seen at once by everything that shows them."""

    def __init__(self) -> None:
        self._states: dict[str, ArticleState] = {}

    def of(self, content: str) -> ArticleState:
        """The state of an article."""
        return self._states.get(content, NO_STATE)

    def load(self, states: Mapping[str, ArticleState]) -> None:
        """Takes the saved states; those that were changed before they were loaded stay."""
        self._states = {**states, **self._states}

    def set(self, content: str, **changed: bool | tuple[str, ...]) -> bool:
        """Changes the state of an article; whether anything changed."""
        before = self.of(content)
        after = replace(before, **changed)
        if content and after != before:
            self._states[content] = after
        return bool(content) and after != before

    def labels(self) -> tuple[str, ...]:
        """All labels in use, in alphabetical order."""
        return tuple(sorted({label for state in self._states.values() for label in state.labels}))

    def snapshot(self) -> Mapping[str, ArticleState]:
        """A copy to be saved; articles without any mark are left out."""
        return {content: state for content, state in self._states.items() if state != NO_STATE}


def states_file() -> Path:
    """The file; what is in it is the user's, and is not made again if it is lost."""
    return data_folder() / "articles.json"


def load_states(file: Path) -> Mapping[str, ArticleState]:
    """The saved states; none if the file is missing. Raises OSError or DecodeError: never overwrite what is unread."""
    from msgspec import json

    if not file.exists():
        return {}
    return json.decode(file.read_bytes(), type=dict[str, ArticleState])


def save_states(file: Path, states: Mapping[str, ArticleState]) -> None:
    """Saves the states; raises OSError if they cannot be written, and leaves the old ones then."""
    from msgspec import json

    write_atomic(file, json.encode(states).decode())
