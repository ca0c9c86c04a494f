"""The facts of the articles of a segment, kept beside it, so that comparing articles reads none of their texts.

One table for each segment, written, joined and dropped with it. Fingerprints are one sorted array of
`hash << 32 | paragraph`; the other facts are MessagePack, compressed some articles at a time.
"""

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from index.store.format.errors import DamagedError
from index.store.format.table import Table

if TYPE_CHECKING:
    from index.compare.facts import ArticleFacts

KINDS = ("credited", "cards", "events", "figures")
ARTICLES_AT_ONCE = 64
"""Articles whose facts of a kind are compressed together."""
PRINT_BITS, PRINT_BYTES = 32, 8
"""Bits of the paragraph of a fingerprint, and bytes of both."""
_Fact = TypeVar("_Fact")


class FactsReader:
    """The facts of one segment. Nothing is read before it is asked for; each may raise DamagedError or OSError."""

    def __init__(self, path: Path) -> None:
        """Raises DamagedError, OtherVersionError and OSError."""
        from index.compare.cards import Card
        from index.compare.facts import Credited
        from index.compare.values import Event

        self._table = Table(path)
        self._checked = False
        self.articles = self._table.numbers("articles")
        """The numbers of its articles; those of deleted ones may be used again."""
        self.firsts = self._table.numbers("firsts")
        """The first paragraph of each, numbered in the segment."""
        self.counts = self._table.numbers("counts")
        """How many paragraphs each has."""
        self.credited = FactsColumn(self._table, "credited", list[Credited])
        self.cards = FactsColumn(self._table, "cards", list[tuple[Card, ...]])
        self.events = FactsColumn(self._table, "events", list[tuple[Event, ...]])
        self.figures = FactsColumn(self._table, "figures", list[tuple[tuple[str, str], ...]])

    def check(self) -> None:
        """Reads all of it; the first time only. Raises DamagedError and OSError."""
        if not self._checked:
            self._table.check()
            self._checked = True

    def prints(self) -> "memoryview[int]":
        """The fingerprints of all sentences, `hash << 32 | paragraph`, ascending. Raises DamagedError and OSError."""
        planes, starts = self._table.column("prints"), self._table.numbers("prints starts")
        try:
            return _from_planes([zlib.decompress(planes[begin:end]) for begin, end in pairwise(starts)])
        except (zlib.error, ValueError, IndexError) as error:
            raise DamagedError(f"the fingerprints of a segment are damaged: {error}") from error

    def facts(self) -> Iterator["ArticleFacts"]:
        """Yields all facts of the articles in order."""
        from index.compare.facts import ArticleFacts

        prints: list[array[int]] = [array("I") for _ in range(sum(self.counts))]
        extents = zip(self.firsts, self.counts, strict=True)
        paragraphs = chain.from_iterable(range(first, first + count) for first, count in extents)
        rows = {paragraph: row for row, paragraph in enumerate(paragraphs)}
        for number in self.prints():
            prints[rows[number & (1 << PRINT_BITS) - 1]].append(number >> PRINT_BITS)
        at = 0
        columns = zip(self.credited.all(), self.cards.all(), self.events.all(), self.figures.all(), strict=True)
        for count, facts in zip(self.counts, columns, strict=True):
            yield ArticleFacts(*facts, tuple(each.tobytes() for each in prints[at : at + count]))
            at += count


class FactsColumn(Generic[_Fact]):
    """One kind of facts, a value for each article; only the blocks that are asked for are decoded."""

    def __init__(self, table: Table, name: str, kind: "type[list[_Fact]]") -> None:
        self._table = table
        self._name = name
        self._kind = kind
        self._block: tuple[int, list[_Fact]] = -1, []
        """The number and the facts of the block that was last asked for by `of`."""

    def all(self) -> Iterator[_Fact]:
        """Yields the facts of all articles in order. Raises DamagedError and OSError."""
        starts, blocks = self._table.numbers(self._name + " starts"), self._table.column(self._name)
        for begin, end in pairwise(starts):
            yield from self._unpacked(blocks[begin:end])

    def some(self, articles: Iterable[int]) -> Iterator[_Fact]:
        """Yields the facts of the articles at some indices in the segment, ascending; other blocks are not decoded.

        Raises DamagedError and OSError.
        """
        starts, blocks = self._table.numbers(self._name + " starts"), self._table.column(self._name)
        number, decoded = -1, list[_Fact]()
        for at in articles:
            if at // ARTICLES_AT_ONCE != number:
                number = at // ARTICLES_AT_ONCE
                decoded = self._unpacked(blocks[starts[number] : starts[number + 1]])
            yield decoded[at % ARTICLES_AT_ONCE]

    def of(self, at: int) -> _Fact:
        """The facts of the article at an index in the segment. Raises DamagedError and OSError."""
        number, decoded = self._block  # articles are read in order: most are in the block of the one before
        if number != at // ARTICLES_AT_ONCE:
            number, starts = at // ARTICLES_AT_ONCE, self._table.numbers(self._name + " starts")
            decoded = self._unpacked(self._table.column(self._name)[starts[number] : starts[number + 1]])
            self._block = number, decoded
        return decoded[at % ARTICLES_AT_ONCE]

    def _unpacked(self, block: memoryview) -> list[_Fact]:
        from msgspec.msgpack import decode

        try:
            return decode(zlib.decompress(block), type=self._kind, dec_hook=_path)
        except (zlib.error, ValueError) as error:  # msgspec's errors are ValueErrors
            raise DamagedError(f"the facts of a segment are damaged: {error}") from error


def _from_planes(planes: Sequence[bytes]) -> "memoryview[int]":
    """The numbers again. Raises ValueError if a plane is missing or has another length."""
    whole = bytearray(PRINT_BYTES * len(planes[0]))
    for at in range(PRINT_BYTES):
        whole[at::PRINT_BYTES] = planes[at]
    return memoryview(whole).cast("Q")


def _path(kind: type, value: object) -> Path:
    return Path(str(value))
