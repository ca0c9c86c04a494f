"""Writing whole posting lists in Whoosh's own W3 format, and noting where each one is."""

import re
import struct
from array import array
from collections.abc import Mapping, Sequence
from hashlib import md5
from itertools import chain, compress, islice, repeat
from operator import and_, ne, rshift, sub
from pathlib import Path
from pickle import dumps
from typing import Any

from index.store import w3
from index.store.field_words import FieldWords
from index.store.occurrences import PLACE_BITS, Occurrences
from index.store.table import words_columns

_PICKLE = 4  # the first protocol that writes bytes as bytes
_PLACE = (1 << PLACE_BITS) - 1
_SHORT_LIST = 16
_SEVERAL = re.compile(b"\1\0+")
"""A first place in a paragraph and those that follow it there."""
_EXTENT = struct.Struct("!qi")
_LENGTHS = struct.Struct("!ii")
_BLOCK = struct.Struct("<4sici")
_DOUBLE = struct.Struct(">d")


class ListWriter:
    """Writes the lists of one field after the other; `directory` says where they are."""

    def __init__(self, folder: Path, segment: Any) -> None:
        module = w3.codec_module()
        self._writer: Any = w3.codec().field_writer(w3.storage(folder), segment)
        self._file: Any = self._writer._postfile  # the codec offers no way to write a whole list
        self._magic: bytes = module.WHOOSH3_HEADER_MAGIC
        self._pack_info: Any = module.W3TermInfo._struct.pack
        self._length_byte: Any = module.length_to_byte
        self._table: Any = self._writer._tindex
        self._at = 0
        self.directory: dict[str, bytes] = {}
        self.ids: dict[str, array[int]] = {}
        """For each field the paragraphs of all its terms, one term after the other."""
        self.times: dict[str, bytearray] = {}
        """For each of these how often the term stands there, 255 at most; only for fields of words."""

    def placed(self, field: str, spec: Any, words: FieldWords) -> None:
        """The lists of a field of words."""
        # what bounds all lists bounds each, and nothing is passed over within a list of one block
        self._start(field, spec, (min(words.lengths, default=0), max(words.lengths, default=0)))
        times = self.times[field] = bytearray()
        taken_apart = _Values(words.occurrences).taken_apart
        terms = []
        for term in sorted(words.words):
            ids, values, often = taken_apart(words.words[term])
            if not ids:  # it was only met as the beginning of another word
                continue
            terms.append(term)
            times += b"\1" * len(ids) if often is None else often
            self._add(term.encode("utf-8", "replace"), ids, _weights(values, often) if often else None, values)
        self._finish(field, terms)

    def listed(self, field: str, spec: Any, lists: Mapping[bytes, list[int]], named: bool) -> None:
        """The lists of a field of values; `named`: its terms are words and go into the directory."""
        self._start(field, spec, (1, 1))
        terms = sorted(lists)
        for term in terms:
            self._add(term, lists[term], None, None)
        self._finish(field, [term.decode() for term in terms] if named else None)

    def close(self) -> None:
        """Writes what is left. Raises OSError."""
        self._writer.close()

    def _start(self, field: str, spec: Any, lengths: tuple[int, int]) -> None:
        self._shortest, self._longest = map(self._length_byte, lengths)
        self._tails: dict[float, bytes] = {}
        self._writer.start_field(field, spec)
        self._blocks: list[bytes] = []
        self._terms: list[bytes] = []
        self._terms_at: int = self._table.dbfile.tell()
        self._prefix: bytes = self._writer._fieldid.to_bytes(2, "big")
        self._ids = self.ids[field] = array("I")
        self._starts = array("I", (0,))
        self._offsets = array("Q")
        self._sizes = array("I")

    def _finish(self, field: str, terms: list[str] | None) -> None:
        self._file.write(b"".join(self._blocks))
        self._table.dbfile.write(b"".join(self._terms))
        self._writer.finish_field()
        if terms is not None:
            self.directory |= words_columns(field + " terms", terms)
            self.directory[field + " starts"] = self._starts.tobytes()
            self.directory[field + " offsets"] = self._offsets.tobytes()
            self.directory[field + " sizes"] = self._sizes.tobytes()

    def _add(
        self, term: bytes, ids: Sequence[int], weights: "array[float] | None", values: Sequence[bytes] | None
    ) -> None:
        self._ids.extend(ids)
        self._starts.append(len(self._ids))
        heaviest = 1.0 if weights is None else max(weights)
        total = len(ids) if weights is None else sum(weights)
        about = self._about(len(ids), ids[-1], heaviest)
        data = dumps((_steps(ids), weights, values), _PICKLE)
        size = -(len(about) + len(data))  # below nought: the list's last block
        self._blocks += (self._magic, size.to_bytes(4, "big", signed=True), about, data)
        info = self._pack_info(0, total, len(ids), self._shortest, self._longest, heaviest, ids[0], ids[-1])
        self._add_term(self._prefix + term, info + _EXTENT.pack(self._at, len(self._magic) + 4 - size))
        self._at += len(self._magic) + 4 - size
        self._offsets.append(self._at - len(data))
        self._sizes.append(len(data))

    def _about(self, count: int, last: int, heaviest: float) -> bytes:
        """What precedes a block, as pickle writes it: count, last, heaviest, compression, shortest, longest."""
        tail = self._tails.get(heaviest)
        if tail is None:
            ends = b"K\0K%cK%ct." % (self._shortest, self._longest)
            tail = self._tails[heaviest] = b"G" + _DOUBLE.pack(heaviest) + ends
        return _BLOCK.pack(b"\x80\2(J", count, b"J", last) + tail

    def _add_term(self, key: bytes, info: bytes) -> None:
        """What the table of terms does with a term, but all of a field written at once."""
        table = self._table
        table.index.append(self._terms_at)
        hashed = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        table.buckets[hashed & 255].append((hashed, self._terms_at))
        self._terms += (_LENGTHS.pack(len(key), len(info)), key, info)
        self._terms_at += _LENGTHS.size + len(key) + len(info)


