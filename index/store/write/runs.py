"""Positions of words that are moved from memory to a file while a segment grows, and merged when it is written.

Inversion by sorted runs (Heinz and Zobel, "Efficient single-pass index construction for text databases", 2003): the
memory of a build is that of one run and of a block of each other, whatever the size of the segment.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice, pairwise

from msgspec import Struct

from index.store.write.spill_file import SpillFile, Stretch

Positions = tuple[str, "array[int]"]
"""A term and its positions (`postings_buffer`), ascending."""
Block = tuple[list[str], list["array[int]"]]
"""Neighbouring terms of a run, sorted, and the positions of each."""
_BLOCK_TERMS, _BLOCK_POSITIONS = 1 << 10, 1 << 13
"""A block ends after this number of terms, or with the term that brings its positions to this number."""


class _Extent(Struct, frozen=True):
    """Where a block is in the file: its terms, the number of positions of each, and the positions."""

    terms: Stretch
    counts: Stretch
    positions: Stretch


class Run:
    """The words of all fields of some paragraphs, in a file."""

    def __init__(self, file: SpillFile) -> None:
        self._file = file
        self._fields: dict[str, list[_Extent]] = {}

    def write(self, field: str, words: Iterable[Positions]) -> None:
        """Writes the words of a field, sorted. Raises OSError."""
        self._fields[field] = extents = []
        terms: list[str] = []
        counts, held = array("I"), array("Q")
        for term, positions in words:
            terms.append(term)
            counts.append(len(positions))
            held += positions
            if len(held) >= _BLOCK_POSITIONS or len(terms) == _BLOCK_TERMS:
                extents.append(self._write_block(terms, counts, held))
                del terms[:], counts[:], held[:]
        if terms:
            extents.append(self._write_block(terms, counts, held))

    def blocks(self, field: str) -> Iterator[Block]:
        """Yields the words of a field again. Raises OSError."""
        for extent in self._fields.pop(field):
            terms = self._file.read(extent.terms).decode("utf-8", "surrogatepass").split("\n")
            held = self._file.numbers(extent.positions, "Q")
            bounds = accumulate(self._file.numbers(extent.counts, "I"), initial=0)
            yield terms, [held[begin:end] for begin, end in pairwise(bounds)]

    def _write_block(self, terms: list[str], counts: "array[int]", held: "array[int]") -> _Extent:
        packed = "\n".join(terms).encode("utf-8", "surrogatepass")
        return _Extent(self._file.add(packed), self._file.add(counts), self._file.add(held))


def in_blocks(words: Iterable[Positions]) -> Iterator[Block]:
    """Yields words that are in memory, sorted, as a run yields them."""
    coming = iter(words)
    while some := list(islice(coming, _BLOCK_TERMS)):
        yield [term for term, _ in some], [positions for _, positions in some]


def merged(runs: Iterable[Iterator[Block]]) -> Iterator[Positions]:
    """Yields each term of some runs once, sorted; the paragraphs of each run must follow those of the run before."""
    waiting = [reader for run in runs if (reader := _Reader(run)).terms]
    while waiting:
        last = min(reader.terms[-1] for reader in waiting)
        found: defaultdict[str, list[array[int]]] = defaultdict(list)
        for reader in waiting:
            reader.take(last, found)
        waiting = [reader for reader in waiting if reader.terms]
        for term in sorted(found):
            first, *others = found.pop(term)
            for positions in others:
                first += positions
            yield term, first


class _Reader:
    """A run that is being read; `terms` is empty at its end."""

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._blocks = blocks
        self.terms: list[str] = []
        self._positions: list[array[int]] = []
        self._at = 0
        self._read()

    def take(self, last: str, into: defaultdict[str, list["array[int]"]]) -> None:
        """Hands over the words of this block up to a term, which is not beyond the last one of the block."""
        begin, self._at = self._at, bisect_right(self.terms, last, self._at)
        some = slice(begin, self._at)
        for term, positions in zip(self.terms[some], self._positions[some], strict=True):
            into[term].append(positions)
        if self._at == len(self.terms):
            self._read()

    def _read(self) -> None:
        self.terms, self._positions = next(self._blocks, ([], []))
        self._at = 0
