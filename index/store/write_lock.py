"""The lock of an index: the one that every Whoosh writer takes, taken without loading Whoosh."""

import errno
import fcntl
import os
from pathlib import Path

from index.store.location import PRIVATE_FILE, make_private
from index.store.refresh import IndexLocked
from index.store.schema import INDEX_NAME

_LOCK = f"{INDEX_NAME}_WRITELOCK"


class WriteLock:
    """A lock that was taken; the system releases it, too, when the process ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    def release(self) -> None:
        """Lets others write."""
        os.close(self._file)


def locked(folder: Path) -> WriteLock:
    """The lock of the index in a folder, taken; makes the folder. Raises IndexLocked and OSError."""
    make_private(folder)
    file = os.open(folder / _LOCK, os.O_CREAT | os.O_WRONLY, PRIVATE_FILE)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(file)
        if error.errno in (errno.EAGAIN, errno.EACCES):
            raise IndexLocked("another program is bringing this index up to date") from None
        raise
    return WriteLock(file)
