"""Paragraphs as one whole number, in which the bit of each is set: joined, met or left out all at once, and counted.

What is done to whole bitmaps takes less than a millisecond for a million paragraphs; what goes from one paragraph to
the next calls `check` now and then, so that a search can be given up.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count
from typing import TypeVar

_Any = TypeVar("_Any")
Bitmap = int
CancelCheck = Callable[[], None]
"""Called now and then; raises to give the search up."""

SLICE = 1 << 14
"""Paragraphs that are gone through from one check to the next."""
_LIST = 8
"""A list takes as long to begin as so many of its paragraphs."""
HANDFUL = 12
"""Paragraphs; so few are put in and taken out one by one."""
_FEW = 32
_ONE = ord("1")
_STRETCH = 128
"""Bytes: what is empty is passed over in large steps."""
_EMPTY = bytes(_STRETCH)
_DENSE = 60
_SET = bytes.maketrans(b"0", b"\0")


def unchecked() -> None:
    """The check of one who waits for the end."""


def with_checks(some: Iterable[_Any], check: CancelCheck, every: int = 1024) -> Iterator[_Any]:
    """The same, with a check now and then."""
    for done, one in enumerate(some, 1):
        if done % every == 0:
            check()
        yield one


def all_docs(size: int) -> Bitmap:
    """All of so many paragraphs."""
    return (1 << size) - 1


def bitmap_of(lists: Sequence[Sequence[int]], size: int, check: CancelCheck) -> Bitmap:
    """The paragraphs that stand in any of some lists, all below `size`; raises IndexError where one is not."""
    total = sum(map(len, lists))
    if total <= HANDFUL:
        return _of_handful(lists, size)
    if total * _FEW < size:
        return _of_few(lists, size)
    flags = bytearray(b"0") * size
    done = 0
    for each in lists:
        for at in range(0, len(each), SLICE):
            for number in each[at : at + SLICE]:
                flags[number] = _ONE
            done += min(len(each), SLICE) + _LIST
            if done >= SLICE:
                check()
                done = 0
    flags.reverse()  # the last paragraph has the highest bit
    return int(flags, 2) if flags else 0


def iter_docs(bitmap: Bitmap) -> Iterator[int]:
    """The paragraphs, ascending."""
    highest: list[int] = []
    rest = bitmap
    while rest and len(highest) < HANDFUL:
        highest.append(rest.bit_length() - 1)
        rest ^= 1 << highest[-1]
    return reversed(highest) if not rest else _many(bitmap)


def membership(bitmap: Bitmap, size: int) -> Callable[[int], int]:
    """Tells of a paragraph whether it is one of them: quicker than the bitmap itself, where many are asked for."""
    raw = bitmap.to_bytes(size // 8 + 1, "little")
    return lambda number: raw[number >> 3] >> (number & 7) & 1


def bytes_of(bitmap: Bitmap) -> bytes:
    """A bitmap to be kept in a file."""
    return bitmap.to_bytes(bitmap.bit_length() // 8 + 1, "little")


def from_bytes(raw: bytes | memoryview) -> Bitmap:
    """A bitmap from a file."""
    return int.from_bytes(raw, "little")


def _of_few(lists: Sequence[Sequence[int]], size: int) -> Bitmap:
    raw = bytearray(size // 8 + 1)
    for iter_docs in lists:
        for number in iter_docs:
            raw[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(raw, "little")


def _of_handful(lists: Sequence[Sequence[int]], size: int) -> Bitmap:
    found = 0
    for iter_docs in lists:
        for number in iter_docs:
            if number >= size:
                raise IndexError(number)
            found |= 1 << number
    return found


def _many(bitmap: Bitmap) -> Iterator[int]:
    raw = bytes_of(bitmap)
    for at in range(0, len(raw), _STRETCH):
        if (stretch := raw[at : at + _STRETCH]) == _EMPTY:
            continue
        some = int.from_bytes(stretch, "little")
        if some.bit_count() > _DENSE:
            yield from compress(count(8 * at), format(some, "b")[::-1].encode().translate(_SET))
            continue
        while some:
            lowest = some & -some
            yield 8 * at + lowest.bit_length() - 1
            some ^= lowest
