"""Gives priority, among threads that share one interpreter, to work that the user is waiting for."""

import time
from threading import Condition

MAX_WAIT_S = 0.5
"""Seconds that others may be held up."""
ACTIVITY_WINDOW_S = 0.1
"""Seconds after a key, or after an answer, in which the screen shows it, or another key comes."""

SEARCH = "a search"
INDEX = "opening the index"
FIRST_ARTICLE = "the first article"
"""From the start until an article, or why there is none, is shown."""


class PriorityGate:
    """Callers with priority acquire and release it; long work waits its turn before it begins, but never for long."""

    def __init__(self) -> None:
        self._first: set[str] = set()
        self._changed = Condition()
        self._last_activity = -ACTIVITY_WINDOW_S

    def note_activity(self) -> None:
        """Notes that the screen has something to show, which has priority for a moment."""
        self._last_activity = time.monotonic()

    def quiet_in(self) -> float:
        """Seconds until the last activity has been shown; 0 or less if it has."""
        return self._last_activity + ACTIVITY_WINDOW_S - time.monotonic()

    def acquire(self, who: str) -> None:
        """Takes priority over other work; taking it again changes nothing."""
        with self._changed:
            self._first.add(who)

    def release(self, who: str) -> None:
        """Gives priority up; other work runs unless another caller has priority."""
        with self._changed:
            self._first.discard(who)
            if who == SEARCH:
                self.note_activity()
            self._changed.notify_all()

    def wait_turn(self, *, serving: str = "") -> None:
        """Waits until no caller has priority, but not for longer than MAX_WAIT_S.

        Args:
            serving: the priority for which the calling thread works; it is not waited for.
        """
        until = time.monotonic() + MAX_WAIT_S
        with self._changed:
            while (now := time.monotonic()) < until and (wait := self._wait_left(now, serving)) > 0:
                self._changed.wait(min(wait, until - now))

    def _wait_left(self, now: float, serving: str) -> float:
        return MAX_WAIT_S if self._first - {serving} else self._last_activity + ACTIVITY_WINDOW_S - now
