"""Creates the clippings file whole, connects to it, and rebuilds it if it is damaged."""

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.clippings.row import COLUMNS, Row
from index.clippings.schema import STEPS, Step, migrate
from index.patience import patient

_WAIT_SECONDS = 5.0
_FOLDER_WAIT_S = 5.0
_POLL_S = 0.01


def connect(path: Path) -> sqlite3.Connection:
    """A connection that returns text as bytes, because damaged text may not be UTF-8. Creates a missing file.

    Raises OSError and sqlite3.Error.
    """
    if not path.exists():
        with alone(path.parent):
            create(path)
    os.close(os.open(path, os.O_RDWR))  # raises the system's error, which says what is wrong
    return _connected(path)


def create(path: Path, rows: Sequence[Row] = ()) -> None:
    """Creates the file with its tables and these rows, whole or not at all; never replaces an existing file.

    The caller holds the folder (`alone`). Raises OSError and sqlite3.Error.
    """
    temporary = _written(path, rows)
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass  # another program was first
    except OSError:  # a file system without hard links
        if not path.exists():
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def rebuild(path: Path, rows: Sequence[Row]) -> Path:
    """Replaces a damaged file by a new file with these rows; returns the path of the kept damaged file.

    The caller holds the folder (`alone`). Raises OSError and sqlite3.Error; the damaged file is then still there.
    """
    temporary = _written(path, rows)
    try:
        aside = _set_aside(path)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return aside


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keeps other programs from creating or rebuilding a file in the folder; does not wait long for a stuck program."""
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    end = time.monotonic() + patient(_FOLDER_WAIT_S)
    try:
        while time.monotonic() < end:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(_POLL_S)
            except OSError:  # a file system without locks
                break
            else:
                break
        yield
    finally:
        os.close(handle)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patient(_WAIT_SECONDS), isolation_level=None)
    try:
        connection.text_factory = bytes
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _written(path: Path, rows: Sequence[Row], steps: Sequence[Step] = STEPS) -> Path:
    """A new private file with the rows, beside `path` and synced to the disk."""
    temporary = path.with_name(f".{path.name}.new-{os.getpid()}")
    for old in path.parent.glob(f".{path.name}.new-*"):
        old.unlink(missing_ok=True)  # left by a program that was killed: callers hold the folder
    os.close(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with contextlib.closing(_connected(temporary)) as connection:
            migrate(connection, temporary, steps)
            connection.execute("BEGIN IMMEDIATE")
            for row in rows:
                _insert(connection, row)
            connection.execute("COMMIT")
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _insert(connection: sqlite3.Connection, row: Row) -> None:
    places = ", ".join("CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in row.values)
    connection.execute(
        f"INSERT INTO clipping ({', '.join(COLUMNS)}, seal) VALUES ({places}, ?)", (*row.values, row.seal())
    )


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
