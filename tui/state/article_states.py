"""The articles that the user has read, starred and labelled, by a hash of their content: renaming is harmless."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from index.files import acquire_lock, make_private
from index.patience import patient
from tui.state.paths import data_folder

_LOCK_WAIT_S = 5.0


class ArticleState(Struct, frozen=True):
    """The user's marks on one article."""

    read: bool = False
    starred: bool = False
    labels: tuple[str, ...] = ()


class StateChange(Struct, frozen=True, omit_defaults=True):
    """A change of one article's marks; None means no change. Two programs that change different marks both count."""

    content: str
    """The hash of the article's content."""
    read: bool | None = None
    starred: bool | None = None
    labels: tuple[str, ...] | None = None

    def applied_to(self, state: ArticleState) -> ArticleState:
        """The state after the change."""
        changed = {name: value for name, value in asdict(self).items() if name != "content" and value is not None}
        return replace(state, **changed)


NO_STATE = ArticleState()


class ArticleStates:
    """The states by the hash of an article's content; all lists see changes at once."""

    def __init__(self) -> None:
        self._states: dict[str, ArticleState] = {}
        self._early: list[StateChange] | None = []
        """Changes before the saved states are loaded."""

    def of(self, content: str) -> ArticleState:
        """The state of an article."""
        return self._states.get(content, NO_STATE)

    def load(self, states: Mapping[str, ArticleState]) -> None:
        """Takes the saved states, and applies to them the changes made before they were loaded."""
        early, self._early = self._early or [], None
        self._states = dict(states)
        for change in early:
            self.change(change)

    def change(self, change: StateChange) -> bool:
        """Changes the state of an article; whether anything changed."""
        before = self.of(change.content)
        after = change.applied_to(before)
        if not change.content or after == before:
            return False
        self._states[change.content] = after
        if self._early is not None:
            self._early.append(change)
        return True

    def labels(self) -> tuple[str, ...]:
        """All labels in use, in alphabetical order."""
        return tuple(sorted({label for state in self._states.values() for label in state.labels}))


def states_file() -> Path:
    """The file of changes, which cannot be rebuilt if it is lost."""
    return data_folder() / "articles.jsonl"


def load_states(file: Path) -> tuple[Mapping[str, ArticleState], int]:
    """The saved states, and how many lines cannot be read; these stay in the file. Raises OSError."""
    from msgspec import MsgspecError, json

    from index.checked_lines import checked_sum

    states: dict[str, ArticleState] = {}
    unread = 0
    try:
        lines = file.read_bytes().split(b"\n")
    except FileNotFoundError:
        return states, unread
    for line in lines:
        if not line.strip():
            continue
        try:
            checked_sum(line)
            change = json.decode(line, type=StateChange)
        except (MsgspecError, ValueError, RecursionError):
            unread += 1
            continue
        states[change.content] = change.applied_to(states.get(change.content, NO_STATE))
    return states, unread


def add_state(file: Path, change: StateChange) -> None:
    """Appends a change; it is on the disk when this returns. Raises OSError."""
    from msgspec import json

    from index.checked_lines import append_lines, with_sum

    make_private(file.parent)
    lock = acquire_lock(file.with_suffix(".lock"), patient(_LOCK_WAIT_S))
    if lock is None:
        raise OSError(f"{file} is in use by another program")
    try:
        append_lines(file, [with_sum(json.encode(change))])
    finally:
        lock.release()
