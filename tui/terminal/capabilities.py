"""The abilities of the terminal, by the terminfo database."""

import os

_ERASE_CHARACTERS = b"\x1b[%p1%dX"
"""Capability "ech" of the terminals that follow ECMA-48."""
_STDOUT = 1


def erases_in_background() -> bool:
    """Whether the terminal erases cells in the current background; programs that use curses rely on it as well."""
    try:
        import curses
    except ImportError:  # Windows
        return False
    try:
        curses.setupterm(os.environ.get("TERM", "dumb"), _STDOUT)
    except curses.error:  # not in the database
        return False
    return curses.tigetflag("bce") > 0 and curses.tigetstr("ech") == _ERASE_CHARACTERS
