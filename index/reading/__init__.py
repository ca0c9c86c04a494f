"""Files become articles: `read`, `read_beginning`, `read_text`; `find_files`: which files of a folder are articles."""

from typing import TYPE_CHECKING, Any

from index.reading.decode import UnreadableError
from index.reading.files import find_files

if TYPE_CHECKING:
    from index.reading.text import read, read_beginning, read_text

__all__ = ["UnreadableError", "find_files", "read", "read_beginning", "read_text"]


def __getattr__(name: str) -> Any:
    # on first use: the rules cost 40 ms to import, and whoever only lists files should not wait for them
    if name in __all__:
        from index.reading import text

        return getattr(text, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
