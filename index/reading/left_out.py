"""The records of a file that are left out while the others are read."""

from collections.abc import Callable
from typing import TypeVar

from index.reading.decode import UnreadableError

T = TypeVar("T")
_LONGEST_NAME = 80
"""Characters; the title of a record may be as long as a book."""


class LeftOut:
    """Collects the records that could not be read; their file is reported when its other records have been read."""

    def __init__(self) -> None:
        self._first = ""
        self._count = 0

    def read(self, name: str, make: Callable[[], T | None]) -> T | None:
        """What `make` returns; None, and a reason that begins with `name`, if it raises UnreadableError."""
        try:
            return make()
        except UnreadableError as error:
            self.add(f"{name[:_LONGEST_NAME]}: {error}")
            return None

    def add(self, reason: str) -> None:
        """Adds a reason in words."""
        self._first = self._first or reason
        self._count += 1

    def report(self) -> None:
        """Raises UnreadableError with the first reason and the number of the others, if anything was left out."""
        if self._count:
            others = f" and {self._count - 1:,} more" if self._count > 1 else ""
            raise UnreadableError(f"left out of it: {self._first}{others}")

    @property
    def first(self) -> str:
        """The first reason; empty if nothing was left out."""
        return self._first
