"""The paragraphs of a common term as Roaring bitmaps, by how often the term occurs in them.

The first bitmap has all paragraphs of the term, the second those where it occurs at least twice, and so on: a number of
paragraphs becomes a set without visiting them, the paragraphs with most occurrences are found first, and a word that
is in half of all paragraphs takes a bit for each instead of four bytes.
"""

from array import array
from itertools import accumulate, compress, pairwise
from struct import Struct

from pyroaring import BitMap

from index.search.bitmap import Bitmap

COMMON = 64
"""Terms with at least this many paragraphs in a segment are kept in levels; shorter lists are smaller as numbers."""
_COUNT = Struct("<B")
_SIZE = Struct("<I")


def packed_levels(ids: "array[int]", times: bytes | None) -> bytes:
    """Returns the levels of a term as bytes.

    Args:
        ids: its paragraphs, ascending.
        times: how often it occurs in each, at most 255; None if never more than once.
    """
    levels = [_serialized(ids)]
    while times is not None and (most := len(levels) + 1) <= max(times):
        levels.append(_serialized(array("I", compress(ids, times.translate(bytes(most) + b"\1" * (256 - most))))))
    return b"".join((_COUNT.pack(len(levels)), *(_SIZE.pack(len(level)) for level in levels), *levels))


def unpacked_levels(packed: bytes) -> tuple[Bitmap, ...]:
    """Returns the levels of a term. Raises ValueError or struct.error if they are damaged."""
    (count,) = _COUNT.unpack_from(packed)
    sizes = [_SIZE.unpack_from(packed, _COUNT.size + at * _SIZE.size)[0] for at in range(count)]
    bounds = accumulate(sizes, initial=_COUNT.size + count * _SIZE.size)
    return tuple([Bitmap.deserialize(packed[begin:end]) for begin, end in pairwise(bounds)])


def all_paragraphs(packed: bytes) -> Bitmap:
    """Returns the first level alone. Raises ValueError or struct.error if it is damaged."""
    (count,), (size,) = _COUNT.unpack_from(packed), _SIZE.unpack_from(packed, _COUNT.size)
    begin = _COUNT.size + count * _SIZE.size
    return Bitmap.deserialize(packed[begin : begin + size])


def _serialized(ids: "array[int]") -> bytes:
    bitmap = BitMap(ids)
    bitmap.run_optimize()
    return bytes(bitmap.serialize())
