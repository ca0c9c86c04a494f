"""The marks of articles, for commands that list them: taken from the index of their paths if it has them, else found.

Rules are only imported when they are needed: reading marks from an index is faster than importing the rules.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from index.article import Article
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote
from tui.cli.default_paths import default_paths
from tui.state.paths import cache_folder

_Mark = TypeVar("_Mark")


def quotes_of(paths: Sequence[Path]) -> Callable[[Article], tuple[Quote, ...]]:
    """Returns a function that gives the quotations of an article among the paths of a command."""

    def find(article: Article) -> tuple[Quote, ...]:
        from index.marks.quotes import find_quotes

        return find_quotes(article)

    return _indexed(paths, lambda marks: marks.quotes, find)


def figures_of(paths: Sequence[Path]) -> Callable[[Article], tuple[Figure, ...]]:
    """Returns a function that gives the figures of an article among the paths of a command."""

    def find(article: Article) -> tuple[Figure, ...]:
        from index.marks.figures import find_figures

        return find_figures(article)

    return _indexed(paths, lambda marks: marks.figures, find)


def dates_of(paths: Sequence[Path]) -> Callable[[Article], tuple[DateMark, ...]]:
    """Returns a function that gives the dates of an article among the paths of a command."""

    def find(article: Article) -> tuple[DateMark, ...]:
        from index.marks.dates import find_dates

        return find_dates(article)

    return _indexed(paths, lambda marks: marks.dates, find)


def _indexed(
    paths: Sequence[Path],
    kind: Callable[[Marks], tuple[_Mark, ...]],
    find: Callable[[Article], tuple[_Mark, ...]],
) -> Callable[[Article], tuple[_Mark, ...]]:
    from index.store.library import Library
    from tui.state.decisions import DecisionsSource

    existing = tuple(paths) or default_paths()
    library = Library(existing, cache_folder(), DecisionsSource(existing))

    def marks(article: Article) -> tuple[_Mark, ...]:
        stored = library.marks(article)
        return find(article) if stored is None else kind(stored)

    return marks
