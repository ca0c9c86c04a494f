"""Who goes first while threads share one interpreter: what somebody waits for at the keyboard."""

import time
from threading import Condition

MAX_WAIT_S = 0.5
"""Seconds that others may be held up."""
ACTIVITY_WINDOW_S = 0.1
"""Seconds after a key, or after an answer, in which the screen shows it, or another key comes."""

SEARCH = "a search"
INDEX = "opening the index"


class PriorityGate:
    """Callers with priority acquire and release it; long work waits its turn before it begins, but never for long."""

    def __init__(self) -> None:
        self._first: set[str] = set()
        self._changed = Condition()
        self._last_activity = -ACTIVITY_WINDOW_S

    def note_activity(self) -> None:
        """Something is to be seen on the screen: for a moment that goes first."""
        self._last_activity = time.monotonic()

    def quiet_in(self) -> float:
        """Seconds until the last activity has been shown; 0 or less if it has."""
        return self._last_activity + ACTIVITY_WINDOW_S - time.monotonic()

    def acquire(self, who: str) -> None:
        """From now on others give way to this one; taken again, it is held as before."""
        with self._changed:
            self._first.add(who)

    def release(self, who: str) -> None:
        """Lets the others run, unless somebody else has priority."""
        with self._changed:
            self._first.discard(who)
            if who == SEARCH:
                self.note_activity()
            self._changed.notify_all()

    def wait_turn(self) -> None:
        """Waits until nobody goes first, but not for longer than PATIENCE."""
        until = time.monotonic() + MAX_WAIT_S
        with self._changed:
            while (now := time.monotonic()) < until and (wait := self._wait_left(now)) > 0:
                self._changed.wait(min(wait, until - now))

    def _wait_left(self, now: float) -> float:
        return MAX_WAIT_S if self._first else self._last_activity + ACTIVITY_WINDOW_S - now
