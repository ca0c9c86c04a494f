"""The words of a corpus: which there are, how they are spelled, which are names, which acronyms it explains."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from index.names import key


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in columns, sorted by how they fold; the same row in each column is one word.

    `capitals` counts where a word stood with a capital inside a sentence, `smalls` without, `others` where its case
    says nothing. `explained` joins an acronym and what it stands for, folded, in both directions.
    """

    folds: Sequence[str] = ()
    terms: Sequence[str] = ()
    capitals: "array[int]" = field(default_factory=lambda: array("I"))
    smalls: "array[int]" = field(default_factory=lambda: array("I"))
    others: "array[int]" = field(default_factory=lambda: array("I"))
    explained: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _names: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def spelled(self, fold: str) -> list[str]:
        """All words that fold to this."""
        return list(self.terms[self._begin(fold) : self._begin(fold + "\0")])

    def beginning(self, fold: str) -> list[str]:
        """All words whose fold begins with this."""
        return list(self.terms[self._begin(fold) : self._begin(fold + "\U0010ffff")])

    def knows(self, fold: str) -> bool:
        """Whether the corpus has a word that folds to this."""
        at = self._begin(fold)
        return at < len(self.folds) and self.folds[at] == fold

    def is_common(self, fold: str) -> bool:
        """Whether the corpus writes this word small, as a rule: then it is no name."""
        rows = range(self._begin(fold), self._begin(fold + "\0"))
        return sum(self.smalls[row] for row in rows) > sum(self.capitals[row] for row in rows)

    def names_like(self, class_key: str) -> Iterator[tuple[str, str]]:
        """Names, as fold and term, that share a class key."""
        if not self._names and self.folds:
            self._names.update(self._names_by_key())
        for row in self._names.get(class_key, ()):
            yield self.folds[row], self.terms[row]

    def frequency(self, fold: str) -> int:
        """How often words that fold to this occur."""
        rows = range(self._begin(fold), self._begin(fold + "\0"))
        return sum(self.capitals[row] + self.smalls[row] + self.others[row] for row in rows)

    def row(self, fold: str, term: str) -> int:
        """The row of a word; -1 if the corpus has it not."""
        for row in range(self._begin(fold), len(self.folds)):
            if self.folds[row] != fold:
                break
            if self.terms[row] == term:
                return row
        return -1

    def _begin(self, fold: str) -> int:
        return bisect_left(self.folds, fold)

    def _names_by_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, (capitals, smalls) in enumerate(zip(self.capitals, self.smalls, strict=True)):
            if capitals >= smalls and self.folds[row].isascii() and not self.folds[row][:1].isdigit():
                found.setdefault(key(self.folds[row]), []).append(row)
        return found
