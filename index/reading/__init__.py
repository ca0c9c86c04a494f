"""Files become articles: `read`, `read_all`, `read_text`; `find_files`: which files of a folder are articles."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from index.reading.decode import UnreadableError
from index.reading.files import find_files

if TYPE_CHECKING:
    from index.reading.articles import read, read_all, read_beginning
    from index.reading.text import read_text

__all__ = ["UnreadableError", "find_files", "read", "read_all", "read_beginning", "read_text"]

_MODULES = {"read": "articles", "read_all": "articles", "read_beginning": "articles", "read_text": "text"}


def __getattr__(name: str) -> Any:
    # on first use: the rules cost 40 ms to import, and a command that only lists files does not need them
    if name in _MODULES:
        return getattr(import_module(f"index.reading.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
