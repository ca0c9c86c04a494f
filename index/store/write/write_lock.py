"""The lock of an index: the one that every Whoosh writer takes, taken without loading Whoosh."""

from pathlib import Path

from index.files import FileLock, acquire_lock, make_private
from index.store.format.schema import INDEX_NAME
from index.store.refresh_types import IndexLocked

_LOCK = f"{INDEX_NAME}_WRITELOCK"


def locked(folder: Path, levels: int = 1) -> FileLock:
    """Takes the lock of the index in a folder; creates the folder and makes it private, and `levels` - 1 above it.

    Raises IndexLocked and OSError.
    """
    make_private(folder, levels)
    lock = acquire_lock(folder / _LOCK)
    if lock is None:
        raise IndexLocked("another program is bringing this index up to date")
    return lock
