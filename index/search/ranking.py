"""The order of hits: spelling as typed first, then BM25 with the title, then newer articles; articles stay together."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from math import log
from typing import Protocol

from msgspec import Struct

from index.search.bitmap import Bitmap, CancelCheck, bitmap_of, with_checks
from index.search.expanded import And, Expanded, Near, Optional, Or, Phrase, Terms
from index.search.spelling import Distance
from index.search.term_counts import Standing, level_counts, nearest_terms, part_counts

_ALL_SCORED = 4
"""All hits are scored if there are at most this many times `_SCORED`; else those that have a word often."""
_SCORED = 160
"""Hits scored at first, and the factor for each further round."""
_MORE = 8
_MOST_ALTERNATIVES = 64
"""Words of an OR that are ranked."""
_TITLES_SCORED = 8
_ARTICLES = 4096
"""Articles visited from one check to the next."""
_TERMS_WEIGHED = 4
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
"""Weight of the typed spelling; larger than all other parts of a score together."""
_DAYS = 1e-7


class Ranked(Protocol):
    """The parts of an index that ranking reads; columns hold a value for each paragraph."""

    articles: "array[int]"
    days: "array[int]"
    lengths: "array[int]"
    average: float

    def standing(self, field: str, term: str) -> Sequence[Standing]:
        """Returns the posting list of a term in each segment that has it."""

    def short_paragraphs(self, check: CancelCheck) -> Sequence[Bitmap]:
        """Those that are shorter than most: a part of the paragraphs, then a smaller one."""

    def articles_with(self, hits: Bitmap) -> Bitmap:
        """The last paragraph of each article that has one of the hits."""

    def siblings(self, number: int) -> range:
        """All paragraphs of the article of a paragraph."""


class _Word(Struct, frozen=True):
    """A word of the query: where its nearest spellings occur in texts, the nearest first, and in titles.

    Words of one `group` are alternatives (OR): the best of them tells how near the spelling is. Words of no group need
    not occur, and say nothing of the spelling.
    """

    texts: Sequence[tuple[Sequence[Standing], float]]
    """Each spelling in all parts of the index, with its nearness."""
    titles: Sequence[Standing]
    rarity: float
    group: int | None = 0


def ranked(query: Expanded, hits: Bitmap, source: Ranked, check: CancelCheck) -> Iterator[tuple[int, float]]:
    """All hits with their scores: articles by their best hit, the hits of one article in text order.

    The best hits come first: of many hits, only as many are scored as the caller takes.
    """
    words = [
        _word(terms, source, None if optional else group)
        for group, (leaves, optional) in enumerate(_groups(query))
        for field, terms in leaves
        if field in ("text", "said")
    ]
    most = _SCORED
    while hits:
        count = len(hits)
        if not words:
            scores = _newest(hits, source, most, check)
        elif count > _ALL_SCORED * most:
            scores = _scores(words, _promising(words, hits, source, most, check), source, check)
        else:
            scores = _scores(words, hits, source, check)
        check()
        all_scored = words and len(scores) == count
        is_hit = scores.__contains__ if all_scored else hits.__contains__
        listed: list[int] = []
        for score, best in _articles(scores, source):
            together = [each for each in source.siblings(best) if is_hit(each)]
            listed += together
            yield from ((each, scores.get(each, score)) for each in together)
        if all_scored:
            return
        hits -= bitmap_of([sorted(listed)], len(source.lengths), check)
        most *= _MORE


def _articles(scores: Mapping[int, float], source: Ranked) -> list[tuple[float, int]]:
    """The best hit of each article, best first: score and number."""
    best: dict[int, tuple[float, int]] = {}
    for number, score in scores.items():
        article = source.articles[number]
        if article not in best or (-score, number) < best[article]:
            best[article] = (-score, number)
    return [(-score, number) for score, number in sorted(best.values())]


def _newest(hits: Bitmap, source: Ranked, most: int, check: CancelCheck) -> dict[int, float]:
    """The last paragraph of each of the newest articles; used if no word of the query tells hits apart."""
    last = nlargest(most, with_checks(source.articles_with(hits), check, _ARTICLES), key=source.days.__getitem__)
    return {number: source.days[number] * _DAYS for number in last}


def _word(terms: Mapping[str, Distance], source: Ranked, group: int | None) -> _Word:
    nearest = nearest_terms(terms)
    standing = [(source.standing("text", term), _NEARNESS[distance]) for term, distance in nearest]
    texts = sorted(standing, key=lambda each: (-each[1], -_size(each[0])))
    titles = [part for term, _ in nearest[:_TITLES_SCORED] for part in source.standing("title", term)]
    rarity = log(1 + len(source.lengths) / (0.5 + sum(_size(parts) for parts, _ in standing)))
    return _Word(texts, titles, rarity, group)


def _size(parts: Iterable[Standing]) -> int:
    return sum(part.count for part in parts)


def _scores(words: Sequence[_Word], chosen: Iterable[int], source: Ranked, check: CancelCheck) -> dict[int, float]:
    """The scores of some hits, given in ascending order."""
    weight = {number: source.days[number] * _DAYS for number in chosen}
    spelling = dict.fromkeys(weight, 0.0)
    nearest: dict[int, dict[int, float]] = {}
    for word in words:
        near = _add_word(word, source, weight, check)
        if word.group is not None:
            best = nearest.setdefault(word.group, near)
            if best is not near:
                best.update((number, far) for number, far in near.items() if far > best.get(number, 0.0))
    for near in nearest.values():
        for number, nearness in near.items():
            spelling[number] += nearness
    share = _SPELLING / (len(nearest) or 1)
    return {number: spelling[number] * share + weight[number] for number in weight}


def _add_word(word: _Word, source: Ranked, weight: dict[int, float], check: CancelCheck) -> dict[int, float]:
    """Adds the score of a word to each hit; returns how near its spelling is to the typed one in each."""
    lengths, (least, more) = source.lengths, _normal(source)
    near: dict[int, float] = {}
    for part, nearness in ((part, nearness) for parts, nearness in word.texts for part in parts):
        check()
        worth = nearness * word.rarity * (_K1 + 1)
        for number, times in part_counts(part, weight):
            weight[number] += worth * times / (times + least + more * lengths[number])
            if number not in near:  # the nearest spelling comes first
                near[number] = nearness
    for part in word.titles:
        check()
        for number, _ in part_counts(part, weight):
            weight[number] += _TITLE * word.rarity
    return near


def _normal(source: Ranked) -> tuple[float, float]:
    """The BM25 terms added to the count of a word: a constant, and a share for each word of the paragraph."""
    return _K1 * (1 - _B), _K1 * _B / (source.average or 1)


def _promising(words: Sequence[_Word], hits: Bitmap, source: Ranked, most: int, check: CancelCheck) -> list[int]:
    """The hits worth scoring, of many, in ascending order: those that have the typed spellings most often."""
    lengths, (least, more) = source.lengths, _normal(source)
    worth: dict[int, float] = {}
    for word in words:
        weighed = [(part, nearness) for parts, nearness in word.texts[:_TERMS_WEIGHED] for part in parts]
        for part, nearness in weighed:
            check()
            share = nearness * word.rarity
            for within, times in _often(part, 2 * most // len(weighed)):
                number = part.base + within
                if number in hits:
                    worth[number] = worth.get(number, 0.0) + share * times / (times + least + more * lengths[number])
    chosen = {*sorted(worth, key=worth.__getitem__, reverse=True)[:most]}
    for short in source.short_paragraphs(check):
        if hits.intersection_cardinality(short) <= 2 * most:
            chosen.update(hits & short)
            break
    return sorted(chosen or islice(hits, most))


def _often(part: Standing, most: int) -> Iterable[tuple[int, int]]:
    """The paragraphs of the segment in which a term occurs most often, at most `most`, and the number of times."""
    levels = part.levels
    if not levels:
        return zip(part.ids, part.times, strict=True)
    if part.count <= most:
        return level_counts(levels, levels[0])
    at = bisect_left(levels, -most, key=lambda level: -len(level))  # the first level with at most `most`
    highest = levels[at] if at < len(levels) else Bitmap()
    found = level_counts(levels, highest)
    rest = islice(levels[at - 1] - highest, most - len(found))
    return [*found, *((number, at) for number in rest)]


_Leaf = tuple[str, Mapping[str, Distance]]
"""A field and the spellings of one word in it."""


def _groups(query: Expanded) -> list[tuple[list[_Leaf], bool]]:
    """The words of the query; alternatives are in one group, and each group says whether it is optional."""
    match query:
        case Terms(field, terms):
            return [([(field, terms)], False)] if terms else []
        case Phrase(field, steps):
            return [([(field, step)], False) for step in steps]
        case Near(_, parts):
            return [group for part in parts for group in _groups(part)]
        case And(queries):
            return [group for inner in queries for group in _groups(inner)]
        case Optional(inner):
            return [(leaves, True) for leaves, _ in _groups(inner)]
        case Or(queries):
            found = [leaf for inner in queries for leaves, _ in _groups(inner) for leaf in leaves]
            return [(found[:_MOST_ALTERNATIVES], False)] if found else []
        case _:
            return []
