"""A file of which pieces are read; none of it stays in memory, and it is there to its end even if it is removed."""

import os
import weakref
from pathlib import Path


class Pieces:
    """The file, opened."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._file = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._file)

    def read(self, begin: int, end: int) -> bytes:
        """Some bytes, end exclusive; fewer where the file ends before. Raises OSError."""
        return os.pread(self._file, end - begin, begin)
