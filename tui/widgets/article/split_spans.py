"""Splits a line into stretches with one set of styles each, from overlapping marks."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class StyledSpan(NamedTuple):
    """Characters start to end (exclusive) look like this; where several overlap, later ones win."""

    start: int
    end: int
    style: str


def split_spans(start: int, end: int, looks: Iterable[StyledSpan]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Cuts a line into stretches of one look each: (start, end, styles from the weakest to the strongest)."""
    here = [look for look in looks if look.start < end and look.end > start]
    cuts = {start, end}
    for look in here:
        cuts.add(max(start, look.start))
        cuts.add(min(end, look.end))
    edges = sorted(cuts)
    return [
        (a, b, tuple(dict.fromkeys(look.style for look in here if look.start <= a and look.end >= b)))
        for a, b in pairwise(edges)
    ]
