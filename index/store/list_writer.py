"""Writing whole posting lists in Whoosh's own W3 format, and noting where each one is."""

import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, groupby, repeat
from operator import and_, itemgetter, rshift
from pathlib import Path
from pickle import dumps
from typing import Any

from index.store import w3
from index.store.table import words_column

PLACE_BITS = 24
"""A posting in the making is one number: the paragraph's, and below it the place."""
_PLACE = (1 << PLACE_BITS) - 1
_PICKLE = 4  # the first protocol that writes bytes as bytes
_COMPRESSED_FROM = 256
_LEVEL = 1
_EXTENT = struct.Struct("!qi")
_LENGTHS = struct.Struct("!ii")


class ListWriter:
    """Writes the lists of one field after the other; `directory` says where they are."""

    def __init__(self, folder: Path, segment: Any) -> None:
        module = w3.codec_module()
        self._writer: Any = w3.codec().field_writer(w3.storage(folder), segment)
        self._file: Any = self._writer._postfile  # the codec offers no way to write a whole list
        self._magic: bytes = module.WHOOSH3_HEADER_MAGIC
        self._pack_info: Any = module.W3TermInfo._struct.pack
        self._length_byte: Any = cache(module.length_to_byte)
        self._table: Any = self._writer._tindex
        self._at = 0
        self._values = _Values()
        self.directory: dict[str, bytes] = {}
        self.ids: dict[str, array[int]] = {}
        """For each field the paragraphs of all its terms, one term after the other."""
        self.times: dict[str, bytearray] = {}
        """For each of these how often the term stands there, 255 at most; only for fields of words."""

    def placed(self, field: str, spec: Any, lists: Mapping[str, list[int]], lengths: "array[int]") -> None:
        """The lists of a field of words; a list holds paragraph and place as one number, ascending."""
        self._start(field, spec)
        times = self.times[field] = bytearray()
        terms = sorted(lists)
        for term in terms:
            ids, values, weights = self._values.taken_apart(lists[term])
            times += b"\1" * len(ids) if weights is None else bytes(min(255, int(weight)) for weight in weights)
            mine = list(map(lengths.__getitem__, ids))
            self._add(term.encode("utf-8", "replace"), ids, weights, values, (min(mine), max(mine)))
        self._finish(field, terms)

    def listed(self, field: str, spec: Any, lists: Mapping[bytes, list[int]], named: bool) -> None:
        """The lists of a field of values; `named`: its terms are words and go into the directory."""
        self._start(field, spec)
        terms = sorted(lists)
        for term in terms:
            self._add(term, lists[term], None, None, (1, 1))
        self._finish(field, [term.decode() for term in terms] if named else None)

    def close(self) -> None:
        """Writes what is left. Raises OSError."""
        self._writer.close()

    def _start(self, field: str, spec: Any) -> None:
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
            self.directory[field + " terms"] = words_column(terms)
            self.directory[field + " starts"] = self._starts.tobytes()
            self.directory[field + " offsets"] = self._offsets.tobytes()
            self.directory[field + " sizes"] = self._sizes.tobytes()

    def _add(
        self,
        term: bytes,
        ids: list[int],
        weights: "array[float] | None",
        values: Sequence[bytes] | None,
        lengths: tuple[int, int],
    ) -> None:
        self._ids.extend(ids)
        self._starts.append(len(self._ids))
        heaviest = 1.0 if weights is None else max(weights)
        total = float(len(ids)) if weights is None else sum(weights)
        data = dumps((_steps(ids), weights, values), _PICKLE)
        compressed = len(data) >= _COMPRESSED_FROM
        if compressed:
            data = zlib.compress(data, _LEVEL)
        shortest, longest = map(self._length_byte, lengths)
        about = dumps((len(ids), ids[-1], heaviest, _LEVEL if compressed else 0, shortest, longest), 2)
        size = -(len(about) + len(data))  # below nought: the list's last block
        block = b"".join((self._magic, size.to_bytes(4, "big", signed=True), about, data))
        self._blocks.append(block)
        info = self._pack_info(0, total, len(ids), shortest, longest, heaviest, ids[0], ids[-1])
        self._add_term(self._prefix + term, info + _EXTENT.pack(self._at, len(block)))
        self._at += len(block)
        self._offsets.append(self._at - len(data))
        self._sizes.append(len(data) << 1 | compressed)

    def _add_term(self, key: bytes, info: bytes) -> None:
        """What the table of terms does with a term, but all of a field written at once."""
        table = self._table
        table.index.append(self._terms_at)
        hashed = table.hashfn(key)
        table.buckets[hashed & 255].append((hashed, self._terms_at))
        entry = b"".join((_LENGTHS.pack(len(key), len(info)), key, info))
        self._terms.append(entry)
        self._terms_at += len(entry)


class _Values:
    """Places of one term in one paragraph, as Whoosh's format of positions writes them; equal ones are one object.

    Pickle writes one object once, however often it stands in a list: that is where most of the speed comes from.
    """

    def __init__(self) -> None:
        self._single: dict[int, bytes] = _Single()
        self._several: dict[tuple[int, ...], bytes] = {}

    def taken_apart(self, keys: list[int]) -> "tuple[list[int], Sequence[bytes], array[float] | None]":
        """Paragraphs, values, and weights where any is above 1."""
        if len(keys) == 1:
            return [keys[0] >> PLACE_BITS], (self._single[keys[0] & _PLACE],), None
        ids = list(map(rshift, keys, repeat(PLACE_BITS)))
        if len({*ids}) == len(ids):
            return ids, tuple(map(self._single.__getitem__, map(and_, keys, repeat(_PLACE)))), None
        grouped = [
            (number, [place for _, place in both])
            for number, both in groupby(zip(ids, map(and_, keys, repeat(_PLACE)), strict=True), itemgetter(0))
        ]
        values = [self._single[places[0]] if len(places) == 1 else self._of(tuple(places)) for _, places in grouped]
        return [number for number, _ in grouped], tuple(values), array("f", (len(places) for _, places in grouped))

    def _of(self, places: tuple[int, ...]) -> bytes:
        value = self._several.get(places)
        if value is None:
            value = self._several[places] = _encoded(places)
        return value


class _Single(dict[int, bytes]):
    """Values of one place, made when first asked for."""

    def __missing__(self, place: int) -> bytes:
        value = self[place] = _encoded((place,))
        return value


def _encoded(places: tuple[int, ...]) -> bytes:
    return len(places).to_bytes(4, "big") + dumps(_differences(places), 2)


def _steps(ids: list[int]) -> Sequence[int]:
    if len(ids) < 4:
        return tuple(_differences(ids))
    steps = _differences(ids)
    most = max(steps)
    return array("B" if most < 1 << 8 else "H" if most < 1 << 16 else "I", steps)


def _differences(numbers: Sequence[int]) -> list[int]:
    return list(map(int.__sub__, numbers, chain((0,), numbers)))
