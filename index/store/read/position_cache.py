"""A cache of position lists for the next query, with one limit for all segments."""

from collections.abc import Callable, Hashable, Sequence
from itertools import accumulate
from pickle import loads

from index.search.positions import PositionSpan
from index.store.format.errors import DamagedError
from index.store.read.recent_cache import RecentCache

_FOR_EACH_PARAGRAPH = 2
_AT_LEAST = 50_000
_PLACES = 100_000


class PositionCache:
    """Caches position values for up to 2 x N paragraphs, and the decoded positions of frequent values."""

    def __init__(self, paragraphs: int) -> None:
        self.places = _Places()
        most = max(_AT_LEAST, _FOR_EACH_PARAGRAPH * paragraphs)
        self._lists = RecentCache[Hashable, Sequence[bytes]](most, len)

    def values(self, name: Hashable, read: Callable[[], Sequence[bytes]]) -> Sequence[bytes]:
        """Returns a list from the cache, or reads it. Raises what reading raises."""
        return self._lists.get(name, read)


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
