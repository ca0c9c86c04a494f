"""A cache of position lists for the next query, with one limit for all segments."""

from collections.abc import Callable, Hashable, Sequence
from itertools import accumulate
from pickle import loads

from index.search.positions import PositionSpan
from index.store.format.errors import DamagedError

_FOR_EACH_PARAGRAPH = 2
_AT_LEAST = 50_000
_PLACES = 100_000


class PositionCache:
    """Caches position values for up to 2 x N paragraphs, and the decoded positions of frequent values."""

    def __init__(self, paragraphs: int) -> None:
        self.places = _Places()
        self._most = max(_AT_LEAST, _FOR_EACH_PARAGRAPH * paragraphs)
        self._lists: dict[Hashable, Sequence[bytes]] = {}
        self._kept = 0

    def values(self, name: Hashable, read: Callable[[], Sequence[bytes]]) -> Sequence[bytes]:
        """Returns a list from the cache, or reads it. Raises what reading raises."""
        values = self._lists.pop(name, None)
        if values is None:
            values = read()
            self._kept += len(values)
        self._lists[name] = values
        while self._kept > self._most and len(self._lists) > 1:  # least recently used first
            self._kept -= len(self._lists.pop(next(iter(self._lists))))
        return values


class _Places(dict[bytes, tuple[PositionSpan, ...]]):
    """Decoded positions by their value in Whoosh's format, each one word wide; most values recur.

    Raises DamagedError.
    """

    def __missing__(self, value: bytes) -> tuple[PositionSpan, ...]:
        if len(self) > _PLACES:
            self.clear()
        try:
            places = self[value] = tuple((place, place + 1) for place in accumulate(loads(value[4:])))
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"places are damaged: {error}") from error
        return places
