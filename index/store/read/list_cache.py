"""A cache of posting lists that were read, with one limit for all segments."""

from collections.abc import Callable, Hashable

_MOST_BYTES = 8_000_000
"""Lists of 2 million paragraphs: those of the words of several queries at 1,000,000 paragraphs."""


class ListCache:
    """Caches lists of numbers; the least recently used are dropped. For one reader thread at a time.

    A search reads the list of a word two or three times: to match, to rank, to find phrases. The next letter that is
    typed reads the lists of the finished words again.
    """

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most = most_bytes
        self._lists: dict[Hashable, memoryview[int]] = {}
        self._kept = 0

    def get(self, name: Hashable, read: Callable[[], "memoryview[int]"]) -> "memoryview[int]":
        """Returns a list from the cache, or reads it. Raises what reading raises."""
        known = self._lists.pop(name, None)
        if known is None:
            known = read()
            self._kept += known.nbytes
        self._lists[name] = known
        while self._kept > self._most and len(self._lists) > 1:
            self._kept -= self._lists.pop(next(iter(self._lists))).nbytes
        return known
