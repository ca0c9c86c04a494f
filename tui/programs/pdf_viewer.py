"""The system's own viewer of PDF files, opened at a page: the few on Linux that accept one."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from index.helper_process import safe_environment

_ASK_S = 3.0
_AT_PAGE: dict[str, tuple[str, ...]] = {
    "evince": ("--page-index={page}", "{file}"),
    "papers": ("--page-index={page}", "{file}"),
    "atril": ("--page-index={page}", "{file}"),
    "xreader": ("--page-index={page}", "{file}"),
    "okular": ("--page", "{page}", "{file}"),
    "zathura": ("--page={page}", "{file}"),
    "sioyek": ("--page", "{page}", "{file}"),
    "qpdfview": ("{file}#{page}",),
    "mupdf": ("{file}", "{page}"),
    "xpdf": ("{file}", "{page}"),
    **dict.fromkeys(
        ("firefox", "chromium", "chromium-browser", "google-chrome", "brave-browser", "microsoft-edge", "vivaldi"),
        ("{url}#page={page}",),
    ),
}
"""The option for the page by the name of the program."""


def page_command(file: Path, page: int, find: Callable[[str], str | None]) -> tuple[str, ...] | None:
    """The command that opens a PDF at a page in the viewer that the system opens PDF files with.

    Args:
        file: The file, as an absolute path.
        page: From 1.
        find: Gives the path of a program.

    Returns:
        None if the viewer is not known, accepts no page, or is not found.
    """
    ask = find("xdg-mime")
    entry = _answer((ask, "query", "default", "application/pdf")) if ask else ""
    # "org.gnome.Evince.desktop", "okularApplication_pdf.desktop", "firefox-esr.desktop"
    words = re.split(r"[^a-z]+", entry.lower().removesuffix(".desktop"))
    for name, arguments in _AT_PAGE.items():
        if (name in words or entry.lower().startswith(name)) and (path := find(name)):
            filled = (each.format(page=page, file=file, url=file.as_uri()) for each in arguments)
            return (path, *filled)
    return None


def _answer(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_ASK_S,
            check=False,
            cwd="/",
            env=safe_environment(),
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
