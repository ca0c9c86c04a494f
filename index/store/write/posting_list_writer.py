"""Writes whole posting lists in Whoosh's W3 format and records the place of each."""

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from pickle import dumps
from typing import Any
from zlib import compress

from index.search.packed_strings import pack_strings
from index.store.format import whoosh_format
from index.store.format.posting_lists import packed_lists
from index.store.format.table import words_columns
from index.store.write.id_lists import IdLists
from index.store.write.postings_buffer import PLACE_BITS
from index.store.write.runs import Positions
from index.store.write.term_table import TermInfos, TermTable
from index.store.write.term_values import EncodedPostings, Values, differences

_PICKLE = 4  # the first protocol that writes bytes as bytes
_PLACE = (1 << PLACE_BITS) - 1
_SHORT_LIST = 16
_WORTH_COMPRESSING_BYTES = 256
"""Lists of about 25 paragraphs; to compress shorter ones takes longer than it saves."""
_LEVEL = 1
_BLOCKS = 1 << 14
"""Pieces of lists that are written at a time, some megabytes."""
_INFO = struct.Struct("!BfIBBfII")
"""A term: whether its list is within, weight, paragraphs, shortest, longest, heaviest, first, last."""
_EXTENT = struct.Struct("!qi")
"""Where its list is, and its size."""
_BLOCK = struct.Struct("<4sici")
_DOUBLE = struct.Struct(">d")
_ALONE = b"\x80\3J%b\x85K\1\x85C%c%b\x85\x87."
"""The list of a term that occurs once, as pickle would write it: Whoosh reads it with the term."""


class PostingListWriter:
    """Writes the lists field by field; `directory` records where they are."""

    def __init__(self, folder: Path, segment: Any) -> None:
        module, storage = whoosh_format.codec_module(), whoosh_format.storage(folder)
        self._file: Any = segment.create_file(storage, module.W3Codec.POSTS_EXT)
        self._table = TermTable(segment.create_file(storage, module.W3Codec.TERMS_EXT))
        self._magic: bytes = module.WHOOSH3_HEADER_MAGIC
        self._length_byte: Any = module.length_to_byte
        self._at = 0
        self.directory: dict[str, bytes] = {}
        self.ids = IdLists()
        """The paragraphs of all terms of the field that was written last."""

    def placed(self, field: str, words: Iterable[Positions], lengths: Sequence[int]) -> None:
        """Writes the lists of a field of words.

        Args:
            field: its name.
            words: its terms, sorted, with their positions.
            lengths: how many words it has in each paragraph.
        """
        # bounds of the field instead of each list: Whoosh only skips blocks by them, and a list is one block
        self._start(field, (min(lengths, default=0), max(lengths, default=0)))
        terms = pack_strings(self._place(words))
        self._finish(field, (term.encode("utf-8", "replace") for term in terms))
        self._direct(field, terms)

    def listed(self, field: str, lists: Mapping[bytes, Sequence[int]], named: bool) -> None:
        """Writes the lists of a field of values; `named`: its terms are entered in the directory."""
        self._start(field, (1, 1))
        terms = sorted(lists)
        for term in terms:
            ids = lists[term]
            self._add(EncodedPostings(array("I", ids), differences(ids), (), None), False)
        self._finish(field, terms)
        if named:
            self._direct(field, [term.decode() for term in terms])

    def close(self) -> None:
        """Writes the table of terms and closes the files. Raises OSError."""
        self._table.close()
        self._file.close()

    def _place(self, words: Iterable[Positions]) -> Iterator[str]:
        """Adds the list of each term; yields the terms."""
        values = Values()
        for term, keys in words:
            if len(keys) == 1:
                place = keys[0] & _PLACE
                self._add_alone(keys[0] >> PLACE_BITS, place, values.single[place])
            else:
                self._add(values.taken(keys))
            yield term

    def _start(self, field: str, lengths: tuple[int, int]) -> None:
        self._shortest, self._longest = map(self._length_byte, lengths)
        self._tails: dict[tuple[float, int], bytes] = {}
        self._blocks: list[bytes] = []
        self._infos = TermInfos()
        self.ids = IdLists()
        self._lists = array("Q")

    def _finish(self, field: str, terms: Iterable[bytes]) -> None:
        self._flush()
        self._table.add(field, terms, self._infos)

    def _flush(self) -> None:
        self._file.write(b"".join(self._blocks))
        self._blocks.clear()

    def _direct(self, field: str, terms: Iterable[str]) -> None:
        self.directory |= words_columns(field + " terms", terms)
        self.directory |= self.ids.columns(field)
        self.directory[field + " lists"] = packed_lists(self._lists)

    def _add_alone(self, number: int, place: int, value: bytes) -> None:
        self.ids.add(array("I", (number,)), None)
        self._lists.append(place << 1 | 1)
        head = _INFO.pack(1, 1.0, 1, self._shortest, self._longest, 1.0, number, number)
        self._infos.add(head + _ALONE % (number.to_bytes(4, "little"), len(value), value))

    def _add(self, taken: EncodedPostings, placed: bool = True) -> None:
        ids = taken.ids
        self.ids.add(ids, taken.times)
        weights = taken.weights()
        data = dumps((_packed(taken.steps), weights, tuple(taken.values) if placed else None), _PICKLE)
        total, heaviest = (len(ids), 1.0) if weights is None else (sum(weights), max(weights))
        level = _LEVEL if len(data) >= _WORTH_COMPRESSING_BYTES else 0
        if level:
            data = compress(data, level)
        self._write(data, len(ids), (ids[0], ids[-1]), total, heaviest, level)

    def _write(
        self, data: bytes, count: int, ends: tuple[int, int], total: float, heaviest: float, level: int = 0
    ) -> None:
        about = _BLOCK.pack(b"\x80\2(J", count, b"J", ends[1]) + self._tail(heaviest, level)
        size = len(about) + len(data)
        self._blocks += (self._magic, (-size).to_bytes(4, "big", signed=True), about, data)  # below nought: the last
        whole = len(self._magic) + 4 + size
        if len(self._blocks) >= _BLOCKS:
            self._flush()
        head = _INFO.pack(0, total, count, self._shortest, self._longest, heaviest, *ends)
        self._infos.add(head + _EXTENT.pack(self._at, whole))
        self._lists.append(self._at << 1)
        self._at += whole

    def _tail(self, heaviest: float, level: int) -> bytes:
        """The end of what precedes a block, as pickle writes it: heaviest, compression, shortest, longest."""
        tail = self._tails.get((heaviest, level))
        if tail is None:
            ends = b"K%cK%cK%ct." % (level, self._shortest, self._longest)
            tail = self._tails[heaviest, level] = b"G" + _DOUBLE.pack(heaviest) + ends
        return tail


def _packed(steps: Sequence[int]) -> Sequence[int]:
    if len(steps) < _SHORT_LIST:
        return tuple(steps)
    most = max(steps)
    return array("B" if most < 1 << 8 else "H" if most < 1 << 16 else "I", steps)
