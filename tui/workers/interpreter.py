"""The pace of Python's own housekeeping, set so that no key waits for it."""

import gc
import sys
import time
from collections.abc import Callable
from typing import Any

from textual.app import App

SWITCH_INTERVAL_S = 0.001
"""Seconds that a thread at work may keep the interpreter. A key needs several turns of three threads until it is
painted; Python's own five thousandths of a second for each are felt."""

TURN_S = 0.002
"""Seconds after which a thread that reads in small steps lets the others run."""
PAUSE_S = 0.000_05
"""Seconds that it sleeps: enough for a waiting thread to wake and take the interpreter."""


def set_short_switch_interval() -> None:
    """Lets the threads of this program take turns at a quick pace."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)


def freeze_gc(app: App[Any]) -> None:
    """Excludes long-lived objects from garbage collection: scanning them takes 100 ms in a large corpus."""
    if gc.isenabled() and not app.is_headless:  # tests make many short-lived apps in one process
        gc.freeze()


def with_pauses(check: Callable[[], bool]) -> Callable[[], bool]:
    """A check that is called often, such as "is there a newer search", with a short sleep every TURN_S.

    A thread that reads or decompresses releases the interpreter each time and takes it back before another thread has
    woken. The other one was signalled, so its switch interval starts again and it never asks for its turn (CPython
    3.11, ceval_gil.h, take_gil): a key waited 81 ms while the hits of a search were read. A thread that sleeps gives
    its turn away. Measured with a thread that reads small pieces on a busy machine: 95 of 100 wake-ups of another
    thread within 0.1 ms instead of 4.9 ms.
    """
    paused = time.monotonic()

    def checked() -> bool:
        nonlocal paused
        if time.monotonic() - paused > TURN_S:
            time.sleep(PAUSE_S)
            paused = time.monotonic()
        return check()

    return checked
