"""A time line over articles: each article at its own date, and the dates that it names."""

from collections.abc import Callable, Iterable
from datetime import date

from index.article import Article
from index.compare.article_corpus import corpus_of
from index.compare.corpus import Articles
from index.compare.values import Event
from index.marks.dates import DateMark


def timeline(articles: Articles, dates_of: Callable[[Article], Iterable[DateMark]] | None = None) -> tuple[Event, ...]:
    """The dated statements of the articles and the articles themselves by day; those without a day come last.

    Args:
        articles: the articles, or a library.
        dates_of: gives the date marks of an article, if they are known; not used for a library.
    """
    return tuple(sorted(corpus_of(articles, dates_of=dates_of).events(), key=_order))


def _order(event: Event) -> tuple[bool, date, date, bool, str, int]:
    first, last = event.first or date.max, event.last or date.max
    return (event.first is None, first, last, not event.is_article, str(event.place.article), event.place.span[0])
