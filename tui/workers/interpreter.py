"""The pace of Python's own housekeeping, set so that no key waits for it."""

import gc
import sys
from typing import Any

from textual.app import App

SWITCH_INTERVAL_S = 0.001
"""Seconds that a thread at work may keep the interpreter. A key needs several turns of three threads until it is
painted; Python's own five thousandths of a second for each are felt."""


def set_short_switch_interval() -> None:
    """Lets the threads of this program take turns at a quick pace."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)


def freeze_gc(app: App[Any]) -> None:
    """Excludes long-lived objects from garbage collection: scanning them takes 100 ms in a large corpus."""
    if gc.isenabled() and not app.is_headless:  # tests make many short-lived apps in one process
        gc.freeze()
