"""All marks of an article: quotations, figures and dates."""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from index.article import Article
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote

_Mark = TypeVar("_Mark")


class Marks(Struct, frozen=True):
    """The marks of an article, and the kinds of marks whose rules failed."""

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    faults: tuple[tuple[str, Exception], ...] = ()
    """The kinds of marks that could not be found ("quotations", "figures", "dates"), with the internal error."""
    dates: tuple[DateMark, ...] = ()


def find_marks(article: Article) -> Marks:
    """Finds quotations, figures and dates. Never raises: one kind of marks that fails leaves the others readable."""
    from index.marks.dates import find_dates
    from index.marks.figures import find_figures
    from index.marks.quotes import find_quotes

    faults: list[tuple[str, Exception]] = []

    def found(what: str, find: Callable[[Article], tuple[_Mark, ...]]) -> tuple[_Mark, ...]:
        try:
            return find(article)
        except Exception as error:  # any error: the other kinds are still to be found
            faults.append((what, error))
            return ()

    quotes, figures = found("quotations", find_quotes), found("figures", find_figures)
    dates = found("dates", find_dates)
    return Marks(quotes, figures, tuple(faults), dates)
