"""Positions of words that are moved from memory to a file while a segment grows, and merged when it is written.

Inversion by sorted runs (Heinz and Zobel, "Efficient single-pass index construction for text databases", 2003): the
memory of a build is that of one run, whatever the size of the segment.
"""

from array import array
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile

from msgspec import Struct

from index.search.packed_strings import PackedStrings, pack_strings

Positions = tuple[str, "array[int]"]
"""A term and its positions (`postings_buffer`), ascending."""


class _Field(Struct, frozen=True):
    """Where a field is in the file of a run, its terms, sorted, and how many positions each has."""

    begin: int
    terms: PackedStrings
    counts: "array[int]"


class Run:
    """The words of all fields of some paragraphs, in a file without a name: it is gone with the program."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError."""
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - open until the segment is written
        self._fields: dict[str, _Field] = {}

    def write(self, field: str, words: Iterable[Positions]) -> None:
        """Writes the words of a field, sorted. Raises OSError."""
        begin, counts = self._file.tell(), array("I")

        def written() -> Iterator[str]:
            for term, positions in words:
                positions.tofile(self._file)
                counts.append(len(positions))
                yield term

        terms = pack_strings(written())
        self._fields[field] = _Field(begin, terms, counts)

    def read(self, field: str) -> Iterator[Positions]:
        """Yields the words of a field again. Fields must be read one after the other. Raises OSError."""
        about = self._fields.pop(field)
        self._file.seek(about.begin)
        for term, count in zip(about.terms, about.counts, strict=True):
            positions = array("Q")
            positions.fromfile(self._file, count)
            yield term, positions

    def close(self) -> None:
        """Deletes the file."""
        self._file.close()


def merged(runs: Iterable[Iterator[Positions]]) -> Iterator[Positions]:
    """Yields each term of some runs once, sorted; the paragraphs of each run must follow those of the run before."""
    numbered = [_numbered(number, run) for number, run in enumerate(runs)]
    for term, found in groupby(merge(*numbered), itemgetter(0)):
        positions = array("Q")
        for _, _, some in found:
            positions += some
        yield term, positions


def _numbered(number: int, run: Iterator[Positions]) -> Iterator[tuple[str, int, "array[int]"]]:
    return ((term, number, positions) for term, positions in run)
