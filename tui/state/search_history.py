"""Submitted searches: a small private file for each corpus, one JSON object per line, newest last.

Each line has a checksum. A damaged line does not count and is reported; it is kept when the file is written again.
"""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import MsgspecError, Struct

from index.checked_lines import checked_sum, with_sum
from index.files import acquire_lock, write_atomic
from index.paths import corpus_folder
from index.patience import patient
from tui.models.plurals import counted
from tui.state.paths import state_folder
from tui.state.state_file import Report

MAX_SEARCHES = 500
"""Searches that are kept of a corpus."""

MAX_CHARACTERS = 400
"""Characters of a search that are kept."""

LOCK_WAIT_S = 2.0
"""Seconds to wait for another program that is writing; after that this search may be lost, nothing else."""

Searches = tuple[str, ...]
"""Earlier searches, the newest last, no two the same."""


class _Line(Struct, frozen=True):
    search: str


def history_folder() -> Path:
    """The folder of all histories."""
    return state_folder() / "history"


def history_file(paths: Iterable[Path]) -> Path:
    """The file of a corpus, with the name of its index."""
    return history_folder() / f"{corpus_folder(paths, history_folder()).name}.jsonl"


def history_files() -> tuple[Path, ...]:
    """The files of all corpora, also those of an earlier version, which are only deleted."""
    return tuple(file for end in ("jsonl", "txt") for file in history_folder().glob(f"*.{end}"))


def load_searches(file: Path, report: Report | None = None) -> Searches:
    """The saved searches; none if the file is missing or cannot be read. Damaged lines are reported."""
    searches, damaged = _read(file)
    if damaged and report is not None:
        report(f"{counted(len(damaged), 'line')} of {file} cannot be read; the others count, and all are kept")
    return searches


def add_search(file: Path, search: str) -> Searches:
    """Adds a search to those on disk, which other programs may have changed, and returns them all. Raises OSError."""
    from msgspec import json

    with _alone(file.parent):
        before, damaged = _read(file)
        searches = _newest((*before, _one_line(search)))
        if searches != before:
            lines = [*damaged, *(with_sum(json.encode(_Line(each))) for each in searches)]
            write_atomic(file, b"".join(line + b"\n" for line in lines))
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


def _read(file: Path) -> tuple[Searches, list[bytes]]:
    """The searches, and the damaged lines."""
    from msgspec import json

    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return (), []
    searches, damaged = [], []
    for line in filter(bytes.strip, lines):
        try:
            checked_sum(line)
            searches.append(_one_line(json.decode(line, type=_Line).search))
        except (MsgspecError, ValueError, RecursionError):
            damaged.append(line)
    return _newest(searches), damaged


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