class _Values:
    """Places of one term in one paragraph, as Whoosh's format of positions writes them; equal ones are one object.

    Pickle writes one object once, however often it stands in a list: that is where most of the speed comes from.
    """

    def __init__(self, occurrences: Occurrences) -> None:
        self._occurrences = occurrences
        self._single = _Single()
        self._several: dict[tuple[int, ...], bytes] = {}

    def taken_apart(self, words: Sequence[int]) -> tuple[list[int], Sequence[bytes], bytes | None]:
        """Paragraphs, values, and how often it stands in each, 255 at most, where that is ever more than once."""
        keys = self._occurrences.of(words)
        if len(keys) == 1:  # most are
            return [keys[0] >> PLACE_BITS], (self._single[keys[0] & _PLACE],), None
        ids = list(map(rshift, keys, repeat(PLACE_BITS)))
        places = list(map(and_, keys, repeat(_PLACE)))
        values = list(map(self._single.__getitem__, places))
        first = bytes(chain((1,), map(ne, ids, islice(ids, 1, None))))
        if 0 not in first:
            return ids, tuple(values), None
        times = bytearray(first)
        for several in _SEVERAL.finditer(first):
            begin, end = several.span()
            values[begin] = self._of(tuple(places[begin:end]))
            times[begin] = min(end - begin, 255)
        return list(compress(ids, first)), tuple(compress(values, first)), bytes(times.replace(b"\0", b""))

    def _of(self, places: tuple[int, ...]) -> bytes:
        value = self._several.get(places)
        if value is None:
            value = self._several[places] = _encoded(places)
        return value


def _weights(values: Sequence[bytes], times: bytes) -> "array[float]":
    """How often a term stands in each paragraph, exactly: beyond 255 it is only the value that says so."""
    weights = array("f", iter(times))
    at = times.find(255)
    while at >= 0:
        weights[at] = int.from_bytes(values[at][:4], "big")
        at = times.find(255, at + 1)
    return weights


class _Single(dict[int, bytes]):
    """Values of one place, made when first asked for."""

    def __missing__(self, place: int) -> bytes:
        value = self[place] = _encoded((place,))
        return value


def _encoded(places: Sequence[int]) -> bytes:
    return len(places).to_bytes(4, "big") + dumps(_differences(places), 2)


def _steps(ids: Sequence[int]) -> Sequence[int]:
    if len(ids) < _SHORT_LIST:
        return tuple(_differences(ids))
    steps = _differences(ids)
    most = max(steps)
    return array("B" if most < 1 << 8 else "H" if most < 1 << 16 else "I", steps)


def _differences(numbers: Sequence[int]) -> list[int]:
    return list(map(sub, numbers, chain((0,), numbers)))
