"""Collects the paragraphs of all terms of a field, and writes them as our own lists."""

from array import array
from collections.abc import Sequence
from typing import BinaryIO

from index.store.format.levels import COMMON, packed_levels

_ID_BYTES = 4


class IdLists:
    """The lists of one field, added term after term."""

    def __init__(self) -> None:
        self._starts = array("I", (0,))
        self._ids = array("I")
        self._repeated, self._times = array("I"), bytearray()
        self._rows, self._before, self._ends = array("I"), array("I"), array("Q", (0,))
        self._levels: list[bytes] = []

    def add(self, ids: "array[int]", times: bytes | None) -> None:
        """Adds the next term: its paragraphs, ascending, and how often it occurs in each; None if once in all."""
        if len(ids) >= COMMON:
            self._rows.append(len(self._starts) - 1)
            self._before.append(self._starts[-1] - len(self._ids))
            self._levels.append(packed_levels(ids, times))
            self._ends.append(self._ends[-1] + len(self._levels[-1]))
        else:
            for at, often in enumerate(times or ()):
                if often > 1:
                    self._repeated.append(len(self._ids) + at)
                    self._times.append(often)
            self._ids += ids
        self._starts.append(self._starts[-1] + len(ids))

    def write(self, file: BinaryIO, planes: int) -> Sequence[int]:
        """Writes the lists; returns where the numbers and the levels begin, and where they end, in bytes.

        Args:
            file: the file of lists.
            planes: in how many bytes the number of a paragraph fits: the first bytes of all are written, then the
                second.
        """
        bounds = [file.tell()]
        numbers = memoryview(self._ids).cast("B")
        for plane in range(planes):
            file.write(numbers[plane::_ID_BYTES].tobytes())
        bounds.append(file.tell())
        for levels in self._levels:
            file.write(levels)
        return [*bounds, file.tell()]

    def columns(self, field: str) -> dict[str, bytes]:
        """The columns of the directory: where the lists of the terms are."""
        return {
            f"{field} starts": self._starts.tobytes(),
            f"{field} common": self._rows.tobytes(),
            f"{field} common before": self._before.tobytes(),
            f"{field} common ends": self._ends.tobytes(),
            f"{field} repeated": self._repeated.tobytes(),
            f"{field} repeated times": bytes(self._times),
        }
