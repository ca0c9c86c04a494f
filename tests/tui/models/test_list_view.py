from pathlib import Path

import pytest
from msgspec.structs import replace

from index.article import Kind
from index.search.hits import Hit, Results
from index.store.refresh_types import ArticleLine
from tui.models.arranged import arrange_articles, arrange_hits
from tui.models.list_view import ListView, Order, read_filter
from tui.state.article_states import ArticleStates, StateChange

LINES = (
    ArticleLine(Path("a.txt"), "Ferry sinks", "Post", "2025-03-04", "A ferry", 4, "A"),
    ArticleLine(Path("b.txt"), None, "Ledger", None, "Nobody was hurt", 4, "B"),
    ArticleLine(Path("c.txt"), "Crews found", None, "2025-03", "All crews", 4, "C"),
)


def hit(line: ArticleLine, start: int) -> Hit:
    place = start, start + 3, "hit", ((start, start + 3),)
    return Hit(line.path, line.title, line.outlet, line.date, Kind.BODY, 1, *place, 1.0)


HITS = Results("hit", (hit(LINES[1], 0), hit(LINES[0], 0), hit(LINES[0], 9), hit(LINES[2], 0)), 4, 3)


def line_of(path: Path) -> ArticleLine | None:
    return next((line for line in LINES if line.path == path), None)


def names(view: ListView, states: ArticleStates | None = None) -> str:
    return "".join(line.path.stem for line in arrange_articles(LINES, view, states or ArticleStates()))


@pytest.mark.parametrize(
    ("order", "articles", "hits"),
    [
        (Order.RELEVANCE, "abc", "baac"),
        (Order.DATE, "cab", "caab"),
        (Order.OUTLET, "bac", "baac"),
        (Order.TITLE, "cab", "caab"),
        (Order.HITS, "abc", "aabc"),
    ],
)
def test_each_order_keeps_hits_of_an_article_together_with_unknown_values_last(order: Order, articles: str, hits: str):
    view = ListView(order)
    assert names(view) == articles
    arranged = arrange_hits(HITS, view, line_of, ArticleStates())
    assert "".join(hit.path.stem for hit in arranged.hits) == hits
    assert (arranged.total, arranged.articles) == (4, 3)


def test_the_orders_come_round_and_number_of_hits_needs_hits():
    order, seen = Order.RELEVANCE, []
    for _ in range(4):
        order = order.next(hits=False)
        seen.append(order)
    assert seen == [Order.DATE, Order.OUTLET, Order.TITLE, Order.RELEVANCE]
    assert Order.TITLE.next(hits=True) is Order.HITS


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("", "abc"),
        ("crews", "c"),
        ("NOBODY", "b"),
        ("post ferry", "a"),
        ("2025-03", "ac"),
        ("is:unread", "bc"),
        ("is:read", "a"),
        ("is:starred", "b"),
        ("label:ch", "ab"),
        ("is:starred label:check", "b"),
        ("is:starred crews", ""),
        ("is:", "abc"),
    ],
)
def test_a_filter_takes_words_and_the_users_marks(typed: str, left: str):
    states = ArticleStates()
    states.change(StateChange("A", read=True, labels=("Check",)))
    states.change(StateChange("B", starred=True, labels=("check", "later")))
    assert names(ListView(filter_text=typed), states) == left


def test_unreadable_parts_of_a_filter_are_named_and_ignored():
    found = read_filter("crews is:blue")
    assert found.words == ("crews",)
    assert found.conditions.problems == ("is:blue is left out. Write is:unread, is:read or is:starred.",)
    assert not read_filter("is:un").conditions.problems  # it is still being typed


def test_the_count_of_filtered_hits_matches_the_list():
    arranged = arrange_hits(HITS, ListView(filter_text="ferry"), line_of, ArticleStates())
    assert (arranged.total, arranged.articles, len(arranged.hits)) == (2, 1, 2)
    assert arrange_hits(HITS, ListView(), line_of, ArticleStates()) is HITS
    assert replace(arranged, hits=(), total=0, articles=0) == replace(HITS, hits=(), total=0, articles=0)
