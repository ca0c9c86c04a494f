"""Which hits come first: what is spelled as typed, then BM25 with the title, then the newer; articles stay together."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import islice
from math import log
from operator import itemgetter
from typing import Protocol

from index.search.bitmap import SLICE, Bitmap, Check, among, numbers
from index.search.bound import All, AnyOf, Bound, Close, Either, InOrder, Without
from index.search.spelling import Distance

_ALL_SCORED = 1200
"""So many hits, fewer where the query has several words, are all scored; of more hits those that have a word often."""
_LEAST_SCORED = 200
_TERMS_SCORED = 48
_TITLES_SCORED = 8
_PARTS_WEIGHED = 8
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
_AT_LEAST = tuple(b"[\\x%02x-\\xff]" % least for least in range(256))


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

    def articles_with(self, hits: Bitmap) -> Bitmap:
        """The last paragraph of each article that has one of the hits."""

    def siblings(self, number: int) -> range:
        """All paragraphs of the article of a paragraph."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the query: where its nearest spellings stand in texts, the nearest first, and in titles."""

    texts: Sequence[tuple[Standing, float]]
    """Each with its nearness."""
    titles: Sequence[Standing]
    rarity: float


def first_hits(query: Bound, hits: Bitmap, source: Ranked, limit: int, check: Check) -> list[tuple[int, float]]:
    """The first hits with their scores: articles by their best hit, the hits of one article in text order."""
    words = [_word(terms, source) for field, terms in _leaves(query) if field in ("text", "said")]
    scores = _scores(words, hits, source, limit, check) if words else _newest(hits, source, limit, check)
    best: dict[int, tuple[float, int]] = {}
    for number, score in scores.items():
        article = source.articles[number]
        if article not in best or (score, -number) > (best[article][0], -best[article][1]):
            best[article] = (score, number)
    all_scored = words and len(scores) == hits.bit_count()
    is_hit = scores.__contains__ if all_scored else among(hits, len(source.lengths))
    ordered: list[tuple[int, float]] = []
    for score, number in nlargest(limit, best.values(), key=lambda pair: (pair[0], -pair[1])):
        ordered += [(each, scores.get(each, score)) for each in source.siblings(number) if is_hit(each)]
        if len(ordered) >= limit:
            break
    return ordered[:limit]


def _newest(hits: Bitmap, source: Ranked, limit: int, check: Check) -> dict[int, float]:
    """The last paragraph of each of the newest articles, where no word says which hit is better."""
    last = nlargest(limit, _checked(numbers(source.articles_with(hits)), check), key=source.days.__getitem__)
    return {number: source.days[number] * _DAYS for number in last}


def _word(terms: Mapping[str, Distance], source: Ranked) -> _Word:
    nearest = nsmallest(_TERMS_SCORED, terms.items(), key=itemgetter(1))
    texts = [(part, _NEARNESS[distance]) for term, distance in nearest for part in source.standing("text", term)]
    texts.sort(key=lambda pair: (-pair[1], -len(pair[0].ids)))
    titles = [part for term, _ in nearest[:_TITLES_SCORED] for part in source.standing("title", term)]
    rarity = log(1 + len(source.lengths) / (0.5 + sum(len(part.ids) for part, _ in texts)))
    return _Word(texts, titles, rarity)


def _scores(words: Sequence[_Word], hits: Bitmap, source: Ranked, limit: int, check: Check) -> dict[int, float]:
    many = hits.bit_count() > max(_ALL_SCORED // len(words), 2 * limit)
    chosen = _promising(words, hits, source, max(_LEAST_SCORED, 2 * limit), check) if many else list(numbers(hits))
    spelling = dict.fromkeys(chosen, 0.0)
    weight = {number: source.days[number] * _DAYS for number in chosen}
    for word in words:
        check()
        _add_word(word, source, spelling, weight)
    share = _SPELLING / len(words)
    return {number: spelling[number] * share + weight[number] for number in chosen}


def _add_word(word: _Word, source: Ranked, spelling: dict[int, float], weight: dict[int, float]) -> None:
    """Adds to each hit how near its spelling of a word is, and how much the word says of it."""
    lengths, (least, more) = source.lengths, _normal(source)
    near: dict[int, float] = {}
    for part, nearness in word.texts:
        worth = nearness * word.rarity * (_K1 + 1)
        for number, times in _occurrences(part, spelling):
            weight[number] += worth * times / (times + least + more * lengths[number])
            if number not in near:  # the nearest spelling comes first
                near[number] = nearness
    for number, nearness in near.items():
        spelling[number] += nearness
    for part in word.titles:
        for number, _ in _occurrences(part, spelling):
            weight[number] += _TITLE * word.rarity


def _normal(source: Ranked) -> tuple[float, float]:
    """What BM25 adds to how often a word stands in a paragraph: at least, and more for each of its words."""
    return _K1 * (1 - _B), _K1 * _B / (source.average or 1)


def _occurrences(part: Standing, among: Mapping[int, float]) -> Iterable[tuple[int, int]]:
    """Those of some paragraphs, which ascend, in which a term stands, and how often."""
    base, ids, times = part.base, part.ids, part.times
    if len(ids) < 8 * len(among):
        for number, often in zip(ids, times, strict=True):
            if base + number in among:
                yield base + number, often
        return
    at = 0
    for number in among:
        at = bisect_left(ids, number - base, at)
        if at == len(ids):
            return
        if ids[at] == number - base:
            yield number, times[at]


def _promising(words: Sequence[_Word], hits: Bitmap, source: Ranked, most: int, check: Check) -> list[int]:
    """Of many hits those worth scoring: where the words, as typed before all, say most; then whichever. They ascend."""
    lengths, (least, more) = source.lengths, _normal(source)
    is_hit = among(hits, len(lengths))
    worth: dict[int, float] = {}
    for word in words:
        for part, nearness in word.texts[:_PARTS_WEIGHED]:
            check()
            share = nearness * word.rarity
            for at, times in _often(part, 4 * most):
                number = part.base + part.ids[at]
                if is_hit(number):
                    worth[number] = worth.get(number, 0.0) + share * times / (times + least + more * lengths[number])
    chosen = {*nlargest(most, worth, key=worth.__getitem__)}
    for number in islice(numbers(hits), 2 * most):
        if len(chosen) >= most:
            break
        chosen.add(number)
    return sorted(chosen)


def _often(part: Standing, most: int) -> Iterable[tuple[int, int]]:
    """Where a term stands most often, so many of its paragraphs at `most`: where each is in the list, and how often."""
    times = bytes(part.times)
    floor, left = 1, len(times)
    while left > most and floor < 255:
        left -= times.count(floor)
        floor += 1
    if floor == 1:
        return enumerate(times)
    found = [(match.start(), times[match.start()]) for match in islice(re.finditer(_AT_LEAST[floor], times), most)]
    less = (match.start() for match in re.finditer(re.escape(bytes([floor - 1])), times))
    return found + [(at, floor - 1) for at in islice(less, most - len(found))]


def _checked(listed: Iterable[int], check: Check) -> Iterator[int]:
    for done, number in enumerate(listed):
        if done % SLICE == 0:
            check()
        yield number


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
