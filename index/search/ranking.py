"""Which hits come first: what is spelled as typed, then BM25 with the title, then the newer; articles stay together."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from math import log
from typing import Protocol

from index.search.bound import All, AnyOf, Bound, Close, Either, InOrder, Without
from index.search.spelling import Distance

_LEAST_SCORED = 200
"""So many hits, or twice as many as are wanted, are scored one by one; of more, those that have a word often."""
_TERMS_SCORED = 48
_K1, _B = 1.2, 0.75
_TITLE = 0.4
_NEARNESS = {
    Distance.SAME: 1.0,
    Distance.FOLDED: 0.95,
    Distance.INFLECTED: 0.85,
    Distance.NAME: 0.7,
    Distance.ALIAS: 0.6,
}
_SPELLING = 100.0
"""What exact spelling weighs against all else."""
_DAYS = 1e-7


class Standing(Protocol):
    """Where a term stands in one part of the index: paragraphs numbered from `base`, and how often in each."""

    @property
    def base(self) -> int:
        """Number in the index of the part's first paragraph."""

    @property
    def ids(self) -> Sequence[int]:
        """Paragraphs of the part, ascending."""

    @property
    def times(self) -> Sequence[int]:
        """How often in each."""


class Ranked(Protocol):
    """What ranking asks of an index; columns hold a value for each paragraph."""

    articles: "array[int]"
    days: "array[int]"
    lengths: "array[int]"
    average: float

    def standing(self, field: str, term: str) -> Sequence[Standing]:
        """Where a term stands, and how often."""

    def siblings(self, number: int) -> range:
        """All paragraphs of the article of a paragraph."""


def first_hits(
    query: Bound, hits: set[int], source: Ranked, limit: int, check: Callable[[], None]
) -> list[tuple[int, float]]:
    """The first hits with their scores: articles by their best hit, the hits of one article in text order."""
    scores = _scores(query, hits, source, max(_LEAST_SCORED, 2 * limit), check)
    best: dict[int, tuple[float, int]] = {}
    for number, score in scores.items():
        article = source.articles[number]
        if article not in best or (score, -number) > (best[article][0], -best[article][1]):
            best[article] = (score, number)
    ordered: list[tuple[int, float]] = []
    for score, number in nlargest(limit, best.values(), key=lambda pair: (pair[0], -pair[1])):
        ordered += [(each, scores.get(each, score)) for each in source.siblings(number) if each in hits]
        if len(ordered) >= limit:
            break
    return ordered[:limit]


def _scores(query: Bound, hits: set[int], source: Ranked, most: int, check: Callable[[], None]) -> dict[int, float]:
    leaves = [terms for field, terms in _leaves(query) if field in ("text", "said")]
    if not leaves:
        newest = {source.articles[number]: number for number in sorted(hits, reverse=True)}
        return {number: source.days[number] * _DAYS for number in newest.values()}
    chosen = hits if len(hits) <= most else _promising(leaves, hits, source, most)
    spelling = dict.fromkeys(chosen, 0.0)
    weight = {number: source.days[number] * _DAYS for number in chosen}
    for terms in leaves:
        check()
        _add_leaf(terms, source, spelling, weight)
    share = _SPELLING / len(leaves)
    return {number: spelling[number] * share + weight[number] for number in chosen}


def _add_leaf(
    terms: Mapping[str, Distance], source: Ranked, spelling: dict[int, float], weight: dict[int, float]
) -> None:
    """Adds to each hit how near its spelling of a word is, and how much the word says of it."""
    nearest = sorted(terms.items(), key=lambda item: item[1])[:_TERMS_SCORED]
    listed = [(part, _NEARNESS[distance]) for term, distance in nearest for part in source.standing("text", term)]
    rarity = log(1 + len(source.lengths) / (0.5 + sum(len(part.ids) for part, _ in listed)))
    near: dict[int, float] = {}
    for part, nearness in listed:
        for number, times in _occurrences(part, spelling):
            near[number] = max(near.get(number, 0.0), nearness)
            length = source.lengths[number] / source.average
            weight[number] += nearness * rarity * times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * length))
    for number, nearness in near.items():
        spelling[number] += nearness
    for term, _ in nearest[:8]:
        for part in source.standing("title", term):
            for number, _ in _occurrences(part, spelling):
                weight[number] += _TITLE * rarity


def _occurrences(part: Standing, among: Mapping[int, float]) -> Iterable[tuple[int, int]]:
    base, ids, times = part.base, part.ids, part.times
    if len(ids) < 4 * len(among):
        for at, number in enumerate(ids):
            if base + number in among:
                yield base + number, times[at]
        return
    for number in among:
        at = bisect_left(ids, number - base)
        if at < len(ids) and ids[at] == number - base:
            yield number, times[at]


def _promising(leaves: list[Mapping[str, Distance]], hits: set[int], source: Ranked, most: int) -> Collection[int]:
    """Of many hits those worth scoring: where the word as typed stands most often; then whichever."""
    chosen: dict[int, None] = {}
    for terms in leaves:
        for part in source.standing("text", min(terms, key=terms.__getitem__, default="")):
            times = bytes(part.times)
            for often in (b"[\4-\xff]", b"\3", b"\2"):
                several = (part.base + part.ids[match.start()] for match in re.finditer(often, times))
                chosen.update(dict.fromkeys(number for number in islice(several, 4 * most) if number in hits))
                if len(chosen) >= most:
                    return chosen
    for number in islice(hits, 2 * most):
        if len(chosen) >= most:
            break
        chosen[number] = None
    return chosen


def _leaves(query: Bound) -> list[tuple[str, Mapping[str, Distance]]]:
    """The words that a hit has because of the query, each with its spellings."""
    match query:
        case AnyOf(field, terms):
            return [(field, terms)] if terms else []
        case InOrder(field, steps):
            return [(field, step) for step in steps]
        case Close(_, parts, _):
            return [leaf for part in parts for leaf in _leaves(part)]
        case Without():
            return []
        case All(queries):
            return [leaf for inner in queries for leaf in _leaves(inner)]
        case Either(queries):
            # one word for all alternatives: whoever has the first has it as typed
            joined: dict[str, Distance] = {}
            for inner in queries:
                for _, terms in _leaves(inner):
                    for term, distance in terms.items():
                        joined[term] = min(distance, joined.get(term, distance))
            return [("text", joined)] if joined else []
        case _:
            return []
