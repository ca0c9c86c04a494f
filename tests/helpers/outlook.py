"""Outlook messages (.msg), written for the tests: an OLE compound file with a stream for each property."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SHORTEST = 4096
"""Shorter streams would be in a mini stream: here they are filled up with zeros, which readers of text strip."""


def outlook_message(properties: Mapping[str, str], *, unicode: bool = True, page: str = "") -> bytes:
    """A message with the given properties.

    Args:
        properties: Text by the code of its property, as "0037" for the subject.
        unicode: Whether they are UTF-16, as Outlook writes now, or in an 8-bit encoding.
        page: The part that is HTML.
    """
    kind, encoding = ("001F", "utf-16-le") if unicode else ("001E", "cp1252")
    streams = {f"__substg1.0_{code}{kind}": text.encode(encoding) for code, text in properties.items()}
    if page:
        streams["__substg1.0_10130102"] = page.encode()
    padded = {name: data.ljust(_SHORTEST, b"\0") for name, data in streams.items()}
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if padded else None)]
    directory_sectors = -(-(1 + len(padded)) // 4)
    body, fat = b"", [_FAT, *_chain(1, directory_sectors)]
    for number, (name, data) in enumerate(padded.items(), 1):
        sectors = -(-len(data) // _SECTOR)
        right = number + 1 if number < len(padded) else None
        entries.append(_entry(name, 2, len(fat), len(data), right=right))
        fat += _chain(len(fat), sectors)
        body += data.ljust(sectors * _SECTOR, b"\0")
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    directory = b"".join(entries).ljust(directory_sectors * _SECTOR, b"\0")
    return _header() + struct.pack(f"<{len(fat)}I", *fat) + directory + body


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _header() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    # one sector of FAT (0), the directory from sector 1, no mini stream, no further list of FAT sectors
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, _SHORTEST, _END, 0, _END, 0, 0)
    return head + struct.pack("<108I", *([_FREE] * 108))


def _entry(name: str, kind: int, start: int, size: int, *, child: int | None = None, right: int | None = None) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    links = [_FREE if link is None else link for link in (None, right, child)]
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBB", len(written), kind, 1)
        + struct.pack("<III", *links)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
