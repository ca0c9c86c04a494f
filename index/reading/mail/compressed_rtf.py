"""Rich text as Outlook packs it in messages.

Source: Microsoft, [MS-OXRTFCP] Rich Text Format (RTF) Compression Algorithm. A dictionary of 4,096 bytes, which begins
with words of most documents, slides over the text; a reference is a place in it and a length.
"""

import struct

_HEAD = struct.Struct("<IIII")
"""Size of what follows, size of the text, form, and a checksum."""
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    + b"\r\n"
    + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SIZE = 4096
_SHORTEST = 2


def unpacked_rtf(data: bytes, most: int) -> bytes:
    """The rich text of a message, at most `most` bytes of it; it ends where the data ends.

    Raises:
        ValueError: if the data is in neither form.
    """
    if len(data) < _HEAD.size:
        raise ValueError("no packed rich text")
    after, size, form, _ = _HEAD.unpack_from(data)
    packed = data[_HEAD.size : 4 + after]
    if form == _PLAIN:
        return packed[: min(size, most)]
    if form != _PACKED:
        raise ValueError("no packed rich text")
    return _unpacked(packed, min(size, most))


def _unpacked(packed: bytes, size: int) -> bytes:
    window = bytearray(_DICTIONARY.ljust(_SIZE, b" "))
    written, at = len(_DICTIONARY), 0
    text = bytearray()
    while at < len(packed) and len(text) < size:
        kinds = packed[at]
        at += 1
        for bit in range(8):
            if not kinds >> bit & 1:
                copied = packed[at : at + 1]
                at += 1
            else:
                reference = int.from_bytes(packed[at : at + 2], "big")
                at += 2
                place, length = reference >> 4, (reference & 15) + _SHORTEST
                if at > len(packed) or place == written % _SIZE:  # this place is the mark of the end
                    return bytes(text[:size])
                copied = _run(window, place, length, written)
            for value in copied:
                window[written % _SIZE] = value
                written += 1
            text += copied
    return bytes(text[:size])


def _run(window: bytearray, place: int, length: int, written: int) -> bytes:
    """Bytes of the dictionary; a run that reaches the newest byte continues with the bytes that it has just copied."""
    newest = (written - place) % _SIZE
    run = bytes(window[(place + step) % _SIZE] for step in range(min(length, newest)))
    return (run * (length // newest + 1))[:length]
