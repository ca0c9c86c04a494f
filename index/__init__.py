"""Everything but the screen: reading, marks, index, search, citing. The names below are the public contract."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.article import Article, Kind, Paragraph, Span
    from index.citing import cite
    from index.dates import Date
    from index.marks.dates import DateMark, find_dates
    from index.marks.figures import Figure, find_figures
    from index.marks.quotes import Quote, find_quotes
    from index.reading import UnreadableError, read, read_all, read_text
    from index.search.hits import Hit, Results, Superseded
    from index.store.library import IndexLocked, Library
    from index.store.refresh_types import ArticleLine, Progress, Refreshed

__all__ = [
    "Article",
    "ArticleLine",
    "Date",
    "DateMark",
    "Figure",
    "Hit",
    "IndexLocked",
    "Kind",
    "Library",
    "Paragraph",
    "Progress",
    "Quote",
    "Refreshed",
    "Results",
    "Span",
    "Superseded",
    "UnreadableError",
    "cite",
    "find_dates",
    "find_figures",
    "find_quotes",
    "read",
    "read_all",
    "read_text",
]

_HOMES = {
    "Article": "index.article",
    "ArticleLine": "index.store.refresh_types",
    "Date": "index.dates",
    "DateMark": "index.marks.dates",
    "Figure": "index.marks.figures",
    "Hit": "index.search.hits",
    "IndexLocked": "index.store.refresh_types",
    "Kind": "index.article",
    "Library": "index.store.library",
    "Paragraph": "index.article",
    "Progress": "index.store.refresh_types",
    "Quote": "index.marks.quotes",
    "Refreshed": "index.store.refresh_types",
    "Results": "index.search.hits",
    "Span": "index.article",
    "Superseded": "index.search.hits",
    "UnreadableError": "index.reading",
    "cite": "index.citing",
    "find_dates": "index.marks.dates",
    "find_figures": "index.marks.figures",
    "find_quotes": "index.marks.quotes",
    "read": "index.reading",
    "read_all": "index.reading",
    "read_text": "index.reading",
}


def __getattr__(name: str) -> Any:
    # resolved on first use: a program that only reads articles need not wait for the search to be imported
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
