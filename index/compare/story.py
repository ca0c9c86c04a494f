"""Which articles report on one story: those whose rare words agree."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from math import log, sqrt

from index.article import Article, Kind
from index.citing.find_quotation import words_of
from index.compare.sentence_words import COMMON_WORDS

ONE_STORY_ARTICLES = 50
"""A folder of this many articles or fewer is taken for one story, as people make such folders."""
_COSINE = 0.15
"""On 300 public articles of 100 stories: two of three pairs that reach it are of one story, and 96 % of those do."""
_RARE_SHARE = 0.1
_RARE_ARTICLES = 200


def stories(articles: Sequence[Article]) -> Callable[[int, int], bool]:
    """A function that says of two indexes of articles whether these report on one story."""
    if len(articles) <= ONE_STORY_ARTICLES:
        return lambda one, other: True
    near = _neighbours([_words(article) for article in articles])
    return lambda one, other: one == other or other in near[one]


def _words(article: Article) -> set[str]:
    body = (article.words((p.start, p.end)) for p in article.paragraphs if p.kind is not Kind.FURNITURE)
    return {word.folded for text in body for word in words_of(text) if len(word.folded) > 2} - COMMON_WORDS


def _neighbours(words: Sequence[set[str]]) -> list[set[int]]:
    having: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(words):
        for word in each:
            having[word].append(number)
    most = min(_RARE_ARTICLES, max(2, int(_RARE_SHARE * len(words))))
    weights = {word: log(len(words) / len(numbers)) for word, numbers in having.items() if 2 <= len(numbers) <= most}
    lengths = [sqrt(sum(weights.get(word, 0.0) ** 2 for word in each)) for each in words]
    near: list[set[int]] = []
    for number, each in enumerate(words):
        shared: dict[int, float] = defaultdict(float)
        for word in each:
            if word in weights:
                for other in having[word]:
                    shared[other] += weights[word] ** 2
        near.append(
            {
                other
                for other, weight in shared.items()
                if other != number and weight >= _COSINE * lengths[number] * lengths[other]
            }
        )
    return near
