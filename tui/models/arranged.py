"""Hits and articles in the order and selection in which the list shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.models.list_view import Order, read_filter

if TYPE_CHECKING:
    from index.search.hits import Hit, Results
    from index.store.refresh_types import ArticleLine
    from tui.models.conditions import Conditions
    from tui.models.list_view import ListView
    from tui.state.article_states import ArticleStates

LineOf = Callable[[Path], "ArticleLine | None"]
_NO_DATE = "9999-99"
"""Sorts articles without a date after all others."""


def arrange_hits(results: Results, view: ListView, line_of: LineOf, states: ArticleStates) -> Results:
    """The hits that the filter leaves, an article's together, in the order of the view."""
    if view.is_plain:
        return results
    groups = [tuple(group) for _, group in groupby(results.hits, lambda hit: hit.path)]
    if view.filter_text.strip():
        wanted = read_filter(view.filter_text)

        def accepts(hits: tuple[Hit, ...]) -> bool:
            line, hit = line_of(hits[0].path), hits[0]
            texts = hit.title, hit.outlet, hit.date, line.first_words if line else None, hit.path.name
            return wanted.accepts(texts, states.of(line.content if line else ""))

        groups = [hits for hits in groups if accepts(hits)]
    if view.order is not Order.RELEVANCE:
        groups.sort(key=lambda hits: _key(view.order, hits[0].date, hits[0].outlet, hits[0].title, len(hits)))
    listed = tuple(hit for hits in groups for hit in hits)
    if not view.filter_text.strip():
        return replace(results, hits=listed)
    return replace(results, hits=listed, total=len(listed), articles=len(groups))


def arrange_articles(
    lines: Sequence[ArticleLine], view: ListView, states: ArticleStates, conditions: Conditions | None = None
) -> Sequence[ArticleLine]:
    """The articles that the filter and the conditions of a query leave, in the order of the view."""
    if conditions:
        lines = tuple(line for line in lines if conditions.hold(states.of(line.content)))
    kept: Iterable[ArticleLine] = lines
    if view.filter_text.strip():
        wanted = read_filter(view.filter_text)

        def accepts(line: ArticleLine) -> bool:
            texts = line.title, line.outlet, line.date, line.first_words, line.path.name
            return wanted.accepts(texts, states.of(line.content))

        kept = [line for line in lines if accepts(line)]
    elif view.order is Order.RELEVANCE:
        return lines
    if view.order in (Order.RELEVANCE, Order.HITS):
        return tuple(kept)
    return sorted(kept, key=lambda line: _key(view.order, line.date, line.outlet, line.title, 0))


def _key(order: Order, date: str | None, outlet: str | None, title: str | None, hits: int) -> tuple[object, ...]:
    if order is Order.DATE:
        return (date or _NO_DATE,)
    if order is Order.HITS:
        return (-hits,)
    name = outlet if order is Order.OUTLET else title
    return name is None, (name or "").casefold(), date or _NO_DATE
