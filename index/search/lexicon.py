"""The words of a corpus: their spellings, which are names, and the acronyms it explains."""

from array import array
from collections.abc import Iterator
from heapq import nlargest
from operator import add

from msgspec import Struct, field

from index.search.bitmap import CancelCheck, with_checks
from index.search.packed_multimap import PackedMultimap
from index.search.packed_strings import PackedStrings
from index.search.tokens import folded

_MISTAKES = 8
"""Occurrences with a capital for each one without that is taken for a mistake."""


class Lexicon(Struct, frozen=True):
    """Words in columns, sorted by how they fold; the same row in each column is one word.

    `capitals` counts the places inside a sentence where a word has a capital, `smalls` those where it has none,
    `others` those where its case says nothing. `explained` joins an acronym and its meaning, folded, both ways. `names`
    joins a class key and the words that share it and are, as a rule, names.
    """

    folds: PackedStrings = field(default_factory=PackedStrings)
    terms: PackedStrings = field(default_factory=PackedStrings)
    capitals: "array[int] | memoryview[int]" = field(default_factory=lambda: array("I"))
    smalls: "array[int] | memoryview[int]" = field(default_factory=lambda: array("I"))
    others: "array[int] | memoryview[int]" = field(default_factory=lambda: array("I"))
    explained: PackedMultimap = field(default_factory=PackedMultimap)
    names: PackedMultimap = field(default_factory=PackedMultimap)

    def spelled(self, fold: str) -> list[str]:
        """All words with this fold."""
        rows = self.folds.equal(fold)
        return self.terms[rows.start : rows.stop]

    def beginning(self, fold: str) -> list[str]:
        """All words whose fold begins with this."""
        rows = self.folds.beginning(fold)
        return self.terms[rows.start : rows.stop]

    def commonest(self, rows: range, most: int, check: CancelCheck) -> list[str]:
        """The words of some rows that occur most often, most frequent first."""
        some = slice(rows.start, rows.stop)
        counts = list(map(add, map(add, self.capitals[some], self.smalls[some]), self.others[some]))
        best = nlargest(most, with_checks(range(len(rows)), check), key=counts.__getitem__)
        words = self.terms[some]
        return [words[at] for at in best]

    def knows(self, fold: str) -> bool:
        """Whether the corpus has a word with this fold."""
        return self.folds.find(fold) >= 0

    def is_name(self, fold: str) -> bool:
        """Whether the corpus mostly writes this word with a capital inside a sentence."""
        rows = self.folds.equal(fold)
        return sum(self.capitals[row] for row in rows) > sum(self.smalls[row] for row in rows)

    def is_mostly_small(self, fold: str) -> bool:
        """Whether the corpus writes this word small more often than with a capital."""
        rows = self.folds.equal(fold)
        return sum(self.smalls[row] for row in rows) > sum(self.capitals[row] for row in rows)

    def is_common(self, fold: str) -> bool:
        """Whether the corpus also writes this word small, and not by mistake, so that it is an ordinary word."""
        rows = self.folds.equal(fold)
        return _MISTAKES * sum(self.smalls[row] for row in rows) > sum(self.capitals[row] for row in rows)

    def names_like(self, class_key: str) -> Iterator[tuple[str, str]]:
        """Names, as fold and term, that share a class key."""
        return iter(sorted((folded(term), term) for term in self.names.get(class_key, ())))

    def frequency(self, fold: str) -> int:
        """How often words with this fold occur."""
        rows = self.folds.equal(fold)
        return sum(self.capitals[row] + self.smalls[row] + self.others[row] for row in rows)

    def row(self, fold: str, term: str) -> int:
        """The row of a word; -1 if the corpus does not have it."""
        rows = self.folds.equal(fold)
        for row, spelled in zip(rows, self.terms[rows.start : rows.stop], strict=True):
            if spelled == term:
                return row
        return -1


def is_name(capitals: int, smalls: int) -> bool:
    """Whether a word is a name, by its counts with and without a capital."""
    return capitals >= smalls
