"""Where the words of one field stand: for each word an array that grows while paragraphs come by."""

from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain

PLACE_BITS = 24
"""Where a word stands is one number: the paragraph's, and below it the place."""


class Occurrences:
    """Words are numbers, given by whoever notes them."""

    def __init__(self) -> None:
        self._lists: list[array[int]] = []

    def new_word(self) -> int:
        """A number for a word that has none yet."""
        self._lists.append(array("Q"))
        return len(self._lists) - 1

    def add(self, paragraph: int, words: Iterable[int], places: Sequence[int]) -> None:
        """Notes words of a paragraph; paragraphs come in ascending order, as do the places of one word.

        A range of places begins at 0.
        """
        base = paragraph << PLACE_BITS
        keys = range(base, base + len(places)) if isinstance(places, range) else map(base.__add__, places)
        deque(map(array.append, map(self._lists.__getitem__, words), keys), maxlen=0)  # a loop that runs in C

    def count(self, word: int) -> int:
        """How often a word was noted."""
        return len(self._lists[word])

    def of(self, words: Sequence[int]) -> Sequence[int]:
        """Where some words stand, ascending."""
        if len(words) == 1:
            return self._lists[words[0]]
        return sorted(chain.from_iterable(map(self._lists.__getitem__, words)))
