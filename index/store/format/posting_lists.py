"""Finds and reads the posting list of a term in Whoosh's file.

A number for each term: twice the byte at which its list begins; or, for a term that occurs once, twice its position in
its paragraph, plus one. Such a list is not in the file: Whoosh keeps it with the term.
"""

import struct
from array import array
from collections.abc import Sequence
from pickle import loads
from zlib import decompress

from index.store.format.errors import DamagedError
from index.store.format.files import CheckedPieces

_HEAD = struct.Struct("!4si")
"""Whoosh's magic, and how many bytes follow, negative in the last block of a list. Each list here has one block."""
_ABOUT_BYTES = 30
"""Whoosh's header of a block: it precedes the list."""
_ZLIB = b"\x78"
"""How a compressed list begins; a pickle begins with 0x80."""


def packed_lists(places: "array[int]") -> bytes:
    """Returns the numbers as bytes: 4 for each, or 8 if the largest needs them."""
    return (places if max(places, default=0) >= 1 << 32 else array("I", places)).tobytes()


def unpacked_lists(column: memoryview, terms: int) -> "memoryview[int]":
    """Returns the numbers of this many terms. Raises ValueError if the column has another length."""
    return column.cast("I" if len(column) == 4 * terms else "Q")


def single_position(place: int) -> int | None:
    """The position of a term that occurs once; None for any other."""
    return place >> 1 if place & 1 else None


def read_values(lists: CheckedPieces, place: int, count: int) -> Sequence[bytes]:
    """Reads the positions of a term in each of its paragraphs, as Whoosh writes them.

    Args:
        lists: the file of lists.
        place: the number of the term, which occurs more than once.
        count: the number of its paragraphs.

    Raises DamagedError and OSError.
    """
    begin = place >> 1
    _, size = _HEAD.unpack(lists.read(begin, begin + _HEAD.size))
    end = begin + _HEAD.size - size
    data = lists.read(begin + _HEAD.size + _ABOUT_BYTES, end)
    values: Sequence[bytes] = loads(decompress(data) if data[:1] == _ZLIB else data)[2]
    if len(values) != count:
        raise DamagedError("a list is cut short")
    return values
