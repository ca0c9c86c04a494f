"""A cache of the values that were used last, with one limit for their weight.

A search, the counts beside a list and an overview read one snapshot at a time from threads of their own.
"""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class RecentCache(Generic[Key, Value]):
    """Values by key; any thread may ask. The last value stays even if it alone is beyond the limit."""

    def __init__(self, most: int, weigh: Callable[[Value], int]) -> None:
        """`weigh` gives the weight of a value, `most` is the limit for all."""
        self._most = most
        self._weigh = weigh
        self._values: dict[Key, Value] = {}
        self._weight = 0
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Returns a value from the cache, or makes it. Raises what `make` raises."""
        with self._lock:
            if key in self._values:
                found = self._values[key] = self._values.pop(key)
                return found
        made = make()  # outside the lock: reading takes time
        with self._lock:
            if key not in self._values:  # else another thread has made it as well
                self._weight += self._weigh(made)
                self._values[key] = made
            while self._weight > self._most and len(self._values) > 1:  # least recently used first
                self._weight -= self._weigh(self._values.pop(next(iter(self._values))))
        return made
