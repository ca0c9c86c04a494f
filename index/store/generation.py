"""Which commit of an index is the newest, by Whoosh's tables of contents, whose numbers only grow."""

import re
from contextlib import suppress
from pathlib import Path

from index.store.schema import INDEX_NAME

_CONTENTS = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")

Seen = frozenset[tuple[str, int, int]]
"""What tells one table of contents from the next without reading it: names, file numbers, times."""


def contents_file(folder: Path, generation: int) -> Path:
    """Where Whoosh's table of contents of a generation lies."""
    return folder / f"_{INDEX_NAME}_{generation}.toc"


def newest_generation(folder: Path) -> int:
    """The highest number that a table of contents in the folder bears, whatever it holds; 0 where there is none."""
    return max((int(found[1]) for path in _files(folder) if (found := _CONTENTS.fullmatch(path.name))), default=0)


def contents_seen(folder: Path) -> Seen:
    """The tables of contents in the folder."""
    found = set()
    for path in _files(folder):
        if _CONTENTS.fullmatch(path.name):
            with suppress(OSError):  # another program may just have replaced it
                about = path.stat()
                found.add((path.name, about.st_ino, about.st_mtime_ns))
    return frozenset(found)


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
