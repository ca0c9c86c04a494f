"""Which article comes first where the words of a query lie apart: BM25 over articles and their best paragraph.

Measured on 1,200 news articles of the development corpus: pasted headlines .87 mean reciprocal rank; with the article
alone .86, with the paragraph alone .82.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from math import log
from typing import Protocol

from msgspec import Struct

from index.search.bitmap import Bitmap, CancelCheck
from index.search.levels import Found

_SCORED_ARTICLES = 400
"""Articles that are scored; of more, those whose paragraphs have the most parts."""
_K1, _B = 2.0, 0.75
_PARAGRAPH = 0.3
"""What the best paragraph weighs beside the whole article."""
_FAR = 0.3
"""What a name in another romanization weighs."""
_LONG_PARAGRAPH = 60.0
"""Words of a usual paragraph."""


class Ranked(Protocol):
    """What the ranking of articles asks of an index."""

    lengths: "array[int]"
    days: "array[int]"

    @property
    def article_count(self) -> int:
        """How many articles there are."""

    @property
    def article_average(self) -> float:
        """Words of an article, on average."""

    def articles_with(self, hits: Bitmap) -> Bitmap:
        """Returns the last paragraph of each article that has one of the hits."""

    def siblings(self, number: int) -> range:
        """Returns all paragraphs of the article of a paragraph."""


class ArticleHits(Struct, frozen=True):
    """An article of a level: its hits, ascending, how many of the parts it has, and its score.

    `whole` is the part of the score that the article has as a whole, without its best paragraph.
    """

    hits: tuple[int, ...]
    parts: int
    score: float
    whole: float


def ranked_articles(found: Found, source: Ranked, check: CancelCheck) -> Iterator[ArticleHits]:
    """The articles of a level, best first, each with the paragraphs that have most of the parts."""
    rarity = _rarity(found, source)
    scored: list[tuple[float, int, ArticleHits]] = []
    chosen = _promising(found, source, check)
    for last in chosen:
        check()
        article = _article(found, source, source.siblings(last), rarity)
        if article.hits:
            scored.append((-article.score, -source.days[last], article))
    scored.sort(key=lambda each: each[:2])
    yield from (article for _, _, article in scored)
    for last in found.articles:
        if last not in chosen:
            check()
            article = _article(found, source, source.siblings(last), rarity)
            if article.hits:
                yield article


def article_worth(found: Found, source: Ranked, check: CancelCheck) -> dict[int, float]:
    """What each article of a short answer is worth as a whole, by its last paragraph; comparable between levels."""
    rarity = _rarity(found, source)
    worth = {}
    for last in found.articles:
        check()
        worth[last] = _article(found, source, source.siblings(last), rarity).whole
    return worth


def _rarity(found: Found, source: Ranked) -> list[float]:
    seen_in = (len(source.articles_with(docs)) for docs in found.docs)
    return [log(1 + (source.article_count - seen + 0.5) / (seen + 0.5)) for seen in seen_in]


def _article(found: Found, source: Ranked, paragraphs: range, rarity: Sequence[float]) -> ArticleHits:
    """One article: each part's paragraphs stand for how often the part occurs."""
    counts = [0] * len(paragraphs)
    worth = [0.0] * len(paragraphs)
    words = sum(source.lengths[paragraphs.start : paragraphs.stop])
    normal = _K1 * (1 - _B + _B * words / (source.article_average or 1))
    score, parts = 0.0, 0
    for docs, near_docs, rare in zip(found.docs, found.near_docs, rarity, strict=True):
        times = 0.0
        for at, number in enumerate(paragraphs):
            if number in docs:
                counts[at] += 1
                share = 1.0 if number in near_docs else _FAR
                times += share
                worth[at] += share * rare
        if times:
            parts += 1
            score += rare * times * (_K1 + 1) / (times + normal)
    best = 0.0
    for at, number in enumerate(paragraphs):
        length = source.lengths[number] / _LONG_PARAGRAPH
        best = max(best, worth[at] * (_K1 + 1) / (1 + _K1 * (1 - _B + _B * length)))
    allowed = [at for at, number in enumerate(paragraphs) if counts[at] and number in found.allowed]
    most = max((counts[at] for at in allowed), default=0)
    hits = tuple(paragraphs[at] for at in allowed if counts[at] == most)
    return ArticleHits(hits, parts, score + _PARAGRAPH * best, score)


def _promising(found: Found, source: Ranked, check: CancelCheck) -> Bitmap:
    """The articles worth scoring: all of few; of many, those with the most parts in one paragraph or the rarest."""
    if len(found.articles) <= _SCORED_ARTICLES:
        return found.articles
    together = sorted(found.docs, key=len)
    chosen = Bitmap()
    while together and len(chosen) < _SCORED_ARTICLES:
        check()
        both = Bitmap.intersection(*together) if len(together) > 1 else together[0]
        chosen |= Bitmap(islice(source.articles_with(both) & found.articles, _SCORED_ARTICLES))
        together.pop()  # without the most frequent of the parts
    return chosen or Bitmap(islice(found.articles, _SCORED_ARTICLES))
