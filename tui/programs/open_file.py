"""Opens an article's file, or its address, in the system's program for it."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from index.reading.files import SUFFIXES
from tui.programs.start import find_program, start_program

_OPENERS = (("xdg-open",), ("gio", "open"), ("wslview",), ("termux-open",))
_MAC_OPENERS = (("/usr/bin/open",),)

Find = Callable[[str], str | None]


def open_file(
    file: Path, page: int | None = None, find: Find = find_program, platform: str = sys.platform
) -> str | None:
    """Opens a file; answers None, or why it is not opened.

    Only files with the ending of an article are opened: the system may run others, such as `.desktop` or `.command`.

    Args:
        file: The file.
        page: Page of a PDF, from 1: viewers that accept a page open it there.
        find: Gives the path of a program.
        platform: As sys.platform.
    """
    if file.suffix.lower() not in SUFFIXES:
        return f"not opened: {file.name} does not end like an article, and the system might run it"
    opener = _opener(find, platform)
    if opener is None:
        return "not opened: no program that opens files was found (xdg-open)"
    plain = (*opener, str(file.resolve()))
    if page is None or platform == "darwin" or file.suffix.lower() != ".pdf":
        return _started(plain)
    threading.Thread(target=_open_at_page, args=(file.resolve(), page, plain, find), daemon=True).start()
    return None


def open_address(address: str, find: Find = find_program, platform: str = sys.platform) -> str | None:
    """Opens an address of the web in the browser; answers None, or why it is not opened."""
    if not address.startswith(("https://", "http://")):
        return "not opened: it is not a web address"
    opener = _opener(find, platform)
    if opener is None:
        return "not opened: no program that opens addresses was found (xdg-open)"
    return _started((*opener, address))


def _open_at_page(file: Path, page: int, plain: tuple[str, ...], find: Find) -> None:
    """Asking for the viewer takes time, so this runs in a thread; without an answer the file is simply opened."""
    from tui.programs.pdf_viewer import page_command

    _started(page_command(file, page, find) or plain)


def _opener(find: Find, platform: str) -> tuple[str, ...] | None:
    for name, *arguments in _MAC_OPENERS if platform == "darwin" else _OPENERS:
        if path := find(name):
            return (path, *arguments)
    return None


def _started(command: tuple[str, ...]) -> str | None:
    try:
        process = start_program(command)
    except (OSError, ValueError) as error:
        name = Path(command[0]).name
        return f"not opened: {name} could not be started: {getattr(error, 'strerror', None) or error}"
    threading.Thread(target=process.wait, name="seedread-opener", daemon=True).start()
    return None
