"""The levels after the first: hits of articles that have all words, or most of them, apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from index.search.article_ranking import ArticleHits, article_worth, ranked_articles
from index.search.bitmap import Bitmap, CancelCheck
from index.search.expanded import Expanded, Or
from index.search.hits import Hit, LevelCount, WordCount
from index.search.levels import (
    SHORT_ARTICLES,
    Found,
    Plan,
    articles_with_all,
    articles_with_most,
    asks_for_most,
    plan,
)
from index.search.query import in_words
from index.search.query.nodes import And, Node, Not, Optional
from index.store.read.hit_builder import HitBuilder
from index.store.read.snapshot import Snapshot

_MUCH_BETTER = 1.2
"""Of an article’s score, in short answers: an article that is about all words throughout comes before a paragraph
that has them once. Mean reciprocal rank of surname and topic .67 to .74, of surname and a word beside it .93 to .90."""
_COUNTED_ARTICLES = 1000
"""Articles whose paragraphs are counted; of more, only the articles are."""


class OtherLevel(Struct, frozen=True):
    """What one of the levels found, and how much; `ranked` are its articles if they were ranked for counting."""

    found: Found
    asked: Plan
    count: LevelCount
    ranked: Sequence[ArticleHits] | None
    before: Mapping[int, float]
    """The articles of the first level, by their last paragraph, with what each is worth as a whole."""

    def hits(self, snapshot: Snapshot, check: CancelCheck) -> Iterator[list[Hit]]:
        """The hits of each article, best article first, in text order. Raises what `check` raises."""
        make = HitBuilder(snapshot, Or(self.asked.parts))
        for article in self._articles(snapshot, check):
            parts = (article.parts, len(self.asked.parts))
            made = make.hits(((number, article.score) for number in article.hits), check)
            yield [replace(hit, level=self.found.level, parts=parts) for hit in made]

    def much_better(self, than: float) -> int:
        """How many of the articles are worth so much more as a whole that they come before one of the first level."""
        ranked = self.ranked or ()
        return next((at for at, article in enumerate(ranked) if article.whole < than + _MUCH_BETTER), len(ranked))

    def _articles(self, snapshot: Snapshot, check: CancelCheck) -> Iterable[ArticleHits]:
        return ranked_articles(self.found, snapshot, check) if self.ranked is None else self.ranked


def other_levels(snapshot: Snapshot, query: Expanded, before: Bitmap, check: CancelCheck) -> tuple[OtherLevel, ...]:
    """The levels after the first, as far as they are asked for and find anything.

    Args:
        snapshot: the index.
        query: the query, expanded.
        before: the last paragraph of each article that the first level found.
        check: called now and then; raises to give up.
    """
    asked = plan(query)
    if asked is None or len(before) >= SHORT_ARTICLES:
        return ()
    whole = articles_with_all(asked, snapshot, check, snapshot.everything)
    worth = article_worth(replace(whole, articles=before), snapshot, check)
    levels = [_counted(replace(whole, articles=whole.articles - before), asked, worth, snapshot, check)]
    if asks_for_most(asked, len(before) + levels[0].count.articles):
        most = articles_with_most(whole, snapshot, check)
        fresh = most.articles - before - whole.articles
        levels.append(_counted(replace(most, articles=fresh), asked, {}, snapshot, check))
    return tuple(levels)


def has_articles(snapshot: Snapshot, query: Expanded, check: CancelCheck) -> bool:
    """Whether an article has all words of the query."""
    asked = plan(query)
    return asked is not None and bool(articles_with_all(asked, snapshot, check, snapshot.everything).articles)


def word_counts(query: Node, snapshot: Snapshot, check: CancelCheck) -> tuple[WordCount, ...]:
    """Each word or phrase that must occur, with the number of paragraphs that have it."""
    parts = query.queries if isinstance(query, And) else (query,)
    return tuple(
        WordCount(in_words(part), len(snapshot.matching(snapshot.expanded(part, check), check, snapshot.everything)))
        for part in parts
        if not isinstance(part, Not | Optional)
    )


def _counted(
    found: Found, asked: Plan, before: Mapping[int, float], snapshot: Snapshot, check: CancelCheck
) -> OtherLevel:
    count = len(found.articles)
    if count > _COUNTED_ARTICLES:
        return OtherLevel(found, asked, LevelCount(found.level, None, count), None, before)
    ranked = tuple(ranked_articles(found, snapshot, check))
    paragraphs = sum(len(article.hits) for article in ranked)
    return OtherLevel(found, asked, LevelCount(found.level, paragraphs, len(ranked)), ranked, before)
