"""The levels after the first: hits of articles that have all words, or most of them, in different paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from index.search.bitmap import Bitmap, CancelCheck, union_of
from index.search.expanded import Expanded, Or
from index.search.hits import Hit, LevelCount, WordCount
from index.search.levels import (
    SHORT_ARTICLES,
    Found,
    Plan,
    articles_with_all,
    articles_with_most,
    asks_for_most,
    hits_of,
    plan,
)
from index.search.passage_ranking import article_scores, best_first
from index.search.query import in_words
from index.search.query.nodes import And, Node, Not, Optional
from index.store.read.hit_builder import HitBuilder
from index.store.read.snapshot import Snapshot

_SCORED_ARTICLES = 400
"""Articles of a level that are scored; of more, those whose paragraphs have the most parts."""


class OtherLevel(Struct, frozen=True):
    """The articles and hits of a later level."""

    found: Found
    asked: Plan
    paragraphs: Bitmap
    """The hits."""
    count: LevelCount

    def hits(self, last: int, score: float, make: HitBuilder, snapshot: Snapshot, check: CancelCheck) -> list[Hit]:
        """The hits of the article with this last paragraph, in text order. Raises what `check` raises."""
        numbers = [number for number in snapshot.siblings(last) if number in self.paragraphs]
        parts = (self.found.parts_of(last), len(self.asked.parts))
        made = make.hits(((number, score) for number in numbers), check)
        return [replace(hit, level=self.found.level, parts=parts) for hit in made]


def other_levels(
    snapshot: Snapshot, query: Expanded, before: Bitmap, within: Bitmap, check: CancelCheck
) -> tuple[OtherLevel, ...]:
    """The levels after the first that the query needs. Raises what `check` raises.

    Args:
        snapshot: the index.
        query: the query, expanded.
        before: the last paragraph of each article that the first level found.
        within: the paragraphs that are searched, of whole articles.
        check: called now and then; raises to give up.
    """
    if len(before) >= SHORT_ARTICLES:
        return ()
    asked = plan(query)
    if asked is None:
        return ()
    whole = articles_with_all(asked, snapshot, check, within)
    levels = [_level(whole.without(before), asked, snapshot, check)]
    if asks_for_most(asked, len(before) + levels[0].count.articles):
        most = articles_with_most(whole, snapshot, check)
        levels.append(_level(most.without(before | whole.articles), asked, snapshot, check))
    return tuple(levels)


def in_order(
    words: Sequence[Expanded],
    first: Bitmap,
    before: Bitmap,
    others: Sequence[OtherLevel],
    snapshot: Snapshot,
    check: CancelCheck,
) -> Iterator[tuple[int, float]]:
    """The articles of all levels by their last paragraph, best first, each with its score.

    Args:
        words: the words of the query.
        first: the hits of the first level.
        before: its articles.
        others: the later levels.
        snapshot: the index.
        check: called now and then; raises to give up.
    """
    chosen = union_of([before, *(_promising(level.found, snapshot, check) for level in others)])
    scores = article_scores(words, chosen, first, snapshot, check)
    yield from ((last, scores[last]) for last in best_first(chosen, scores, snapshot))
    for level in others:
        yield from ((last, 0.0) for last in level.found.articles - chosen)


def hit_builder(asked: Plan, snapshot: Snapshot) -> HitBuilder:
    """Makes the hits of later levels, in which any part of the query is marked."""
    return HitBuilder(snapshot, Or(asked.parts))


def has_articles(snapshot: Snapshot, query: Expanded, check: CancelCheck) -> bool:
    """Whether an article has all words of the query."""
    asked = plan(query)
    return asked is not None and bool(articles_with_all(asked, snapshot, check, snapshot.everything).articles)


def word_counts(query: Node, snapshot: Snapshot, check: CancelCheck, *, exact: bool = False) -> tuple[WordCount, ...]:
    """Each word or phrase that must occur, with the number of paragraphs that have it."""
    parts = query.queries if isinstance(query, And) else (query,)

    def count(part: Node) -> int:
        return len(snapshot.matching(snapshot.expanded(part, check, exact=exact), check, snapshot.everything))

    return tuple(WordCount(in_words(part), count(part)) for part in parts if not isinstance(part, Not | Optional))


def _level(found: Found, asked: Plan, snapshot: Snapshot, check: CancelCheck) -> OtherLevel:
    paragraphs = hits_of(found, snapshot, check)
    return OtherLevel(found, asked, paragraphs, LevelCount(found.level, len(paragraphs), len(found.articles)))


def _promising(found: Found, snapshot: Snapshot, check: CancelCheck) -> Bitmap:
    """The articles worth scoring: all of few; of many, those with the most parts in one paragraph or the rarest."""
    if len(found.articles) <= _SCORED_ARTICLES:
        return found.articles
    together = sorted(found.docs, key=len)
    chosen = Bitmap()
    while together and len(chosen) < _SCORED_ARTICLES:
        check()
        both = Bitmap.intersection(*together) if len(together) > 1 else together[0]
        chosen |= Bitmap(islice(snapshot.articles_with(both) & found.articles, _SCORED_ARTICLES))
        together.pop()  # without the most frequent of the parts
    return chosen or Bitmap(islice(found.articles, _SCORED_ARTICLES))
