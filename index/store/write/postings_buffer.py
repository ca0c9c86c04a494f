"""Where words stand: for each word an array of numbers that grows while paragraphs come by."""

import sys
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

PLACE_BITS = 32
"""Where a word stands is one number: the paragraph's, and below it the place; each half is a number of its own."""
_PLACE, _PARAGRAPH = (0, 1) if sys.byteorder == "little" else (1, 0)


class Places(NamedTuple):
    """Paragraphs, ascending, and the place in each; a paragraph stands there once for each place."""

    paragraphs: "array[int]"
    places: "array[int]"


def note(paragraph: int, words: Iterable["array[int]"], places: Sequence[int]) -> None:
    """Notes the words of a paragraph; paragraphs come in ascending order, as do the places of one word.

    A range of places begins at 0.
    """
    base = paragraph << PLACE_BITS
    keys = range(base, base + len(places)) if isinstance(places, range) else map(base.__add__, places)
    deque(map(array.append, words, keys), maxlen=0)  # a loop that runs in C


def together(words: Sequence["array[int]"]) -> "array[int]":
    """Where some words stand, ascending."""
    return words[0] if len(words) == 1 else array("Q", sorted(chain.from_iterable(words)))


def apart(keys: "array[int]") -> Places:
    """Paragraphs and places."""
    halves = array("I", keys.tobytes())
    return Places(halves[_PARAGRAPH::2], halves[_PLACE::2])
