"""Which articles report on one story: those whose rare words agree."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from math import log, sqrt
from typing import Protocol

from msgspec import Struct

from index.compare.sentence_words import COMMON_WORDS
from index.search.tokens import words

ONE_STORY_ARTICLES = 50
"""A folder of this many articles or fewer is taken for one story, as people make such folders."""
_COSINE = 0.15
"""On 300 public articles of 100 stories: two of three pairs that reach it are of one story, and 96 % of those do."""
_RARE_SHARE = 0.1
_RARE_ARTICLES = 100
"""Above 1,000 articles; comparing each article with the others takes time in proportion."""
_LETTERS = 3


class RareWords(Struct, frozen=True):
    """Words that at least two articles have, and few: for each its articles in order, its weight; each article's words.

    The weight is squared: that is how it counts in a cosine.
    """

    having: Sequence[Sequence[int]]
    weights: Sequence[float]
    of_article: Sequence[Sequence[int]]


class _Corpus(Protocol):
    @property
    def heads(self) -> Sequence[object]: ...

    def rare_words(self) -> RareWords: ...

    def check(self) -> None: ...


def stories(corpus: _Corpus) -> Callable[[int], set[int] | None]:
    """A function that gives the articles of one story with an article, itself included; None for all articles."""
    return (lambda number: None) if is_one_story(corpus) else _Neighbours(corpus)


def is_one_story(corpus: _Corpus) -> bool:
    """Whether the articles are few enough to be taken for one story."""
    return len(corpus.heads) <= ONE_STORY_ARTICLES


def words_of_text(texts: Iterable[str]) -> set[str]:
    """The words of some paragraphs that distinguish their article from others, in the form that the index has."""
    found: set[str] = set()
    for text in texts:
        found.update(words(text).terms)
    return {word for word in found if is_story_word(word)}


def is_story_word(word: str) -> bool:
    """Whether a word can tell stories apart."""
    return len(word) >= _LETTERS and word not in COMMON_WORDS


def most_articles(count: int) -> int:
    """In how many of a number of articles a rare word can occur."""
    return min(_RARE_ARTICLES, max(2, int(_RARE_SHARE * count)))


def rare_words(having: Iterable[Collection[int]], count: int) -> RareWords:
    """The rare ones of some words.

    Args:
        having: for each word the numbers of the articles that have it.
        count: the number of articles.
    """
    most = most_articles(count)
    rare = sorted(sorted(numbers) for numbers in having if 2 <= len(numbers) <= most)
    weights = [log(count / len(numbers)) ** 2 for numbers in rare]
    of_article: list[list[int]] = [[] for _ in range(count)]
    for word, numbers in enumerate(rare):
        for number in numbers:
            of_article[number].append(word)
    return RareWords(rare, weights, of_article)


class _Neighbours:
    """The articles near each article, worked out for those that are asked for."""

    def __init__(self, corpus: _Corpus) -> None:
        self._corpus = corpus
        self._known: dict[int, set[int]] = {}

    def __call__(self, number: int) -> set[int]:
        found = self._known.get(number)
        if found is None:
            self._corpus.check()
            found = self._known[number] = self._near(number)
        return found

    @cached_property
    def _rare(self) -> RareWords:
        return self._corpus.rare_words()

    @cached_property
    def _lengths(self) -> list[float]:
        return [sqrt(sum(self._rare.weights[word] for word in listed)) for listed in self._rare.of_article]

    def _near(self, number: int) -> set[int]:
        shared: defaultdict[int, float] = defaultdict(float)
        weights, having = self._rare.weights, self._rare.having
        for word in self._rare.of_article[number]:
            weight = weights[word]
            for other in having[word]:
                shared[other] += weight
        lengths = self._lengths
        least = _COSINE * lengths[number]
        return {other for other, weight in shared.items() if weight >= least * lengths[other]} | {number}
