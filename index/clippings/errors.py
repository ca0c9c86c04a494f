"""Errors of the clippings file, with messages for people."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PLAIN = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program holds it",
    sqlite3.SQLITE_LOCKED: "another program holds it",
    sqlite3.SQLITE_READONLY: "it may not be written to",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "it may not be written to",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should",
}


class ClippingsError(Exception):
    """The clippings could not be read or written; the message says what, where, and that nothing was lost."""


class NoSuchClipping(ClippingsError):  # noqa: N818 the name says it
    """There is no clipping of the number asked for."""


class BrokenFileError(ClippingsError):
    """The file is not a clippings file, or is damaged."""


@contextmanager
def in_words(doing: str, path: Path) -> Iterator[None]:
    """Converts errors of the store and the system into ClippingsError: "not kept: the disk is full (PATH)"."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary in _BROKEN:
            raise BrokenFileError(f"{doing}: the clippings file is damaged ({path})") from error
        raise ClippingsError(f"{doing}: {_PLAIN.get(primary or 0, str(error))} ({path})") from error
    except UnicodeDecodeError as error:  # SQLite's own message quotes damaged bytes
        raise BrokenFileError(f"{doing}: the clippings file is damaged ({path})") from error
    except OSError as error:
        raise ClippingsError(f"{doing}: {error.strerror or error} ({path})") from error
