"""Hands an article's file to the program that the system opens it with."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from index.reading.files import SUFFIXES
from tui.programs.start import find_program, start_program

_OPENERS = (("xdg-open",), ("gio", "open"), ("wslview",), ("termux-open",))
_MAC_OPENERS = (("/usr/bin/open",),)


def open_file(file: Path, find: Callable[[str], str | None] = find_program, platform: str = sys.platform) -> str | None:
    """Opens a file; answers None, or why it is not opened.

    Only files with the ending of an article are handed over: what a system does with other ones, such as `.desktop`
    or `.command`, may be to run them.
    """
    if file.suffix.lower() not in SUFFIXES:
        return f"not opened: {file.name} does not end like an article, and the system might run it"
    for name, *arguments in _MAC_OPENERS if platform == "darwin" else _OPENERS:
        path = find(name)
        if path is None:
            continue
        try:
            process = start_program((path, *arguments, str(file.resolve())))
        except (OSError, ValueError) as error:
            return f"not opened: {name} could not be started: {getattr(error, 'strerror', None) or error}"
        threading.Thread(target=process.wait, name="seedread-opener", daemon=True).start()
        return None
    return "not opened: no program that opens files was found (xdg-open)"
