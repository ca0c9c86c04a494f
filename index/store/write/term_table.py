"""Writes Whoosh's table of terms a field at a time; Whoosh's own writer makes one call per term."""

import struct
from array import array
from collections.abc import Iterable
from itertools import accumulate, islice, repeat
from typing import Any
from zlib import crc32

_HEAD = b"HSH3" + bytes((1, *bytes(8)))
"""An ordered hash table; the 1 selects CRC-32 as the hash of keys."""
_LENGTHS = struct.Struct("!ii")
_SLOT = struct.Struct("!Iq")
_BUCKET = struct.Struct("!qi")
_BUCKETS = 256
_AT_ONCE = 1 << 12
"""Terms that are written at a time."""


class TermTable:
    """Writes the table to a file of Whoosh's; fields in order, and in each the terms in order."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._file.write(_HEAD)
        self._at = len(_HEAD)
        self._positions = array("q")
        self._fields: dict[str, int] = {}
        self._hashed = [array("q") for _ in range(_BUCKETS)]

    def add(self, field: str, terms: Iterable[bytes], size: int, infos: bytes | bytearray) -> None:
        """Adds the sorted terms of a field; `infos` has `size` bytes for each."""
        number = self._fields.setdefault(field, len(self._fields))
        prefix = number.to_bytes(2, "big")
        coming = iter(terms)
        at = 0
        while keys := [prefix + term for term in islice(coming, _AT_ONCE)]:
            heads = map(_LENGTHS.pack, map(len, keys), repeat(size))
            mine = (infos[begin : begin + size] for begin in range(at, at + size * len(keys), size))
            entries = list(map(b"".join, zip(heads, keys, mine, strict=True)))
            *positions, self._at = accumulate(map(len, entries), initial=self._at)
            self._file.write(b"".join(entries))
            self._positions.extend(positions)
            for hashed, position in zip(map(crc32, keys), positions, strict=True):
                bucket = self._hashed[hashed % _BUCKETS]
                bucket.append(hashed)
                bucket.append(position)
            at += size * len(keys)

    def close(self) -> None:
        """Writes the hash table and closes the file. Raises OSError."""
        buckets = []
        for bucket in self._hashed:
            buckets.append(_BUCKET.pack(self._at, len(bucket)))
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


def _slots(bucket: "array[int]") -> bytes:
    """Returns the hash table of a bucket: two slots per term, collisions go to the next free slot.

    Args:
        bucket: hash and position of each term, one after the other.
    """
    count = len(bucket)
    slots = bytearray(count * _SLOT.size)
    taken = bytearray(count)
    for hashed, position in zip(bucket[::2], bucket[1::2], strict=True):
        slot = (hashed >> 8) % count
        while taken[slot]:
            slot = (slot + 1) % count
        taken[slot] = 1
        _SLOT.pack_into(slots, slot * _SLOT.size, hashed, position)
    return bytes(slots)
