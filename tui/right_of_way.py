"""Who goes first while threads share one interpreter: what somebody waits for at the keyboard."""

import time
from threading import Condition

PATIENCE = 0.5
"""Seconds that others may be held up."""
PAINTING = 0.02
"""Seconds in which the screen shows the hits before the others go on."""

SEARCH = "a search"
INDEX = "opening the index"


class RightOfWay:
    """Whoever goes first takes it and gives it back; long work gives way before it begins, and never for long."""

    def __init__(self) -> None:
        self._first: set[str] = set()
        self._changed = Condition()

    def take(self, who: str) -> None:
        """From now on others give way to this one; taken again, it is held as before."""
        with self._changed:
            self._first.add(who)

    def give_back(self, who: str) -> None:
        """Lets the others go on, unless somebody else goes first."""
        with self._changed:
            self._first.discard(who)
            self._changed.notify_all()

    def give_way(self) -> None:
        """Waits until nobody goes first, but not for longer than PATIENCE."""
        with self._changed:
            searched = SEARCH in self._first
            self._changed.wait_for(lambda: not self._first, PATIENCE)
        if searched:
            time.sleep(PAINTING)
