"""The quotation that a passage belongs to."""

from collections.abc import Iterable

from index.article import Article, Span
from index.marks.quotes.quote import Quote


def quote_at(article: Article, span: Span) -> Quote | None:
    """The smallest quotation that holds the span, or None if nobody is quoted with it."""
    from index.marks.quotes import find_quotes

    return quote_around(find_quotes(article), span)


def quote_around(quotes: Iterable[Quote], span: Span) -> Quote | None:
    """The smallest of some quotations that holds the span, or None."""
    around = [quote for quote in quotes if quote.start <= span[0] and span[1] <= quote.end]
    return min(around, key=lambda quote: quote.end - quote.start, default=None)
