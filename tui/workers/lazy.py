"""Something that takes a while to make, made once by whichever thread first needs it."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Deferred(Generic[Thing]):
    """Calls `make` on the first `get`; the others wait for it and get the same thing."""

    def __init__(self, make: Callable[[], Thing]) -> None:
        self._make = make
        self._made: list[Thing] = []
        self._lock = Lock()

    def get(self) -> Thing:
        """The thing; raises what making it raises, and tries again the next time."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]
