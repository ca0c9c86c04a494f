"""Fingerprints that several articles have: the sentences that may share words."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count, islice
from operator import eq

from index.compare.fingerprints import MOST_SENTENCES
from index.search.bitmap import CancelCheck, unchecked
from index.store.read.snapshot import Snapshot

_PRINT_BITS = 32
_SLICES = 16
"""The fingerprints of a sixteenth of all numbers are looked at together: that bounds the memory."""
_PARAGRAPH, _PRINT = (0, 1) if sys.byteorder == "little" else (1, 0)


def shared_fingerprints(
    snapshot: Snapshot, articles: Sequence[int], check: CancelCheck = unchecked
) -> tuple[set[int], set[int]]:
    """The fingerprints that sentences of several articles have, though not too many, and the paragraphs of these.

    Args:
        snapshot: the index.
        articles: for each paragraph the number of its article; below 0 if it does not count.
        check: called regularly; it may raise to give up.

    Raises DamagedError and OSError.
    """
    prints: set[int] = set()
    paragraphs: set[int] = set()
    for print_, having in _shared(snapshot, check):
        counted = [paragraph for paragraph in having if articles[paragraph] >= 0]
        if len(counted) <= MOST_SENTENCES and len({articles[paragraph] for paragraph in counted}) > 1:
            prints.add(print_)
            paragraphs.update(counted)
    return prints, paragraphs


def _shared(snapshot: Snapshot, check: CancelCheck) -> Iterator[tuple[int, Sequence[int]]]:
    """Yields each fingerprint of several sentences with their paragraphs."""
    tables = [(segment.base, segment.facts.prints()) for segment in snapshot.segments]
    bounds = [(1 << 2 * _PRINT_BITS) * at // _SLICES for at in range(_SLICES + 1)]
    places = [[bisect_left(table, bound) for bound in bounds] for _, table in tables]
    for at in range(_SLICES):
        check()
        pieces = [
            map(base.__add__, table[begin[at] : begin[at + 1]])
            for (base, table), begin in zip(tables, places, strict=True)
        ]
        halves = array("I", array("Q", sorted(chain.from_iterable(pieces))).tobytes())
        found, paragraphs = halves[_PRINT::2], halves[_PARAGRAPH::2]
        end = 0
        for first in compress(count(), map(eq, found, islice(found, 1, None))):
            if first >= end:
                end = first + 2
                while end < len(found) and found[end] == found[first]:
                    end += 1
                yield found[first], paragraphs[first:end]
