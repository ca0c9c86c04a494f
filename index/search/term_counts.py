"""How often the terms of a word occur in some paragraphs, from their posting lists."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Protocol

from index.search.bitmap import Bitmap
from index.search.spelling import Distance

_TERMS_COMPARED, _TERMS_COUNTED = 4096, 12
"""Spellings of a word from which the nearest are chosen, and how many are."""
_FEW = 8
"""Postings for each paragraph up to which reading the whole list is quicker than looking each paragraph up."""


class Standing(Protocol):
    """The posting list of a term in one segment: paragraphs numbered from `base`, and how often in each."""

    @property
    def base(self) -> int:
        """Number in the index of the segment's first paragraph."""

    @property
    def ids(self) -> Sequence[int]:
        """Paragraphs of the segment, ascending."""

    @property
    def times(self) -> Sequence[int]:
        """How often in each."""


def nearest_terms(terms: Mapping[str, Distance]) -> list[tuple[str, Distance]]:
    """The spellings of a word that are counted, the nearest first."""
    if len(terms) == 1:
        return list(terms.items())
    return sorted(islice(terms.items(), _TERMS_COMPARED), key=itemgetter(1))[:_TERMS_COUNTED]


def counts_among(standing: Sequence[Standing], among: Bitmap | Mapping[int, float]) -> Iterator[tuple[int, int]]:
    """Of some ascending paragraphs those that have the term, each with the number of times."""
    for part in standing:
        yield from part_counts(part, among)


def part_counts(part: Standing, among: Bitmap | Mapping[int, float]) -> Iterator[tuple[int, int]]:
    """The same for one segment."""
    base, ids, times = part.base, part.ids, part.times
    if len(ids) < _FEW * len(among):
        yield from ((base + number, often) for number, often in zip(ids, times, strict=True) if base + number in among)
        return
    at = 0
    for number in among:
        at = bisect_left(ids, number - base, at)
        if at == len(ids):
            return
        if ids[at] == number - base:
            yield number, times[at]
