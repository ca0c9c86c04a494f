"""The tables of the clippings file, and the steps from one version of them to the next."""

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from index.clippings.errors import ClippingsError

# a step is a list of statements; steps are only ever added, and the number done stands in the file
STEPS: tuple[tuple[str, ...], ...] = (
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
)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]] = STEPS) -> str | None:
    """Brings the tables up to the newest version, all steps or none; says where the file from before was copied to.

    Raises ClippingsError where a newer version of the program made the file: it is left as it is.
    """
    done = _version(connection)
    if done == len(steps):
        return None
    _refuse_newer(done, len(steps), path)
    copied = _copy_before(connection, path, done) if done else None
    connection.execute("BEGIN IMMEDIATE")
    try:
        # another program may have done it while this one waited
        for step in steps[_version(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return None if copied is None else f"clippings were brought to a new version; the file before is kept as {copied}"


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _refuse_newer(done: int, known: int, path: Path) -> None:
    if done > known:
        raise ClippingsError(f"{path} was made by a newer version of seedread (tables {done}, known here {known})")


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
