"""Something that takes a while to make, made once by whichever thread first needs it."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Lazy(Generic[Value]):
    """Calls `make` on the first `get`; the others wait for it and get the same thing."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._made: list[Value] = []
        self._lock = Lock()

    def get(self) -> Value:
        """The thing; raises what making it raises, and tries again the next time."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    def peek(self) -> Value | None:
        """The thing if it has been made; never waits."""
        return self._made[0] if self._made else None
