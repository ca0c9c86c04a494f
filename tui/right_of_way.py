"""Who goes first while threads share one interpreter: what somebody waits for at the keyboard."""

import time
from threading import Event

PATIENCE = 0.5
"""Seconds that a search may hold up what else is to be done."""
PAINTING = 0.02
"""Seconds in which the screen shows an answer before the others go on."""


class RightOfWay:
    """A search takes it when it is asked for and gives it back when it is answered; long work gives way before it."""

    def __init__(self) -> None:
        self._free = Event()
        self._free.set()

    def take(self) -> None:
        """From now on others give way; taken again, it is held as before."""
        self._free.clear()

    def give_back(self) -> None:
        """Lets the others go on."""
        self._free.set()

    def give_way(self) -> None:
        """Waits until nobody goes first, but not for longer than PATIENCE."""
        if not self._free.is_set():
            self._free.wait(PATIENCE)
            time.sleep(PAINTING)
