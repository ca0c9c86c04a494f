"""The overview of people: who speaks in several articles, with what they are quoted with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from index.compare.persons import people
from index.text import one_line
from tui.models.across import Excerpt, PeopleOverview, SourceName

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.decisions.decision import Decisions
    from index.marks.quotes.quote import Quote

EXCERPT_CHARACTERS = 300
"""Characters of a quotation that a list shows at most."""


def people_overview(
    articles: Sequence[Article],
    quotes_of: Callable[[Article], tuple[Quote, ...]],
    decisions: Decisions,
    *,
    is_whole: bool = True,
) -> PeopleOverview:
    """Everybody who speaks in the articles, with their words by the date of the article."""
    from index.marks.quotes.quote import QuoteKind

    found = people(articles, decisions, quotes_of)
    names = {each.name for person in found for each in person.spellings}
    said: dict[str, list[Excerpt]] = defaultdict(list)
    sources = {article.location: source_name(article) for article in articles}
    for article in sorted(articles, key=lambda each: _order(sources[each.location])):
        for quote in quotes_of(article):
            if quote.speaker in names:
                direct = quote.kind is QuoteKind.DIRECT
                said[quote.speaker].append(excerpt(article, (quote.start, quote.end), in_marks=direct))
    mentioned = {}
    by_address = {article.location: article for article in articles}
    for each in (spelling for person in found for spelling in person.spellings if spelling.name not in said):
        article = by_address[each.articles[0]]
        at = article.text.find(each.name)
        if at >= 0:
            mentioned[each.name] = excerpt(article, (at, at + len(each.name)))
    return PeopleOverview(found, sources, {name: tuple(words) for name, words in said.items()}, mentioned, is_whole)


def source_name(article: Article) -> SourceName:
    """How the rows name an article."""
    published = article.published.value if article.published else None
    return SourceName(
        article.location,
        article.outlet.value if article.outlet else None,
        article.title.value if article.title else None,
        published.words() if published else "",
        published.iso() if published else "",
    )


def excerpt(article: Article, span: Span, *, in_marks: bool = False) -> Excerpt:
    """The words of a span with their place."""
    paragraph = article.paragraph_at(span[0])
    shown = one_line(article.words((span[0], min(span[1], span[0] + EXCERPT_CHARACTERS))))
    return Excerpt(article.location, span, paragraph.place if paragraph else "", shown, in_marks)


def _order(source: SourceName) -> tuple[bool, str, str]:
    """By date, articles without one last."""
    return (not source.day, source.day, str(source.address))
