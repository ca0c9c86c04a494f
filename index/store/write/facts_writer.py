"""Writes the facts of the articles of a segment (`format/facts_table.py`)."""

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from index.store.format.facts_table import ARTICLES_AT_ONCE, KINDS, PRINT_BITS, PRINT_BYTES
from index.store.format.table import write_table
from index.store.write.spill_file import SpillFile, Stretch

if TYPE_CHECKING:
    from index.compare.facts import ArticleFacts

_LEVEL, _PRINTS_LEVEL = 6, 1
_SLICE_SHIFT = 28
_SLICES = 1 << PRINT_BITS - _SLICE_SHIFT
"""Fingerprints are collected by their upper bits: sorting needs five times the memory of what is sorted."""
_HELD_PRINTS = 1 << 16
"""Fingerprints that are kept in memory, about as many as a slice of the largest segment has."""


class FactsWriter:
    """Collects the facts of articles in the order of their paragraphs; most of them are moved to a file at once."""

    def __init__(self, file: SpillFile) -> None:
        self._file = file
        self._articles, self._firsts, self._counts = array("I"), array("I"), array("I")
        self._waiting: list[ArticleFacts] = []
        self._blocks: dict[str, list[Stretch]] = {kind: [] for kind in KINDS}
        self._prints = [array("Q") for _ in range(_SLICES)]
        self._moved: list[list[Stretch]] = [[] for _ in range(_SLICES)]
        self._held = 0

    def add(self, article: int, first: int, count: int, facts: "ArticleFacts") -> None:
        """Adds the facts of the article with a number, whose `count` paragraphs begin at `first`. Raises OSError."""
        self._articles.append(article)
        self._firsts.append(first)
        self._counts.append(count)
        for paragraph, prints in enumerate(facts.prints, first):
            numbers = array("I", prints)
            for number in numbers:
                self._prints[number >> _SLICE_SHIFT].append(number << PRINT_BITS | paragraph)
            self._held += len(numbers)
        if self._held >= _HELD_PRINTS:
            self._move_prints()
        self._waiting.append(facts)
        if len(self._waiting) == ARTICLES_AT_ONCE:
            self._pack()

    def write(self, path: Path) -> None:
        """Writes the table and drops what was collected. Raises OSError."""
        columns = {
            "articles": self._articles.tobytes(),
            "firsts": self._firsts.tobytes(),
            "counts": self._counts.tobytes(),
        }
        columns["prints"], columns["prints starts"] = _joined(_planes(self._sorted_prints()))
        for kind, blocks in self._blocks.items():
            last = [_packed([getattr(facts, kind) for facts in self._waiting])] if self._waiting else []
            columns[kind], columns[kind + " starts"] = _joined([*map(self._file.read, blocks), *last])
        write_table(path, columns)

    def _pack(self) -> None:
        for kind, blocks in self._blocks.items():
            blocks.append(self._file.add(_packed([getattr(facts, kind) for facts in self._waiting])))
        self._waiting = []

    def _move_prints(self) -> None:
        for held, moved in zip(self._prints, self._moved, strict=True):
            moved.append(self._file.add(held))
            del held[:]
        self._held = 0

    def _sorted_prints(self) -> "Iterator[array[int]]":
        """Yields all fingerprints, ascending, slice by slice."""
        for held, moved in zip(self._prints, self._moved, strict=True):
            for stretch in moved:
                held.extend(self._file.numbers(stretch, "Q"))
            yield array("Q", sorted(held))
            del held[:]


def _packed(facts: Sequence[object]) -> bytes:
    from msgspec.msgpack import encode

    return zlib.compress(encode(facts, enc_hook=str), _LEVEL)


def _planes(slices: "Iterable[array[int]]") -> list[bytes]:
    """Ascending numbers as compressed planes: the first bytes of all, then the second.

    The upper bytes of the hashes and of the paragraphs are nearly all the same: 8 bytes become 4.3.
    """
    packers = [zlib.compressobj(_PRINTS_LEVEL) for _ in range(PRINT_BYTES)]
    planes = [bytearray() for _ in range(PRINT_BYTES)]
    for numbers in slices:
        whole = memoryview(numbers).cast("B")
        for at, (packer, plane) in enumerate(zip(packers, planes, strict=True)):
            plane.extend(packer.compress(whole[at::PRINT_BYTES].tobytes()))
    return [bytes(plane + packer.flush()) for packer, plane in zip(packers, planes, strict=True)]


def _joined(blocks: Sequence[bytes]) -> tuple[bytes, bytes]:
    """The blocks as one column, and where each begins, with the end, as another."""
    return b"".join(blocks), array("I", accumulate(map(len, blocks), initial=0)).tobytes()
