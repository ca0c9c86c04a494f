"""Submitted searches: a small private file for each corpus, one search per line, newest last."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from index.files import acquire_lock, write_atomic
from index.paths import corpus_folder
from index.patience import patient
from tui.state.paths import state_folder

MAX_SEARCHES = 500
"""Searches that are kept of a corpus."""

MAX_CHARACTERS = 400
"""Characters of a search that are kept."""

LOCK_WAIT_S = 2.0
"""Seconds to wait for another program that is writing; after that this search may be lost, nothing else."""

Searches = tuple[str, ...]
"""Earlier searches, the newest last, no two the same."""


def history_folder() -> Path:
    """The folder of all histories."""
    return state_folder() / "history"


def history_file(paths: Iterable[Path]) -> Path:
    """The file of a corpus, named like its index, by the paths of the corpus."""
    return history_folder() / f"{corpus_folder(paths, history_folder()).name}.txt"


def load_searches(file: Path) -> Searches:
    """The saved searches; none if the file is missing or cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ()
    return _newest(_one_line(line) for line in lines)


def add_search(file: Path, search: str) -> Searches:
    """Adds a search to those on disk, which other programs may have changed, and returns them all. Raises OSError."""
    with _alone(file.parent):
        before = load_searches(file)
        searches = _newest((*before, _one_line(search)))
        if searches != before:
            write_atomic(file, "".join(f"{each}\n" for each in searches))
    return searches


def clear_searches(files: Iterable[Path]) -> int:
    """Deletes the searches of these files; how many were kept. Raises OSError."""
    cleared = 0
    for file in files:
        with _alone(file.parent):
            cleared += len(load_searches(file))
            file.unlink(missing_ok=True)
    return cleared


def completion(searches: Searches, typed: str) -> str | None:
    """The newest search that starts with the typed text, in any case, or None."""
    begun = typed.casefold()
    longer = (each for each in reversed(searches) if len(each) > len(typed))
    return next((each for each in longer if begun and each[: len(typed)].casefold() == begun), None)


class HistoryStepper(Struct, frozen=True):
    """Steps back through the searches that contain the typed text, and around to it."""

    typed: str
    found: Searches
    """The newest first."""
    index: int = -1

    @property
    def shown(self) -> str:
        """The text to show in the search bar."""
        return self.found[self.index] if self.index >= 0 else self.typed

    def back(self) -> "HistoryStepper":
        """One step further back; after the oldest comes the typed text."""
        at = self.index + 1 if self.index + 1 < len(self.found) else -1
        return HistoryStepper(self.typed, self.found, at)


def start_stepper(searches: Searches, typed: str) -> HistoryStepper:
    """A stepper that begins at the typed text."""
    words = typed.strip()
    found = (each for each in reversed(searches) if words.casefold() in each.casefold() and each != words)
    return HistoryStepper(typed, tuple(found))


def _newest(searches: Iterable[str]) -> Searches:
    last_first = dict.fromkeys(reversed([each for each in searches if each]))
    return tuple(reversed(list(last_first)[:MAX_SEARCHES]))


def _one_line(search: str) -> str:
    line = " ".join(search.split())
    return "".join(character for character in line if character.isprintable())[:MAX_CHARACTERS].strip()


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Locks out other programs, if the file system can; stops waiting for a stuck program after a while."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        lock = acquire_lock(folder / ".lock", patient(LOCK_WAIT_S))
    except OSError:  # a file system without locks
        lock = None
    try:
        yield
    finally:
        if lock is not None:
            lock.release()
