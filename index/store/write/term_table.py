"""Writes Whoosh's table of terms a field at a time; Whoosh's own writer makes one call per term."""

import struct
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any
from zlib import crc32

_HEAD = b"HSH3" + bytes((1, *bytes(8)))
"""An ordered hash table; the 1 selects CRC-32 as the hash of keys."""
_LENGTHS = struct.Struct("!ii")
_SLOT = struct.Struct("!Iq")
_BUCKET = struct.Struct("!qi")
_BUCKETS = 256


class TermTable:
    """Writes the table to a file of Whoosh's; fields in order, and in each the terms in order."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._file.write(_HEAD)
        self._at = len(_HEAD)
        self._positions = array("q")
        self._fields: dict[str, int] = {}
        self._hashed: list[list[tuple[int, int]]] = [[] for _ in range(_BUCKETS)]

    def add(self, field: str, terms: Sequence[bytes], infos: Sequence[bytes]) -> None:
        """Adds the sorted terms of a field, each with its term info."""
        number = self._fields.setdefault(field, len(self._fields))
        prefix = number.to_bytes(2, "big")
        keys = [prefix + term for term in terms]
        heads = map(_LENGTHS.pack, map(len, keys), map(len, infos))
        entries = list(map(b"".join, zip(heads, keys, infos, strict=True)))
        *positions, self._at = accumulate(map(len, entries), initial=self._at)
        self._file.write(b"".join(entries))
        self._positions.extend(positions)
        for hashed, position in zip(map(crc32, keys), positions, strict=True):
            self._hashed[hashed % _BUCKETS].append((hashed, position))

    def close(self) -> None:
        """Writes the hash table and closes the file. Raises OSError."""
        buckets = []
        for bucket in self._hashed:
            buckets.append(_BUCKET.pack(self._at, 2 * len(bucket)))
            slots = _slots(bucket)
            self._file.write(slots)
            self._at += len(slots)
        self._file.write(b"".join(buckets))
        begin = self._file.tell()
        code = "I" if self._at < 1 << 32 else "q"
        self._file.write_pickle({"fieldmap": self._fields, "indextype": code, "indexlen": len(self._positions)})
        self._file.write_array(array(code, self._positions))
        self._file.write_int(self._file.tell() - begin)
        self._file.close()


def _slots(bucket: list[tuple[int, int]]) -> bytes:
    """Returns the hash table of a bucket: two slots per term, collisions go to the next free slot."""
    count = 2 * len(bucket)
    slots = bytearray(count * _SLOT.size)
    taken = bytearray(count)
    for hashed, position in bucket:
        slot = (hashed >> 8) % count
        while taken[slot]:
            slot = (slot + 1) % count
        taken[slot] = 1
        _SLOT.pack_into(slots, slot * _SLOT.size, hashed, position)
    return bytes(slots)
