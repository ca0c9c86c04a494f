"""The tables of the clippings file, and the steps from one version of them to the next."""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from index.clippings.errors import ClippingsError
from index.clippings.row import COLUMNS, seal_of

Step = Sequence[str | Callable[[sqlite3.Connection], None]]
"""The steps of each version, in order: SQL statements, and functions for steps that SQL cannot do."""


def seal_rows(connection: sqlite3.Connection) -> None:
    """Seals every row in its present state: earlier versions kept no checksums."""
    rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM clipping").fetchall()
    seals = [(seal_of(row, intact=True), row[0]) for row in rows]
    connection.executemany("UPDATE clipping SET seal = ? WHERE number = ?", seals)


# steps are only ever added; the number of those done is in the file
STEPS: tuple[Step, ...] = (
    (
        """CREATE TABLE clipping (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            position INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            content TEXT NOT NULL,
            note TEXT NOT NULL,
            labels TEXT NOT NULL,
            kept TEXT NOT NULL,
            deleted TEXT
        )""",
        "CREATE INDEX clipping_position ON clipping (position)",
    ),
    (
        # a damaged index would hide rows in silence, and a few thousand rows are sorted without one
        "DROP INDEX clipping_position",
        "ALTER TABLE clipping ADD COLUMN seal BLOB",
        seal_rows,
    ),
)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Step] = STEPS) -> str | None:
    """Brings the tables up to the newest version, all steps or none; says where the old file was copied to.

    Raises ClippingsError if a newer version of the program made the file, and leaves it unchanged.
    """
    done = version_of(connection)
    if done == len(steps):
        return None
    if done > len(steps):
        raise ClippingsError(f"{path} was made by a newer version of seedread (tables {done}, known here {len(steps)})")
    copied = _copy_before(connection, path, done) if done else None
    connection.execute("BEGIN IMMEDIATE")
    try:
        # another program may have done it while this one waited
        for step in steps[version_of(connection) :]:
            take(step, connection)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return None if copied is None else f"clippings were brought to a new version; the file before is kept as {copied}"


def take(step: Step, connection: sqlite3.Connection) -> None:
    """Does a step."""
    for part in step:
        if isinstance(part, str):
            connection.execute(part)
        else:
            part(connection)


def version_of(connection: sqlite3.Connection) -> int:
    """The number of steps done, as the file says."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _copy_before(connection: sqlite3.Connection, path: Path, done: int) -> Path:
    target = path.with_name(f"{path.name}.version-{done}")
    if not target.exists():
        partial = path.with_name(f"{path.name}.version-{done}.partial")
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)
        with contextlib.closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
        partial.replace(target)
    return target
