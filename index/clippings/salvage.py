"""Recovers rows of a damaged clippings file from its bytes, without SQLite, which refuses the whole file.

A table leaf holds records one by one (sqlite.org/fileformat2.html, sections 1.6 and 2.1). A record is recognised by
its own header, so neither the header of the file, nor that of a page, nor a pointer to a record need be whole.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.clippings.clipping import Clipping
from index.clippings.row import COLUMNS, Row, stored_row

_PAGE_BYTES = (4096, 1024, 2048, 512, 8192, 16_384, 32_768, 65_536)
# a record's header: its size, the number (NULL, since it is the key), the position (an integer)
_HEADER = re.compile(rb"[\x08-\x1f]\x00[\x01-\x06\x08\x09]")
_CONTENT = re.compile(rb'\{"path": [\x20-\x7e]*')
# the columns follow each other without a separator: content, note, labels, kept
_AFTER = re.compile(rb"(.*?)(\[[\x20-\x7e]*?\])(\d{4}-\d\d-\d\dT[\d:.]+\+00:00)", re.DOTALL)
_INTEGER_BYTES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
_REST_BYTES = 20_000
_LAST = 2**40
"""A position after every other one."""
_OLD, _NEW = len(COLUMNS), len(COLUMNS) + 1


def salvage(path: Path) -> tuple[Row, ...]:
    """The rows that can be found in the file, in the user's order; each is sealed, as whole or as damaged.

    Raises OSError.
    """
    data = path.read_bytes()
    read = [_rows(data, size) for size in _PAGE_BYTES if len(data) > size or size == _PAGE_BYTES[0]]
    best = max(read, key=lambda rows: sum(row.intact for row in rows.values()))
    rows = sorted(best.values(), key=lambda row: (row.position, row.number))
    return tuple(row.with_values(position=place) for place, row in enumerate(rows, 1))


def _rows(data: bytes, page_bytes: int) -> dict[int, Row]:
    rows: dict[int, Row] = {}
    seen: set[int] = set()
    for start, values in _records(data, page_bytes):
        seen.add(start)
        row = stored_row(values) if len(values) == _NEW else _unsealed(values)
        _add(rows, row)
    largest = max(rows, default=0)
    for found in _CONTENT.finditer(data):
        if found.start() not in seen:
            largest += 1
            _add(rows, _fragment(largest, data, found))
    return rows


def _add(rows: dict[int, Row], row: Row) -> None:
    whole = Row(row.values, sealed=True, intact=row.sealed and row.intact)
    before = rows.get(row.number)
    if before is not None and before.values == whole.values:
        return
    number = row.number if before is None else max(rows) + 1  # the same number twice: one of the two is damaged
    rows[number] = whole.with_values(number=number)


def _unsealed(values: tuple[Any, ...]) -> Row:
    """A row of a version that had no seals: whole if it can be read."""
    row = Row(values, sealed=True, intact=True)
    return Row(values, sealed=True, intact=isinstance(row.clipping(), Clipping))


def _records(data: bytes, page_bytes: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Where the content of a record begins, and the values of the record."""
    for found in _HEADER.finditer(data):
        head = found.start()
        size = data[head]
        types = _varints(data[head + 1 : head + size])
        if types is None or len(types) not in (_OLD, _NEW) or not all(kind in _INTEGER_BYTES for kind in types[:2]):
            continue
        sizes = [_size(kind) for kind in types]
        number = _number_before(data, head)
        if number is None or any(length is None for length in sizes) or any(kind < 12 for kind in types[2:7]):
            continue
        lengths = [length or 0 for length in sizes]
        body = _payload(data, head, size + sum(lengths), page_bytes)[size:]
        yield head + size + sum(lengths[:3]), _values(number, types, lengths, body)


def _values(number: int, types: list[int], lengths: list[int], body: bytes) -> tuple[Any, ...]:
    values: list[Any] = [number]
    at = lengths[0]
    for kind, length in zip(types[1:], lengths[1:], strict=True):
        values.append(_value(kind, body[at : at + length]))
        at += length
    return tuple(values)


def _value(kind: int, data: bytes) -> int | bytes | None:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(data, "big", signed=True) if kind in _INTEGER_BYTES else data


def _size(kind: int) -> int | None:
    return _INTEGER_BYTES.get(kind, (kind - 12) // 2 if kind >= 12 else None)


def _varints(data: bytes) -> list[int] | None:
    numbers: list[int] = []
    number = 0
    for byte in data:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(number)
            number = 0
    return numbers if data and data[-1] < 0x80 else None


def _number_before(data: bytes, head: int) -> int | None:
    """The number of the row: the variable-length integer that ends just before the header of the record."""
    begin = head - 1
    while begin > 0 and head - begin < 9 and data[begin - 1] >= 0x80:
        begin -= 1
    found = _varints(data[begin:head]) if head else None
    return found[0] if found and len(found) == 1 and 0 < found[0] < 2**53 else None


def _payload(data: bytes, head: int, length: int, page_bytes: int) -> bytes:
    """A record; the rest of a long record is on other pages (section 1.6 of the format)."""
    largest = page_bytes - 35
    if length <= largest:
        return data[head : head + length]
    smallest = (page_bytes - 12) * 32 // 255 - 23
    local = smallest + (length - smallest) % (page_bytes - 4)
    local = local if local <= largest else smallest
    parts = [data[head : head + local]]
    following = int.from_bytes(data[head + local : head + local + 4], "big")
    left, pages = length - local, len(data) // page_bytes
    while left > 0 and 0 < following <= pages and len(parts) <= pages:
        page = data[(following - 1) * page_bytes : following * page_bytes]
        parts.append(page[4 : 4 + left])
        left -= page_bytes - 4
        following = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def _fragment(number: int, data: bytes, found: re.Match[bytes]) -> Row:
    """A damaged row, made from its content alone."""
    text = found[0]
    try:
        _, end = json.JSONDecoder().raw_decode(text.decode("ascii"))
    except (ValueError, RecursionError):
        end = len(text)
    after = _AFTER.match(data[found.start() + end : found.start() + end + _REST_BYTES])
    note, labels, kept = after.groups() if after else (b"", b"[]", b"")
    return Row((number, _LAST + number, b"", text[:end], note, labels, kept, None), sealed=True, intact=False)
