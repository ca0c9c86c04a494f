"""Searches that the user saved under a name: a private file for each corpus, one JSON object per line.

Each line has a checksum. A damaged line does not count; it is kept when the file is written again.
"""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from index.checked_lines import checked_sum, with_sum
from index.files import acquire_lock, make_private, write_atomic
from index.paths import corpus_folder
from index.patience import patient
from tui.state.paths import data_folder

MAX_NAME_CHARACTERS = 60
MAX_QUERY_CHARACTERS = 4000
_LOCK_WAIT_S = 5.0


class SavedSearch(Struct, frozen=True):
    """A query and the name it was saved under."""

    name: str
    query: str


class SearchesLockedError(OSError):
    """Another program holds the file of saved searches for too long."""


class SavedSearches:
    """The saved searches of a corpus; each call reads the file, which other programs may have changed."""

    def __init__(self, paths: Iterable[Path]) -> None:
        folder = data_folder() / "searches"
        self.file = folder / f"{corpus_folder(tuple(paths), folder).name}.jsonl"

    def all(self) -> tuple[SavedSearch, ...]:
        """The saved searches in the order in which they were first saved. Raises OSError."""
        return tuple(search for _, search in self._lines() if search is not None)

    def named(self, name: str) -> SavedSearch | None:
        """The search with this name, in any case of letters. Raises OSError."""
        key = _one_line(name).casefold()
        return next((search for search in self.all() if search.name.casefold() == key), None)

    def unread(self) -> int:
        """How many lines are damaged; they are kept. Raises OSError."""
        return sum(search is None for _, search in self._lines())

    def save(self, name: str, query: str) -> SavedSearch:
        """Saves a query, in place of the one with the same name; it is on the disk when this returns.

        Raises:
            ValueError: the name or the query is empty or too long; the message says which.
            OSError: the file cannot be read or written; nothing was changed.
        """
        search = SavedSearch(_one_line(name), " ".join(query.split()))
        if not search.name or not search.query:
            raise ValueError("a saved search needs a name and a query")
        if len(search.name) > MAX_NAME_CHARACTERS:
            raise ValueError(f"the name is longer than {MAX_NAME_CHARACTERS} characters")
        if len(search.query) > MAX_QUERY_CHARACTERS:
            raise ValueError(f"the query is longer than {MAX_QUERY_CHARACTERS:,} characters")
        with self._alone():
            lines = self._lines()
            new = (with_sum(msgspec.json.encode(search)), search)
            at = _index(lines, search.name)
            self._write([*lines, new] if at is None else [*lines[:at], new, *lines[at + 1 :]])
        return search

    def remove(self, name: str) -> SavedSearch | None:
        """Removes the search with this name and returns it; None if there is none. Raises OSError."""
        with self._alone():
            lines = self._lines()
            at = _index(lines, _one_line(name))
            if at is None:
                return None
            self._write([*lines[:at], *lines[at + 1 :]])
        return lines[at][1]

    def _lines(self) -> "list[_Line]":
        try:
            content = self.file.read_bytes()
        except FileNotFoundError:
            return []
        return [(line, _search(line)) for line in content.split(b"\n") if line.strip()]

    def _write(self, lines: "list[_Line]") -> None:
        write_atomic(self.file, b"".join(line + b"\n" for line, _ in lines))

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        make_private(self.file.parent)
        lock = acquire_lock(self.file.with_suffix(".lock"), patient(_LOCK_WAIT_S))
        if lock is None:
            raise SearchesLockedError(f"{self.file} is in use by another program")
        try:
            yield
        finally:
            lock.release()


_Line = tuple[bytes, SavedSearch | None]
"""A line of the file unchanged, and its search."""


def _search(line: bytes) -> SavedSearch | None:
    try:
        checked_sum(line)
        search = msgspec.json.decode(line, type=SavedSearch)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return SavedSearch(_one_line(search.name), " ".join(search.query.split()))


def _index(lines: list[_Line], name: str) -> int | None:
    key = name.casefold()
    return next((at for at, (_, each) in enumerate(lines) if each and each.name.casefold() == key), None)


def _one_line(text: str) -> str:
    return "".join(character for character in " ".join(text.split()) if character.isprintable()).strip()
