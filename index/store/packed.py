"""What is stored of a paragraph, packed as Whoosh unpacks it."""

import struct
import zlib
from pickle import dumps
from typing import Any

_PICKLE = 4
_MOST_UNPACKED = 0xFFFF
_SIZES = struct.Struct("<HH")


def packed(stored: dict[str, Any]) -> bytes:
    """The fields that are stored, as bytes of Whoosh's column of them."""
    return _as_zlib(dumps(stored, _PICKLE))


def _as_zlib(data: bytes) -> bytes:
    """The data as zlib writes it at level 0: Whoosh unpacks it, and nobody spends time on packing."""
    size = len(data)
    if size > _MOST_UNPACKED:
        return zlib.compress(data, 1)
    return b"\x78\1\1%b%b%b" % (_SIZES.pack(size, size ^ 0xFFFF), data, zlib.adler32(data).to_bytes(4, "big"))
