"""All marks of an article: what one kind's rules fail at, the other kind is still found."""

from msgspec import Struct

from index.article import Article
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote


class Marks(Struct, frozen=True):
    """What was found in an article, and where finding failed."""

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    faults: tuple[tuple[str, Exception], ...] = ()
    """What could not be found, "quotations" or "figures", and why: a defect of ours."""


def find_marks(article: Article) -> Marks:
    """Quotations and figures. Never raises: a fault in finding them must keep nobody from the text."""
    from index.marks.figures import find_figures
    from index.marks.quotes import find_quotes

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    faults: list[tuple[str, Exception]] = []
    try:
        quotes = find_quotes(article)
    except Exception as error:  # whatever it is: the figures are still to be found
        faults.append(("quotations", error))
    try:
        figures = find_figures(article)
    except Exception as error:
        faults.append(("figures", error))
    return Marks(quotes, figures, tuple(faults))
