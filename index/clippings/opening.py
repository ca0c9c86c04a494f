"""Opening the clippings file: created, checked, salvaged where it is damaged, brought to the newest version."""

import contextlib
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index.clippings.errors import in_words
from index.clippings.file import alone, connect, rebuild
from index.clippings.inspect import is_damaged
from index.clippings.row import COLUMNS, stored_row
from index.clippings.salvage import salvage
from index.clippings.schema import STEPS, Step, migrate
from index.clippings.store import Clippings
from index.files import PRIVATE_FOLDER

_UNDO = timedelta(days=1)
"""How long a deleted clipping can be restored; after that it is removed from the file."""


def open_clippings(path: Path, steps: Sequence[Step] = STEPS) -> Clippings:
    """Opens the clippings file, or creates it, readable by the user alone.

    A damaged file is kept under a new name, never overwritten, and its rows are saved one by one into a new file;
    `notes` say so. Raises ClippingsError if the file cannot be opened, or a newer version wrote it.
    """
    doing = "clippings cannot be opened"
    with in_words(doing, path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        if not path.exists():
            connect(path).close()
        damaged = is_damaged(path, steps)
    notes: tuple[str, ...] = ()
    if damaged:
        with in_words("the damaged clippings file cannot be set aside", path), alone(path.parent):
            if is_damaged(path, steps):  # another program may have rebuilt it meanwhile
                notes = (_rebuilt(path),)
    with in_words(doing, path), contextlib.closing(connect(path)) as connection:
        note = migrate(connection, path, steps)
        _purge(connection)
    return Clippings(path, notes if note is None else (*notes, note))


def _rebuilt(path: Path) -> str:
    """Rebuilds a damaged file and returns a note on the result."""
    size = path.stat().st_size
    rows = salvage(path)
    aside = rebuild(path, rows)
    what = "damaged" if size else "empty (0 bytes)"
    told = f"the clippings file was {what}; it is set aside as {aside}"
    if not rows:
        return told
    damaged = sum(not row.intact for row in rows)
    whole = f"{len(rows) - damaged} clippings were saved from it"
    return f"{told}; {whole}" + (f", {damaged} more are damaged" if damaged else "")


def _purge(connection: sqlite3.Connection) -> None:
    """Removes rows that were deleted more than a day ago; a row whose deletion is not certain stays."""
    before = (datetime.now(UTC) - _UNDO).isoformat(timespec="microseconds")
    rows = connection.execute(f"SELECT {', '.join(COLUMNS)}, seal FROM clipping WHERE deleted IS NOT NULL").fetchall()
    for row in map(stored_row, rows):
        if row.deleted is not None and row.deleted < before:
            with contextlib.suppress(sqlite3.OperationalError):  # on a full disk it has to wait; reading need not
                connection.execute("DELETE FROM clipping WHERE number = ?", (row.number,))
