"""What an index was made with: an index of another version of the program is built anew."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from index.store.format.whoosh_format import WHOOSH

_ROOT = Path(__file__).parents[2]
_FILES = ("article.py",)
_SEARCH = ("bitmap.py", "tokens.py", "document.py", "lexicon.py", "packed_strings.py", "packed_multimap.py")
_FOLDERS = ("dates", "reading", "english", "marks", "spelling", "store")


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
        made.update(Path(path).read_bytes())
    return made.hexdigest()


@cache
def stamp() -> str:
    """What tells that the code has not changed without reading it: where its files lie, their sizes and times."""
    made = blake2b(os.fsencode(_ROOT), digest_size=16)
    for path in _files():
        about = path.stat()
        made.update(f"{path.name} {about.st_size} {about.st_mtime_ns}\n".encode())
    return made.hexdigest()


def _files() -> "Iterator[os.DirEntry[str]]":
    yield from (each for each in _sorted(_ROOT) if each.name in _FILES)
    yield from (each for each in _sorted(_ROOT / "search") if each.name in _SEARCH)
    for name in _FOLDERS:
        yield from _below(_ROOT / name)


def _below(folder: "Path | os.DirEntry[str]") -> "Iterator[os.DirEntry[str]]":
    for each in _sorted(folder):
        if each.is_dir():
            yield from _below(each)
        elif each.name.endswith((".py", ".txt")):
            yield each


def _sorted(folder: "Path | os.DirEntry[str]") -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        return sorted(entries, key=attrgetter("name"))
