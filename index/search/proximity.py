"""Paragraphs in which the words of a query follow one another, before others that rank about as high."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from math import log
from typing import Protocol

from index.search.bitmap import CancelCheck, with_checks
from index.search.evaluate import Finder
from index.search.expanded import And, Expanded, Optional, Or, Terms
from index.search.positions import PositionSpan

_ARTICLES = 40
"""Articles that are put in order again: of those farther down nobody notices the order."""
_PARAGRAPHS = 120
_TIMES_FOR_A_PAIR = 4
"""Times as many for two words: there are more hits, and each takes less time."""
_MOST_WORDS = 24
_MOST_TERMS = 12
"""Spellings of a word whose positions are looked at, the nearest first."""
_WEIGHT = 2.0
"""Times the rarity of two words that follow one another. Figure and word: .82 to .87 mean reciprocal rank."""
_NEAR_WORDS, _NEAR = 4, 0.5
"""Words that are not next to each other, but as near as this, count half."""

Numbered = tuple[int, float]
"""A paragraph and its score."""


class Placed(Protocol):
    """What proximity asks of an index."""

    articles: "array[int]"
    count: int

    def positions(self, field: str, terms: Sequence[str], check: CancelCheck) -> Finder:
        """Finds, among paragraphs that ascend, those that have one of the terms, and where in them."""


def nearest_first(
    ranked: Iterable[Numbered], query: Expanded, source: Placed, check: CancelCheck
) -> Iterator[Numbered]:
    """The same hits, the first articles of them ordered by how near the words are to one another as well.

    Args:
        ranked: hits with their scores, best article first, an article's hits together.
        query: the query, expanded; only a query of two words or more has an order of its own.
        source: the index.
        check: called now and then; raises to give up.
    """
    words = _words(query)
    if not 1 < len(words) <= _MOST_WORDS:
        yield from ranked
        return
    most = _TIMES_FOR_A_PAIR if len(words) == 2 else 1
    coming = groupby(ranked, key=lambda each: source.articles[each[0]])
    groups: list[list[Numbered]] = []
    paragraphs = 0
    rest: Iterator[Numbered] = iter(())
    for _, together in coming:
        check()
        group = list(together)
        if paragraphs + len(group) > most * _PARAGRAPHS or len(groups) == most * _ARTICLES:
            rest = iter(group)
            break
        groups.append(group)
        paragraphs += len(group)
    check()
    if len(groups) > 1:
        bonus = _bonuses(words, sorted(number for group in groups for number, _ in group), source, check)
        groups.sort(key=lambda group: -max(score + bonus.get(number, 0.0) for number, score in group))
    yield from chain.from_iterable(groups)
    yield from rest
    yield from (each for _, together in coming for each in together)


def with_near_words(numbers: Sequence[int], query: Expanded, source: Placed, check: CancelCheck) -> frozenset[int]:
    """The paragraphs, of some that ascend, in which two words that follow one another in the query are near."""
    words = _words(query)
    if not 1 < len(words) <= _MOST_WORDS:
        return frozenset()
    bonus = _bonuses(words, numbers, source, check)
    return frozenset(number for number, worth in bonus.items() if worth)


def _bonuses(
    words: Sequence[Sequence[str]], numbers: Sequence[int], source: Placed, check: CancelCheck
) -> dict[int, float]:
    """For each paragraph what the words that follow one another in it are worth."""
    found = []
    for terms in words:
        check()
        found.append(source.positions("text", terms, check)(numbers))
    rarity = [log(1 + len(numbers) / (0.5 + len(each))) for each in found]
    bonus = dict.fromkeys(numbers, 0.0)
    for at in range(len(words) - 1):
        worth = _WEIGHT * (1 + (rarity[at] + rarity[at + 1]) / 2)
        for number, first in with_checks(found[at].items(), check):
            if second := found[at + 1].get(number):
                bonus[number] += worth * _nearness(first, second)
    return bonus


def _nearness(first: Sequence[PositionSpan], second: Sequence[PositionSpan]) -> float:
    begins = {begin for begin, _ in second}
    if any(end in begins for _, end in first):
        return 1.0
    near = any(abs(begin - other) <= _NEAR_WORDS for begin, _ in first for other in begins)
    return _NEAR if near else 0.0


def _words(query: Expanded) -> list[Sequence[str]]:
    """The words of a query in their order, each with its nearest spellings; none if it is no list of words."""
    if not isinstance(query, And):
        return []
    words: list[Sequence[str]] = []
    for each in query.queries:
        inner = each.query if isinstance(each, Optional) else each
        if isinstance(inner, Or) and inner.queries:
            inner = inner.queries[0]
        if isinstance(inner, Terms) and inner.field == "text":
            nearest = sorted(islice(inner.terms.items(), 4096), key=lambda item: item[1])
            words.append([term for term, _ in nearest[:_MOST_TERMS]])
    return words
