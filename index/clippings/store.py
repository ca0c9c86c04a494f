"""Where clippings are kept: one SQLite file that survives a kill at any moment and two programs at once."""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index.clippings import content
from index.clippings.clipping import Clipping, NewClipping, tidy_labels
from index.clippings.errors import BrokenFileError, NoSuchClipping, in_words
from index.clippings.schema import STEPS, migrate
from index.frozen import frozen
from index.text import strip_controls

_WAIT_SECONDS = 5.0
# what was deleted can be brought back for a day, then it is gone from the file
_UNDO = timedelta(days=1)
_FIELDS = "number, content, note, labels, kept"


@frozen
class Clippings:
    """The clippings of one file. Every call stands alone and is on the disk when it returns; any thread may call.

    `notes` say what opening had to do, a line each: a broken file that was set aside, a version that was brought up.
    All calls raise ClippingsError with words for people; what was kept before stays.
    """

    path: Path
    notes: tuple[str, ...] = ()

    def keep(self, new: NewClipping) -> Clipping:
        """Keeps a clipping at the end of the list."""
        text = content.written(new.passage, new.record, str(new.path))
        with self._changing("not kept") as connection:
            (last,) = connection.execute("SELECT COALESCE(MAX(position), 0) FROM clipping").fetchone()
            row = (last + 1, new.record.fingerprint, text, _plain(new.note), _labels(new.labels), _now())
            cursor = connection.execute(
                "INSERT INTO clipping (position, fingerprint, content, note, labels, kept) VALUES (?, ?, ?, ?, ?, ?)",
                row,
            )
            return self._one(connection, int(cursor.lastrowid or 0))

    def all(self) -> tuple[Clipping, ...]:
        """All clippings, in the user's order; one that cannot be read is passed over (see `unreadable`)."""
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {_FIELDS} FROM clipping WHERE deleted IS NULL ORDER BY position, number"
            ).fetchall()
        return tuple(clipping for row in rows if (clipping := _clipping(row)) is not None)

    def unreadable(self) -> tuple[int, ...]:
        """The numbers of clippings whose content this version cannot read; they stay in the file."""
        with self._reading() as connection:
            rows = connection.execute(f"SELECT {_FIELDS} FROM clipping WHERE deleted IS NULL").fetchall()
        return tuple(row[0] for row in rows if _clipping(row) is None)

    def edit(self, number: int, *, note: str | None = None, labels: Sequence[str] | None = None) -> Clipping:
        """Changes note or labels; what is None stays."""
        with self._changing("not changed") as connection:
            self._one(connection, number)
            if note is not None:
                connection.execute("UPDATE clipping SET note = ? WHERE number = ?", (_plain(note), number))
            if labels is not None:
                connection.execute("UPDATE clipping SET labels = ? WHERE number = ?", (_labels(labels), number))
            return self._one(connection, number)

    def move(self, number: int, to: int) -> None:
        """Moves a clipping to a place in the list, counted from 0; beyond an end means at that end."""
        with self._changing("not moved") as connection:
            self._one(connection, number)
            rows = connection.execute("SELECT number FROM clipping WHERE deleted IS NULL ORDER BY position, number")
            order = [row[0] for row in rows if row[0] != number]
            order.insert(max(0, min(to, len(order))), number)
            connection.executemany("UPDATE clipping SET position = ? WHERE number = ?", enumerate(order, 1))

    def delete(self, number: int) -> None:
        """Takes a clipping off the list; `undo` brings it back for a day."""
        with self._changing("not deleted") as connection:
            self._one(connection, number)
            connection.execute("UPDATE clipping SET deleted = ? WHERE number = ?", (_now(), number))

    def undo(self) -> Clipping | None:
        """Brings the clipping back that was deleted last, to its place; None where there is none."""
        with self._changing("not brought back") as connection:
            row = connection.execute(
                "SELECT number FROM clipping WHERE deleted IS NOT NULL ORDER BY deleted DESC, number DESC LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            connection.execute("UPDATE clipping SET deleted = NULL WHERE number = ?", row)
            return self._one(connection, row[0])

    def _one(self, connection: sqlite3.Connection, number: int) -> Clipping:
        row = connection.execute(
            f"SELECT {_FIELDS} FROM clipping WHERE number = ? AND deleted IS NULL", (number,)
        ).fetchone()
        clipping = None if row is None else _clipping(row)
        if clipping is None:
            raise NoSuchClipping(f"there is no clipping {number} ({self.path})")
        return clipping

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with in_words("not read", self.path), contextlib.closing(_connect(self.path)) as connection:
            yield connection

    @contextmanager
    def _changing(self, doing: str) -> Iterator[sqlite3.Connection]:
        with in_words(doing, self.path), contextlib.closing(_connect(self.path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            # an error before this closes the connection, which undoes all of it
            connection.execute("COMMIT")


def open_clippings(path: Path, steps: Sequence[Sequence[str]] = STEPS) -> Clippings:
    """Opens the clippings file, or makes it, readable by the user alone.

    A file that is damaged is set aside under a name of its own, which `notes` say; it is never overwritten.
    Raises ClippingsError where the file cannot be opened, or is of a newer version.
    """
    with in_words("clippings cannot be opened", path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        return Clippings(path, _prepared(path, steps))
    except BrokenFileError:
        with in_words("the damaged clippings file cannot be set aside", path):
            aside = _set_aside(path)
    notes = _prepared(path, steps)
    return Clippings(path, (f"the clippings file was damaged; it is set aside as {aside}", *notes))


def _prepared(path: Path, steps: Sequence[Sequence[str]]) -> tuple[str, ...]:
    with in_words("clippings cannot be opened", path), contextlib.closing(_connect(path)) as connection:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise BrokenFileError(f"the clippings file is damaged ({path})")
        note = migrate(connection, path, steps)
        if connection.execute("SELECT 1 FROM clipping WHERE deleted < ?", (_now(-_UNDO),)).fetchone():
            connection.execute("DELETE FROM clipping WHERE deleted < ?", (_now(-_UNDO),))
    return () if note is None else (note,)


def _connect(path: Path) -> sqlite3.Connection:
    # made before SQLite opens it, so that it is never readable by others, not even for a moment
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_aside(path: Path) -> Path:
    number = 1
    while True:
        target = path.with_name(f"{path.name}.damaged-{number}")
        try:
            target.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            number += 1
            continue
        path.replace(target)
        journal = path.with_name(f"{path.name}-journal")
        if journal.exists():
            journal.replace(target.with_name(f"{target.name}-journal"))
        return target


def _clipping(row: tuple[int, str, str, str, str]) -> Clipping | None:
    number, text, note, labels, kept = row
    try:
        passage, record, path = content.read(text)
        return Clipping(number, Path(path), passage, record, kept, note, tuple(json.loads(labels)))
    except (ValueError, KeyError, TypeError):
        return None


def _labels(labels: Sequence[str]) -> str:
    return json.dumps(tidy_labels(tuple(labels)))


def _plain(note: str) -> str:
    return strip_controls(note).strip()


def _now(shift: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + shift).isoformat(timespec="microseconds")
