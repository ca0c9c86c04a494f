"""A private file that is written whole or not at all, whenever the program or the machine stops."""

import os
import tempfile
from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Writes a text as UTF-8, for the user's eyes alone (0600); the file before it stays until this one is on the disk.

    Makes the folder. Raises OSError and leaves all as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-")  # 0600 by itself
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
