"""Checks whether a clippings file is whole: header, tables, pages. Rows are checked one by one when they are read."""

import contextlib
import sqlite3
import struct
from collections.abc import Sequence
from pathlib import Path

from index.clippings.file import connect
from index.clippings.schema import Step, take, version_of

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_LARGEST_NUMBER = 2**53
_NOT_DAMAGE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


def is_damaged(path: Path, steps: Sequence[Step]) -> bool:
    """Whether the file is not as this program, or an older or newer version of it, left it.

    Raises sqlite3.Error if the fault is not the file's (disk, permissions, another program), and OSError.
    """
    if not _is_header_sound(path):
        return True
    try:
        with contextlib.closing(connect(path)) as connection:
            return not (_are_tables_sound(connection, steps) and _are_pages_sound(connection))
    except UnicodeDecodeError:  # SQLite's own message quotes damaged bytes
        return True
    except sqlite3.DatabaseError as error:
        if _primary(error) in _NOT_DAMAGE:
            raise
        return True


def _is_header_sound(path: Path) -> bool:
    """Whether the fields that never change are as SQLite writes them (sqlite.org/fileformat2.html, section 1.3).

    If such a field has changed, the rows may be readable, but writing may fail or do further damage.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return False
    write, read, reserved, largest, smallest, leaf = header[18:24]
    schema_format, _, vacuum_root, encoding, _, vacuum = struct.unpack(">6I", header[44:68])
    return (
        (write, read, reserved, largest, smallest, leaf) == (1, 1, 0, 64, 32, 32)
        and (schema_format, vacuum_root, encoding, vacuum) == (4, 0, 1, 0)
        and not any(header[68:92])
    )


def _are_tables_sound(connection: sqlite3.Connection, steps: Sequence[Step]) -> bool:
    version, found = version_of(connection), _tables(connection)
    if version > len(steps):
        # one flipped bit makes a file look newer, but not its tables
        is_flipped = (version ^ len(steps)).bit_count() == 1
        return not (is_flipped and found == _expected(steps))
    return version > 0 and found == _expected(steps[:version]) and _is_counter_sound(connection)


def _are_pages_sound(connection: sqlite3.Connection) -> bool:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return bool(verdict == b"ok")


def _is_counter_sound(connection: sqlite3.Connection) -> bool:
    """Whether the counter of clipping numbers is at least the largest number, and plausible."""
    counters = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    (largest,) = connection.execute("SELECT MAX(number) FROM clipping").fetchone()
    if not counters:
        return largest is None
    return len(counters) == 1 and counters[0][0] == b"clipping" and (largest or 0) <= counters[0][1] < _LARGEST_NUMBER


def _expected(steps: Sequence[Step]) -> set[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.text_factory = bytes
        for step in steps:
            take(step, connection)
        return _tables(connection)


def _tables(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())


def _primary(error: sqlite3.Error) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return sqlite3.SQLITE_CORRUPT if code is None else code & 0xFF
