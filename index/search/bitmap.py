"""Sets of paragraph numbers as Roaring bitmaps: joined, intersected and counted in C, immutable like numbers.

An operation on whole bitmaps takes a fraction of a millisecond for a million paragraphs. Python code that visits
paragraphs one by one calls `check` now and then, so that a search can be given up.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from pyroaring import FrozenBitMap as Bitmap

__all__ = ("Bitmap", "CancelCheck", "all_docs", "bitmap_of", "unchecked", "union_of", "with_checks")

_Any = TypeVar("_Any")
CancelCheck = Callable[[], None]
"""Called regularly; raises to stop the search."""

SLICE = 1 << 14
"""Paragraphs that are visited from one check to the next."""
_LONG = 256
"""A sorted list of this length is added faster by itself than mixed with others (5 instead of 60 ns a paragraph)."""


def unchecked() -> None:
    """The check of a caller that never stops a search."""


def with_checks(some: Iterable[_Any], check: CancelCheck, every: int = 1024) -> Iterator[_Any]:
    """Yields the same items and calls `check` after each `every` of them."""
    items = iter(some)
    while batch := list(islice(items, every)):
        yield from batch  # from a list: half the time of a loop that counts
        if len(batch) == every:
            check()


def all_docs(size: int) -> Bitmap:
    """Returns the paragraphs 0 to size - 1."""
    return Bitmap(range(size))


def union_of(bitmaps: Sequence[Bitmap]) -> Bitmap:
    """Returns the paragraphs of all bitmaps; an empty one if there are none."""
    return Bitmap.union(*bitmaps) if bitmaps else Bitmap()


def bitmap_of(lists: Iterable[Sequence[int]], size: int, check: CancelCheck) -> Bitmap:
    """Returns the paragraphs of all lists; each list ascends.

    Raises IndexError if a number is not below `size`.
    """
    found: list[Bitmap] = []
    short = array("I")
    done = 0
    for each in with_checks(lists, check):
        if len(each) < _LONG:
            short += _as_array(each)
        else:
            found += [Bitmap(_as_array(each[at : at + SLICE])) for at in range(0, len(each), SLICE)]
        done += len(each)
        if done >= SLICE:
            check()
            done = 0
    found.append(Bitmap(short))
    whole = union_of(found)
    if whole and whole.max() >= size:
        raise IndexError(whole.max())
    return whole


def _as_array(numbers: Sequence[int]) -> "array[int]":
    # from bytes it is one copy, from anything else one call for each number
    return array("I", numbers.tobytes() if isinstance(numbers, memoryview) else numbers)
