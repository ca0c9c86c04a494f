"""All marks of an article: quotations, figures and dates."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from index.article import Article
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote

if TYPE_CHECKING:
    from index.marks.quotes.people_index import ArticlePeople

_Found = TypeVar("_Found")


class Marks(Struct, frozen=True):
    """The marks of an article, and the kinds of marks whose rules failed."""

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    faults: tuple[tuple[str, Exception], ...] = ()
    """The kinds of marks that could not be found ("quotations", "figures", "dates"), with the internal error."""
    dates: tuple[DateMark, ...] = ()


def find_marks(article: Article) -> Marks:
    """Finds quotations, figures and dates. Never raises: one kind of marks that fails leaves the others readable."""
    from index.marks.quotes import find_quotes

    faults: list[tuple[str, Exception]] = []
    nothing: tuple[Quote, ...] = ()
    return _with_others(article, _found("quotations", find_quotes, article, nothing, faults), faults)


def find_marks_and_people(article: Article) -> "tuple[Marks, ArticlePeople | None]":
    """The same marks, and the people of the article, which are found with its quotations; None if those rules fail."""
    from index.marks.quotes.find import find_quotes_and_people

    faults: list[tuple[str, Exception]] = []
    nothing: tuple[tuple[Quote, ...], ArticlePeople | None] = ((), None)
    quotes, people = _found("quotations", find_quotes_and_people, article, nothing, faults)
    return _with_others(article, quotes, faults), people


def _with_others(article: Article, quotes: tuple[Quote, ...], faults: list[tuple[str, Exception]]) -> Marks:
    from index.marks.dates import find_dates
    from index.marks.figures import find_figures

    no_figures: tuple[Figure, ...] = ()
    no_dates: tuple[DateMark, ...] = ()
    figures = _found("figures", find_figures, article, no_figures, faults)
    dates = _found("dates", find_dates, article, no_dates, faults)
    return Marks(quotes, figures, tuple(faults), dates)


def _found(
    what: str,
    find: Callable[[Article], _Found],
    article: Article,
    otherwise: _Found,
    faults: list[tuple[str, Exception]],
) -> _Found:
    try:
        return find(article)
    except Exception as error:  # any error: the other kinds are still to be found
        faults.append((what, error))
        return otherwise
