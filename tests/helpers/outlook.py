"""Outlook messages (.msg), written for the tests: an OLE compound file with a stream for each property."""

import struct
from collections.abc import Mapping
from types import MappingProxyType

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SHORTEST = 4096
"""Shorter streams would be in a mini stream: here they are filled up with zeros, which readers of text strip."""


Properties = Mapping[str, str]
_Tree = dict[str, "bytes | _Tree"]


def outlook_message(
    properties: Properties,
    *,
    unicode: bool = True,
    page: str = "",
    rich_text: bytes = b"",
    attachments: Mapping[str, bytes | Properties] = MappingProxyType({}),
) -> bytes:
    """A message with the given properties.

    Args:
        properties: Text by the code of its property, as "0037" for the subject.
        unicode: Whether they are UTF-16, as Outlook writes now, or in an 8-bit encoding.
        page: The part that is HTML.
        rich_text: The part that is packed rich text.
        attachments: Attached files by name; the properties of a message make an attached message.
    """
    tree = _message(properties, unicode=unicode, page=page)
    if rich_text:
        tree["__substg1.0_10090102"] = rich_text
    for number, (name, content) in enumerate(attachments.items()):
        inside: _Tree = {f"__substg1.0_3707{_kind(unicode)[0]}": name.encode(_kind(unicode)[1])}
        if isinstance(content, bytes):
            inside["__substg1.0_37010102"] = content
        else:
            inside["__substg1.0_3701000D"] = _message(content, unicode=unicode)
        tree[f"__attach_version1.0_#{number:08X}"] = inside
    return _compound_file(tree)


def _kind(unicode: bool) -> tuple[str, str]:
    return ("001F", "utf-16-le") if unicode else ("001E", "cp1252")


def _message(properties: Properties, *, unicode: bool, page: str = "") -> _Tree:
    kind, encoding = _kind(unicode)
    tree: _Tree = {f"__substg1.0_{code}{kind}": text.encode(encoding) for code, text in properties.items()}
    if page:
        tree["__substg1.0_10130102"] = page.encode()
    return tree


def _compound_file(tree: _Tree) -> bytes:
    count = 1 + _entries_in(tree)
    directory_sectors = -(-count // 4)
    fat = [_FAT, *_chain(1, directory_sectors)]
    entries = [b""] * count
    entries[0] = _entry("Root Entry", 5, _END, 0, child=1 if tree else None)
    body = b""
    waiting = [(tree, 1)]
    free = 1 + len(tree)
    while waiting:
        folder, first = waiting.pop()
        for number, (name, content) in enumerate(folder.items(), first):
            right = number + 1 if number < first + len(folder) - 1 else None
            if isinstance(content, dict):
                entries[number] = _entry(name, 1, 0, 0, child=free, right=right)
                waiting.append((content, free))
                free += len(content)
                continue
            padded = content.ljust(_SHORTEST, b"\0")
            sectors = -(-len(padded) // _SECTOR)
            entries[number] = _entry(name, 2, len(fat), len(padded), right=right)
            fat += _chain(len(fat), sectors)
            body += padded.ljust(sectors * _SECTOR, b"\0")
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    directory = b"".join(entries).ljust(directory_sectors * _SECTOR, b"\0")
    return _header() + struct.pack(f"<{len(fat)}I", *fat) + directory + body


def _entries_in(tree: _Tree) -> int:
    return sum(1 + (_entries_in(each) if isinstance(each, dict) else 0) for each in tree.values())


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


def packed_rtf(text: bytes) -> bytes:
    """Rich text as Outlook packs it: bytes that recur within 4,096 as references, greedily."""
    at, first = 0, 207  # the dictionary begins with words that this text does not refer to
    packed = bytearray()
    parts: list[bytes] = []
    while at < len(text):
        length, place = 0, 0
        for start in range(max(0, at - 4000), at):
            same = 0
            while same < 17 and at + same < len(text) and text[start + same] == text[at + same]:
                same += 1
            if same > length:
                length, place = same, (first + start) % 4096
        step = length if length > 1 else 1
        parts.append(struct.pack(">H", place << 4 | length - 2) if length > 1 else text[at : at + 1])
        at += step
    parts.append(struct.pack(">H", ((first + len(text)) % 4096) << 4))
    for begin in range(0, len(parts), 8):
        some = parts[begin : begin + 8]
        packed.append(sum(1 << bit for bit, part in enumerate(some) if len(part) == 2))
        packed += b"".join(some)
    return struct.pack("<IIII", len(packed) + 12, len(text), 0x75465A4C, 0) + bytes(packed)


def plain_rtf(text: bytes) -> bytes:
    """Rich text in a message in the form that is not packed."""
    return struct.pack("<IIII", len(text) + 12, len(text), 0x414C454D, 0) + text
