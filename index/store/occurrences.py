"""Where the words of one field stand: noted one after the other, sorted into lists a stretch at a time.

Adding to one list a word as paragraphs come by spends its time on memory that is far apart; sorting does not.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain, groupby

_STRETCH = 1 << 20


class Occurrences:
    """Paragraphs and places in the order of the text; words are numbers, given by whoever notes them."""

    def __init__(self) -> None:
        self.paragraphs = array("I")
        self.places = array("I")
        self._words = array("I")
        self._sorted = 0
        self._lists: list[array[int]] = []

    def new_word(self) -> int:
        """A number for a word that has none yet."""
        self._lists.append(array("I"))
        return len(self._lists) - 1

    def add(self, paragraph: int, words: list[int], places: Iterable[int]) -> None:
        """Notes words of a paragraph; paragraphs come in ascending order, as do the places of one word."""
        self._words.fromlist(words)
        self.places.extend(places)
        self.paragraphs.extend(array("I", (paragraph,)) * len(words))
        if len(self._words) >= _STRETCH:
            self._sort()

    def count(self, word: int) -> int:
        """How often a word was noted."""
        self._sort()
        return len(self._lists[word])

    def of(self, words: Sequence[int]) -> Sequence[int]:
        """Where in the columns `paragraphs` and `places` some words stand, ascending."""
        self._sort()
        if len(words) == 1:
            return self._lists[words[0]]
        return sorted(chain.from_iterable(map(self._lists.__getitem__, words)))

    def _sort(self) -> None:
        if not self._words:
            return
        word_at = self._words.__getitem__
        for word, stretch in groupby(sorted(range(len(self._words)), key=word_at), word_at):
            self._lists[word].extend(map(self._sorted.__add__, stretch))
        self._sorted += len(self._words)
        self._words = array("I")
