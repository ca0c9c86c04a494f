"""The clippings: one SQLite file that survives a kill at any moment, a bad byte, and two programs at once."""

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from index.clippings import content
from index.clippings.clipping import Clipping, NewClipping, tidy_labels
from index.clippings.errors import NoSuchClipping, in_words
from index.clippings.file import connect
from index.clippings.row import COLUMNS, DamagedClipping, Row, seal_of, stored_row
from index.text import strip_controls

_ROWS = f"SELECT {', '.join(COLUMNS)}, seal FROM clipping"
_LAST = "SELECT COALESCE(MAX(position), 0) FROM clipping WHERE typeof(position) = 'integer'"


class Clippings(Struct, frozen=True):
    """The clippings of one file. Every change is on the disk when the call returns; any thread may call.

    `notes` say what opening had to do, a line each: a damaged file that was set aside, a file of an older version.
    All calls raise ClippingsError with a message for people; clippings kept before are not affected.
    """

    path: Path
    notes: tuple[str, ...] = ()

    def keep(self, new: NewClipping) -> Clipping:
        """Keeps a clipping at the end of the list."""
        text = content.written(new.passage, new.record, str(new.path))
        with self._changing("not kept") as connection:
            (last,) = connection.execute(_LAST).fetchone()
            cursor = connection.execute(
                "INSERT INTO clipping (position, fingerprint, content, note, labels, kept) VALUES (?, ?, ?, ?, ?, ?)",
                (last + 1, new.record.fingerprint, text, _plain(new.note), _labels(new.labels), now()),
            )
            number = int(cursor.lastrowid or 0)
            row = self._any(connection, number)
            connection.execute(
                "UPDATE clipping SET seal = ? WHERE number = ?", (seal_of(row.values, intact=True), number)
            )
            return self._one(connection, number)

    def find(self, new: NewClipping) -> Clipping | None:
        """The clipping of the same characters of the same article, if they are kept already."""
        place = (new.path, new.record.fingerprint, new.record.start, new.record.end)
        for kept in self.all():
            if (kept.path, kept.record.fingerprint, kept.record.start, kept.record.end) == place:
                return kept
        return None

    def all(self) -> tuple[Clipping, ...]:
        """All intact clippings, in the user's order; the others are in `damaged`."""
        return tuple(each for each in self._listed() if isinstance(each, Clipping))

    def damaged(self) -> tuple[DamagedClipping, ...]:
        """The readable parts of damaged clippings, which stay in the file until they are deleted."""
        return tuple(each for each in self._listed() if isinstance(each, DamagedClipping))

    def edit(self, number: int, *, note: str | None = None, labels: Sequence[str] | None = None) -> Clipping:
        """Changes note or labels; None leaves them unchanged."""
        changed = {} if note is None else {"note": _plain(note).encode()}
        changed |= {} if labels is None else {"labels": _labels(labels).encode()}
        with self._changing("not changed") as connection:
            self._one(connection, number)
            _write(connection, self._any(connection, number), changed)
            return self._one(connection, number)

    def move(self, number: int, to: int) -> None:
        """Moves a clipping to a position in the list, counted from 0; a position beyond the list is its nearest end."""
        with self._changing("not moved") as connection:
            self._listed_row(connection, number)
            rows = [row for row in _rows(connection) if row.deleted is None]
            order = [row for row in rows if row.number != number]
            order[max(0, min(to, len(order))) : 0] = [row for row in rows if row.number == number]
            for position, row in enumerate(order, 1):
                if row.position != position and row.sealed:
                    _write(connection, row, {"position": position})

    def delete(self, number: int) -> None:
        """Removes a clipping, also a damaged one, from the list; `undo` can restore it for a day."""
        with self._changing("not deleted") as connection:
            _write(connection, self._listed_row(connection, number), {"deleted": now().encode()})

    def undo(self) -> Clipping | DamagedClipping | None:
        """Restores the clipping that was deleted last to its place; None if none was deleted."""
        with self._changing("not brought back") as connection:
            deleted = [(row.deleted, row.number, row) for row in _rows(connection) if row.deleted is not None]
            if not deleted:
                return None
            _, number, row = max(deleted, key=lambda each: each[:2])
            _write(connection, row, {"deleted": None})
            return self._any(connection, number).clipping()

    def _listed(self) -> list[Clipping | DamagedClipping]:
        with self._reading() as connection:
            return [row.clipping() for row in _rows(connection) if row.deleted is None]

    def _any(self, connection: sqlite3.Connection, number: int) -> Row:
        found = connection.execute(f"{_ROWS} WHERE number = ?", (number,)).fetchone()
        if found is None:
            raise NoSuchClipping(f"there is no clipping {number} ({self.path})")
        return stored_row(found)

    def _listed_row(self, connection: sqlite3.Connection, number: int) -> Row:
        row = self._any(connection, number)
        if row.deleted is not None:
            raise NoSuchClipping(f"there is no clipping {number} ({self.path})")
        return row

    def _one(self, connection: sqlite3.Connection, number: int) -> Clipping:
        clipping = self._listed_row(connection, number).clipping()
        if isinstance(clipping, DamagedClipping):
            raise NoSuchClipping(f"clipping {number} is damaged; it can be listed and deleted ({self.path})")
        return clipping

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with in_words("not read", self.path), contextlib.closing(connect(self.path)) as connection:
            yield connection

    @contextmanager
    def _changing(self, doing: str) -> Iterator[sqlite3.Connection]:
        with in_words(doing, self.path), contextlib.closing(connect(self.path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            # an error before this closes the connection, which undoes all of it
            connection.execute("COMMIT")


def now() -> str:
    """The present moment, as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _rows(connection: sqlite3.Connection) -> list[Row]:
    """All rows in the user's order. SQL does not sort them: a damaged position has any type."""
    rows = (stored_row(values) for values in connection.execute(_ROWS))
    return sorted(rows, key=lambda row: (row.position, row.number))


def _write(connection: sqlite3.Connection, row: Row, changed: Mapping[str, bytes | int | None]) -> None:
    if not changed:
        return
    new = row.with_values(**changed)
    names = [f"{name} = {'CAST(? AS TEXT)' if isinstance(changed[name], bytes) else '?'}" for name in changed]
    statement = f"UPDATE clipping SET {', '.join(names)}, seal = ? WHERE number = ?"
    connection.execute(statement, (*changed.values(), new.seal(), row.number))


def _labels(labels: Sequence[str]) -> str:
    return json.dumps(tidy_labels(tuple(labels)))


def _plain(note: str) -> str:
    return strip_controls(note).strip()
