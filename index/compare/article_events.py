"""The dated statements of one article."""

from collections.abc import Iterable, Iterator

from index.article import Article
from index.compare.places import place_at
from index.compare.values import Event, Known
from index.dates.resolve import DateOrigin
from index.marks.dates import DateMark

_KNOWN = {
    DateOrigin.STATED: Known.STATED,
    DateOrigin.DERIVED: Known.RECKONED,
    DateOrigin.UNRESOLVED: Known.OPEN,
}


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
