"""Posting lists in Whoosh's format of positions: paragraphs, and for each a value with the positions."""

import re
from array import array
from collections.abc import Sequence
from itertools import chain, compress, islice
from operator import sub
from pickle import dumps
from typing import NamedTuple

from index.store.write.postings_buffer import apart

_KEPT_VALUES = 1 << 12
_SEVERAL = re.compile(b"\1\0+")
"""A first place in a paragraph and those that follow it there."""


class EncodedPostings(NamedTuple):
    """The ascending paragraphs of a term, the steps between them, and a value for each."""

    ids: "array[int]"
    steps: Sequence[int]
    values: Sequence[bytes]
    times: bytes | None
    """How often it occurs in each, at most 255; None if never more than once."""

    def weights(self) -> "array[float] | None":
        """Returns the exact number of occurrences in each; above 255 it is read from the value."""
        if self.times is None:
            return None
        weights = array("f", iter(self.times))
        at = self.times.find(255)
        while at >= 0:
            weights[at] = int.from_bytes(self.values[at][:4], "big")
            at = self.times.find(255, at + 1)
        return weights


class Values:
    """Makes values of positions; equal values are the same object.

    Pickle writes an object once, however often it is in a list: most of the speed comes from that.
    """

    def __init__(self) -> None:
        self.single = _Single()
        self._several: dict[tuple[int, ...], bytes] = {}

    def taken(self, keys: "array[int]") -> EncodedPostings:
        """Returns the encoded postings of a term."""
        ids, places = apart(keys)
        steps = differences(ids)
        values = list(map(self.single.__getitem__, places))
        if 0 not in islice(steps, 1, None):
            return EncodedPostings(ids, steps, values, None)
        first = bytearray(map(bool, steps))
        first[0] = 1
        times = bytearray(first)
        for several in _SEVERAL.finditer(first):
            begin, end = several.span()
            values[begin] = self._of(tuple(places[begin:end]))
            times[begin] = min(end - begin, 255)
        return EncodedPostings(
            array("I", compress(ids, first)),
            list(compress(steps, first)),
            list(compress(values, first)),
            bytes(times.replace(b"\0", b"")),
        )

    def _of(self, places: tuple[int, ...]) -> bytes:
        value = self._several.get(places)
        if value is None:
            if len(self._several) >= _KEPT_VALUES:
                self._several.clear()
            value = self._several[places] = _encoded(places)
        return value


class _Single(dict[int, bytes]):
    """Values of one position, made on demand."""

    def __missing__(self, place: int) -> bytes:
        value = self[place] = _encoded((place,))
        return value


def differences(numbers: Sequence[int]) -> list[int]:
    """Returns the differences between neighbours, the first number first."""
    return list(map(sub, numbers, chain((0,), numbers)))


def _encoded(places: Sequence[int]) -> bytes:
    return len(places).to_bytes(4, "big") + dumps(differences(places), 2)
