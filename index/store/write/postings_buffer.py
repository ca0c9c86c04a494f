"""Positions of words while paragraphs are added: one growing array for each word."""

import sys
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

PLACE_BITS = 32
"""A position is one number: the paragraph in the upper half, the place in it in the lower half."""
_PLACE, _PARAGRAPH = (0, 1) if sys.byteorder == "little" else (1, 0)


class Places(NamedTuple):
    """Ascending paragraphs and the place in each; a paragraph is repeated for each place."""

    paragraphs: "array[int]"
    places: "array[int]"


def note(paragraph: int, words: Iterable["array[int]"], places: Sequence[int]) -> None:
    """Adds the words of a paragraph. Paragraphs must ascend, and so must the places of each word.

    A range of places begins at 0.
    """
    base = paragraph << PLACE_BITS
    keys = range(base, base + len(places)) if isinstance(places, range) else map(base.__add__, places)
    deque(map(array.append, words, keys), maxlen=0)  # a loop that runs in C


def together(words: Sequence["array[int]"]) -> "array[int]":
    """Merges the positions of several arrays, ascending."""
    return words[0] if len(words) == 1 else array("Q", sorted(chain.from_iterable(words)))


def apart(keys: "array[int]") -> Places:
    """Splits positions into paragraphs and places."""
    halves = array("I", keys.tobytes())
    return Places(halves[_PARAGRAPH::2], halves[_PLACE::2])
