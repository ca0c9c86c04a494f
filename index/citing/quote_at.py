"""The quotation that a passage belongs to."""

from collections.abc import Iterable

from index.article import Span
from index.marks.quotes.quote import Quote


def quote_around(quotes: Iterable[Quote], span: Span) -> Quote | None:
    """The smallest of some quotations that holds the span, or None."""
    around = [quote for quote in quotes if quote.start <= span[0] and span[1] <= quote.end]
    return min(around, key=lambda quote: quote.end - quote.start, default=None)
