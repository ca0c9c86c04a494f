"""The state of everything kept on this machine: folders, free space, index, clippings, settings."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from tui.cli.health import Answer, State
from tui.state import paths as folders

_LITTLE_BYTES = 200_000_000
"""Free space below which an index of some thousand articles may not fit."""
_NO_CLIPPINGS = "none yet"


def folder_answers() -> tuple[Answer, ...]:
    """The folders of the program, and whether they can be written."""
    found = []
    for name, folder in (
        ("cache (the index)", folders.cache_folder()),
        ("config (settings.toml)", folders.config_folder()),
        ("data (clippings, decisions)", folders.data_folder()),
        ("state (choices, history, the log of errors)", folders.state_folder()),
    ):
        state, todo = _writable(folder)
        found.append(Answer("directories", name, str(folder), state, todo, private=True))
    free = _free_bytes(folders.cache_folder())
    if free is not None:
        todo = "free some space, or set SEEDREAD_HOME to a folder on another disk" if free < _LITTLE_BYTES else None
        value = f"{free / 1e9:.1f} GB" if free >= 1e9 else f"{free / 1e6:.0f} MB"
        found.append(Answer("directories", "free for the index", value, State.NOTE if todo else State.OK, todo))
    return tuple(found)


def index_answers(paths: Sequence[Path]) -> tuple[Answer, ...]:
    """The index of a corpus: whether there is one, how many articles, whether it is up to date. Builds none."""
    from index.store.format.version import version
    from index.store.library import Library
    from tui.state.decisions import DecisionsSource

    library = Library(paths, folders.cache_folder(), DecisionsSource(tuple(paths)))
    shown = [Answer("index", "version", version()), Answer("index", "folder", str(library.folder), private=True)]
    if not library.is_ready():
        known = library.folder.exists()
        value = "of another version, or unreadable" if known else "not built yet"
        state = State.NOTE if known else State.OK
        shown.append(Answer("index", "state", value, state, "the next command or the reader builds it"))
        return tuple(shown)
    size = sum(file.stat().st_size for file in library.folder.rglob("*") if file.is_file())
    shown.append(Answer("index", "articles", f"{len(library.articles())}, {size / 1e6:.1f} MB"))
    stale = library.is_stale()
    todo = "the next command or the reader brings it up to date; seedread index does it now" if stale else None
    shown.append(Answer("index", "state", "not up to date" if stale else "up to date", State.OK, todo))
    return tuple(shown)


def clippings_answer() -> Answer:
    """How many clippings there are, and how many of them are damaged."""
    from tui.cli.clippings_store import whole_and_damaged
    from tui.cli.command_error import CommandError

    try:
        whole, damaged = whole_and_damaged()
    except CommandError as error:
        return Answer(
            "clippings", "clippings", f"cannot be read: {error.what}", State.PROBLEM, error.todo, private=True
        )
    if damaged:
        todo = "seedread clippings lists them with their readable parts"
        return Answer("clippings", "clippings", f"{len(whole)}, and {len(damaged)} damaged", State.PROBLEM, todo)
    return Answer("clippings", "clippings", str(len(whole)) if whole else _NO_CLIPPINGS)


def _writable(folder: Path) -> tuple[State, str | None]:
    nearest = next((parent for parent in (folder, *folder.parents) if parent.exists()), folder)
    if os.access(nearest, os.W_OK | os.X_OK) and nearest.is_dir():
        return State.OK, None
    return State.PROBLEM, "it cannot be written: change its rights, or set SEEDREAD_HOME to another folder"


def _free_bytes(folder: Path) -> int | None:
    nearest = next((parent for parent in (folder, *folder.parents) if parent.exists()), None)
    try:
        return shutil.disk_usage(nearest).free if nearest else None
    except OSError:
        return None
