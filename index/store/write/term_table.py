"""Writes Whoosh's table of terms a field at a time; Whoosh's own writer makes one call per term."""

import struct
from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice, pairwise
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


class TermInfos:
    """Whoosh's record of each term of a field, packed."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._sizes = array("H")

    def add(self, info: bytes) -> None:
        """Adds the info of the next term."""
        self._bytes += info
        self._sizes.append(len(info))

    def __iter__(self) -> Iterator[bytes]:
        for begin, end in pairwise(accumulate(self._sizes, initial=0)):
            yield bytes(self._bytes[begin:end])


class TermTable:
    """Writes the table to a file of Whoosh's; fields in order, and in each the terms in order."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._file.write(_HEAD)
        self._at = len(_HEAD)
        self._positions = array("q")
        self._fields: dict[str, int] = {}
        self._hashed = [array("q") for _ in range(_BUCKETS)]

    def add(self, field: str, terms: Iterable[bytes], infos: TermInfos) -> None:
        """Adds the sorted terms of a field, each with its term info."""
        number = self._fields.setdefault(field, len(self._fields))
        prefix = number.to_bytes(2, "big")
        coming, waiting = iter(terms), iter(infos)
        while keys := [prefix + term for term in islice(coming, _AT_ONCE)]:
            mine = list(islice(waiting, len(keys)))
            heads = map(_LENGTHS.pack, map(len, keys), map(len, mine))
            entries = list(map(b"".join, zip(heads, keys, mine, strict=True)))
            *positions, self._at = accumulate(map(len, entries), initial=self._at)
            self._file.write(b"".join(entries))
            self._positions.extend(positions)
            for hashed, position in zip(map(crc32, keys), positions, strict=True):
                bucket = self._hashed[hashed % _BUCKETS]
                bucket.append(hashed)
                bucket.append(position)

    def close(self) -> None:
        """Writes the hash table and closes the file. Raises OSError."""
        buckets = []
        for bucket in self._hashed:
            slots = _slots(bucket)
            buckets.append(_BUCKET.pack(self._at, len(slots) // _SLOT.size))
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
    """Returns the hash table of a bucket: five slots for four terms; a collision takes the next free slot.

    Whoosh writes two for one, which is 24 bytes for each term instead of 15; it takes what is there.

    Args:
        bucket: hash and position of each term, one after the other.
    """
    count = len(bucket) // 2 * 5 // 4 + 1 if bucket else 0
    slots = bytearray(count * _SLOT.size)
    taken = bytearray(count)
    for hashed, position in zip(bucket[::2], bucket[1::2], strict=True):
        slot = (hashed >> 8) % count
        while taken[slot]:
            slot = (slot + 1) % count
        taken[slot] = 1
        _SLOT.pack_into(slots, slot * _SLOT.size, hashed, position)
    return bytes(slots)
