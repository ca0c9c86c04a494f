"""A file in memory: read as it is asked for, and there to its end even if it is removed meanwhile."""

import mmap
import os
from pathlib import Path


def mapped(path: Path) -> memoryview:
    """The bytes of a file. Raises OSError."""
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size == 0:
            return memoryview(b"")
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
