"""A time line over articles: each article at its own date, and the dates that it names."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from index.article import Article
from index.compare.corpus import Articles, corpus_of
from index.compare.places import place_at
from index.compare.values import Event, Known
from index.dates.resolve import DateOrigin
from index.marks.dates import DateMark

_KNOWN = {
    DateOrigin.STATED: Known.STATED,
    DateOrigin.DERIVED: Known.RECKONED,
    DateOrigin.UNRESOLVED: Known.OPEN,
}


def timeline(articles: Articles, dates_of: Callable[[Article], Iterable[DateMark]] | None = None) -> tuple[Event, ...]:
    """The dated statements of the articles and the articles themselves by day; what has no day comes last.

    Args:
        articles: the articles, or a library.
        dates_of: gives the date marks of an article, if they are at hand; not used for a library.
    """
    return tuple(sorted(corpus_of(articles, dates_of=dates_of).events(), key=_order))


def events_of(article: Article, marks: Iterable[DateMark]) -> Iterator[Event]:
    """Yields the article at its own date, if it has one, and the dates that it names."""
    if article.published is not None:
        published = article.published.value
        place = place_at(article, article.published.span or (0, 0))
        yield Event(published.first_day(), published.last_day(), Known.STATED, place, is_article=True)
    for mark in marks:
        first, last = mark.first_day(), mark.last_day()
        known = _KNOWN[mark.origin] if first is not None else Known.OPEN
        yield Event(first, last, known, place_at(article, (mark.start, mark.end)), mark.derived_from() or "")


def _order(event: Event) -> tuple[bool, date, date, bool, str, int]:
    first, last = event.first or date.max, event.last or date.max
    return (event.first is None, first, last, not event.is_article, str(event.place.article), event.place.span[0])
