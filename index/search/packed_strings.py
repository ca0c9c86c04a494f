"""A list of words as one string of bytes; a word is decoded only when it is needed."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import overload

_BLOCK = 64
"""Words from one noted offset to the next; a lookup begins at a noted offset."""
_BLOCKS_AT_ONCE = 64
"""Blocks that are decoded at a time where all words are read: a word takes ten times its bytes."""
_FEW = 32
_KEPT = 1024
"""Rows that are cached."""


class PackedStrings(Sequence[str]):
    """Words in order; `find`, `begin`, `equal`, `beginning` and `rows` need the words sorted.

    `lines` holds a line feed, then each word with a line feed after it. `block_offsets` are the byte offsets of the
    line feed before every 64th word and of the last one. `block_heads` holds these words in the form of `lines`.
    """

    __slots__ = ("_count", "_found", "_heads", "block_heads", "block_offsets", "lines")

    def __init__(
        self,
        lines: bytes = b"\n",
        block_offsets: "array[int] | memoryview[int] | None" = None,
        block_heads: bytes = b"\n",
    ) -> None:
        self.lines = lines
        self.block_heads = block_heads
        self.block_offsets = block_offsets = array("I", (0,)) if block_offsets is None else block_offsets
        whole = max(0, len(block_offsets) - 2)
        self._count = whole * _BLOCK + lines.count(b"\n", block_offsets[whole] + 1)
        self._heads: list[str] | None = None
        self._found: dict[str, int] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            begin, end, step = at.indices(self._count)
            if step != 1:
                return list(self)[at]
            block = begin // _BLOCK
            words = self._blocks(block, -(-end // _BLOCK)) if begin < end else []
            return words[begin - block * _BLOCK : end - block * _BLOCK]
        if not -self._count <= at < self._count:
            raise IndexError(at)
        block, within = divmod(at % self._count, _BLOCK)
        return _word(
            self.lines[self.block_offsets[block] + 1 : self.block_offsets[block + 1]].split(b"\n", within + 1)[within]
        )

    def __iter__(self) -> Iterator[str]:
        end = len(self.block_offsets) - 1
        firsts = range(0, end, _BLOCKS_AT_ONCE)
        return chain.from_iterable(self._blocks(first, min(first + _BLOCKS_AT_ONCE, end)) for first in firsts)

    def find(self, word: str) -> int:
        """The row of a word; -1 if it is not there."""
        row = self._found.get(word)
        if row is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            row = self._found[word] = self._find(word)
        return row

    def _find(self, word: str) -> int:
        block = bisect_right(self._first_words(), word) - 1
        if block < 0 or "\n" in word:
            return -1
        begin = self.block_offsets[block]
        line = b"\n%b\n" % _bytes(word)
        at = self.lines.find(line, begin, self.block_offsets[block + 1] + 1)
        return -1 if at < 0 else block * _BLOCK + self.lines.count(b"\n", begin, at)

    def begin(self, word: str) -> int:
        """The first row whose word is this or comes after it."""
        block = bisect_left(self._first_words(), word) - 1
        if block < 0:
            return 0
        return block * _BLOCK + bisect_left(self._blocks(block, block + 1), word)

    def equal(self, word: str) -> range:
        """The rows of a word; it may occur several times."""
        begin = self.begin(word)
        return range(begin, self.begin(word + "\0"))

    def beginning(self, prefix: str) -> range:
        """The rows of all words that begin with this."""
        begin = self.begin(prefix)
        return range(begin, self.begin(prefix + "\U0010ffff"))

    def rows(self, words: Iterable[str]) -> list[int]:
        """The rows of those words that are present, ascending; each word occurs at most once."""
        wanted = sorted({*words})
        if len(wanted) < _FEW:
            return [row for row in map(self.find, wanted) if row >= 0]
        sought = {*wanted}
        found: list[int] = []
        for first, last in self._runs(wanted):
            block = self._blocks(first, last)
            found += [row for row, word in enumerate(block, first * _BLOCK) if word in sought]
        return found

    def extended(self, words: Iterable[str]) -> "PackedStrings":
        """A copy with words added at the end; none may contain a line feed."""
        whole = self._count // _BLOCK
        begin = self.block_offsets[whole]
        added = pack_strings([*self._blocks(whole, len(self.block_offsets) - 1), *words])
        offsets = array("I", self.block_offsets[:whole])
        offsets.extend(begin + offset for offset in added.block_offsets)
        heads = b"\n".join(self.block_heads.split(b"\n", whole + 1)[: whole + 1])
        lines = b"".join((memoryview(self.lines)[:begin], added.lines))
        return PackedStrings(lines, offsets, heads + added.block_heads)

    def containing(self, part: str) -> Iterator[int]:
        """The rows of all words that contain this; the words need not be sorted."""
        sought = _bytes(part)
        at = self.lines.find(sought, 1) if "\n" not in part else -1
        while at >= 0:
            block = bisect_right(self.block_offsets, at) - 1
            yield block * _BLOCK + self.lines.count(b"\n", self.block_offsets[block], at) - 1
            at = self.lines.find(sought, self.lines.index(b"\n", at))

    def _runs(self, wanted: list[str]) -> Iterator[tuple[int, int]]:
        """The blocks, end exclusive, in which sorted words may lie; adjacent blocks come as one run."""
        heads = self._first_words()
        first = last = at = 0
        while at < len(wanted):
            block = bisect_right(heads, wanted[at]) - 1
            at = bisect_left(wanted, heads[block + 1], at) if block + 1 < len(heads) else len(wanted)
            if block < 0:
                continue
            if block > last:
                yield first, last
                first = block
            last = block + 1
        yield first, last

    def _first_words(self) -> list[str]:
        if self._heads is None:
            self._heads = _words(self.block_heads[1:-1]) if self._count else []
        return self._heads

    def _blocks(self, first: int, end: int) -> list[str]:
        if first >= end:
            return []
        return _words(self.lines[self.block_offsets[first] + 1 : self.block_offsets[end]])


def pack_strings(words: Iterable[str]) -> PackedStrings:
    """Packs words; none may contain a line feed."""
    packer = StringsPacker()
    packer.extend(words)
    return packer.packed()


class StringsPacker:
    """Packs words that come some at a time; none may contain a line feed."""

    def __init__(self) -> None:
        self._lines, self._block_heads = bytearray(b"\n"), bytearray(b"\n")
        self._block_offsets = array("I", (0,))
        self._waiting: list[str] = []

    def extend(self, words: Iterable[str]) -> None:
        """Adds words at the end."""
        coming = chain(self._waiting, words)
        while len(block := list(islice(coming, _BLOCK))) == _BLOCK:
            self._add(block)
        self._waiting = block

    def packed(self) -> PackedStrings:
        """Returns all words; nothing can be added after that."""
        if self._waiting:
            self._add(self._waiting)
        return PackedStrings(bytes(self._lines), self._block_offsets, bytes(self._block_heads))

    def _add(self, block: list[str]) -> None:
        self._lines += _lines(block)
        self._block_heads += _lines(block[:1])
        self._block_offsets.append(len(self._lines) - 1)


def _lines(words: list[str]) -> bytes:
    return _bytes("\n".join(words) + "\n") if words else b""


def _words(lines: bytes) -> list[str]:
    return _word(lines).split("\n")


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


def _word(line: bytes) -> str:
    return line.decode("utf-8", "surrogatepass")
