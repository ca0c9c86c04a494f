"""Everything but the screen: reading, marks, index, search, citing. The names below are the public contract."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.citing import cite
    from index.marks.dates import find_dates
    from index.marks.figures import find_figures
    from index.marks.quotes import find_quotes
    from index.reading import read, read_text
    from index.store.library import Library

__all__ = ["Library", "cite", "find_dates", "find_figures", "find_quotes", "read", "read_text"]

_HOMES = {
    "Library": "index.store.library",
    "cite": "index.citing",
    "find_dates": "index.marks.dates",
    "find_figures": "index.marks.figures",
    "find_quotes": "index.marks.quotes",
    "read": "index.reading",
    "read_text": "index.reading",
}


def __getattr__(name: str) -> Any:
    # resolved on first use: Whoosh alone costs 60 ms to import, and whoever only marks should not wait for it
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
