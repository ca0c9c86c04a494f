"""What an index was made with: an index of another version of the program is built anew."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from index.store.w3 import WHOOSH

_ROOT = Path(__file__).parent.parent
_FILES = ("article.py", "dates.py", "names.py")
_SEARCH = ("tokens.py", "passage.py", "lexicon.py", "word_list.py", "word_pairs.py")
_FOLDERS = ("reading", "marks", "store")


def is_this_version(version_then: str, stamp_then: str) -> bool:
    """Whether an index of that version and stamp was made by the program as it is now."""
    return stamp_then == stamp() or version_then == version()


@cache
def version() -> str:
    """A hash of the code that makes the index and of Whoosh's version.

    Not a number that someone must think of raising: marks are stored in the index, and a better rule must reach them.
    """
    made = blake2b(WHOOSH.encode(), digest_size=16)
    for path in _files():
        made.update(path.name.encode())
        made.update(path.read_bytes())
    return made.hexdigest()


@cache
def stamp() -> str:
    """What tells that the code has not changed without reading it: where its files lie, their sizes and times."""
    made = blake2b(os.fsencode(_ROOT), digest_size=16)
    for path in _files():
        about = path.stat()
        made.update(f"{path.name} {about.st_size} {about.st_mtime_ns}\n".encode())
    return made.hexdigest()


def _files() -> Iterator[Path]:
    yield from (path for name in _FILES if (path := _ROOT / name).is_file())
    yield from (path for name in _SEARCH if (path := _ROOT / "search" / name).is_file())
    for name in _FOLDERS:
        for folder, folders, files in os.walk(_ROOT / name):
            folders.sort()
            yield from (Path(folder, file) for file in sorted(files) if file.endswith(".py"))
