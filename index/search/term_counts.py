"""How often the terms of a word occur in some paragraphs, from their posting lists."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Protocol

from index.search.bitmap import Bitmap
from index.search.spelling import Distance

_TERMS_COMPARED, _TERMS_COUNTED = 4096, 12
"""Spellings of a word from which the nearest are chosen, and how many are."""


class Standing(Protocol):
    """The posting list of a term in one segment: paragraphs numbered from `base`, and how often in each."""

    @property
    def base(self) -> int:
        """Number in the index of the segment's first paragraph."""

    @property
    def count(self) -> int:
        """Number of paragraphs with the term."""

    @property
    def levels(self) -> Sequence[Bitmap]:
        """Of a common term: its paragraphs, those where it occurs at least twice, and so on. Empty for a rare term."""

    @property
    def ids(self) -> Sequence[int]:
        """Of a rare term: its paragraphs in the segment, ascending."""

    @property
    def times(self) -> Sequence[int]:
        """Of a rare term: the number of times in each."""


def nearest_terms(terms: Mapping[str, Distance]) -> list[tuple[str, Distance]]:
    """The spellings of a word that are counted, the nearest first."""
    if len(terms) == 1:
        return list(terms.items())
    return sorted(islice(terms.items(), _TERMS_COMPARED), key=itemgetter(1))[:_TERMS_COUNTED]


def part_counts(part: Standing, among: Bitmap | Mapping[int, float]) -> Iterable[tuple[int, int]]:
    """Of some ascending paragraphs those of a segment that have the term, each with the number of times."""
    if part.levels:
        base = part.base
        here = among.shift(-base) if isinstance(among, Bitmap) else _numbers_from(base, among)
        return [(base + number, often) for number, often in level_counts(part.levels, here)]
    return _rare_counts(part, among)


def level_counts(levels: Sequence[Bitmap], among: Bitmap) -> list[tuple[int, int]]:
    """Which of some paragraphs of a segment have a common term, and the number of times, ascending."""
    times: dict[int, int] = {}
    for often, level in enumerate(levels, 1):
        among &= level
        if not among:
            break
        times |= dict.fromkeys(among, often)  # a paragraph keeps its place in the order of the first level
    return list(times.items())


def _numbers_from(base: int, among: Mapping[int, float]) -> Bitmap:
    return Bitmap([number - base for number in among if number >= base])


def _rare_counts(part: Standing, among: Bitmap | Mapping[int, float]) -> Iterator[tuple[int, int]]:
    base = part.base
    for number, often in zip(part.ids, part.times, strict=True):
        if base + number in among:
            yield base + number, often
