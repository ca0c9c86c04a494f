"""The index of a corpus for commands that search it: brought up to date first, with progress on a terminal."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.store.refresh import Progress, Refreshed
from tui.exit_codes import ExitCode
from tui.lines.progress import progress_line
from tui.twins.corpus import files, nothing_readable, present
from tui.twins.error import CommandError
from tui.twins.interrupt import stop_on_interrupt
from tui.twins.output import complain, talk

if TYPE_CHECKING:
    from index.store.library import Library

_ERASE = "\r\x1b[K"


def up_to_date(paths: Sequence[Path], rebuild: bool = False) -> "tuple[Library, Refreshed]":
    """The library over the paths, refreshed; what could not be read is told. Raises CommandError."""
    from index.store.library import IndexLocked, Library

    existing = present(paths)
    files(existing)
    library = Library(existing)
    try:
        refreshed = _refresh(library, rebuild)
    except IndexLocked as error:
        raise CommandError(
            "another seedread is writing this index", todo="Try again when it is done", code=ExitCode.INDEX
        ) from error
    except OSError as error:
        raise CommandError(
            f"the index cannot be written: {error.strerror or error}",
            where=error.filename and str(error.filename),
            todo="SEEDREAD_HOME names another directory for it",
            code=ExitCode.INDEX,
        ) from error
    for unreadable in refreshed.unreadable:
        complain(unreadable.reason, where=str(unreadable.path), todo="The rest goes on")
    for note in refreshed.notes:
        talk(f"seedread: {note}")
    if not refreshed.stopped and not refreshed.added + refreshed.updated + refreshed.unchanged:
        raise nothing_readable("none of the files could be read", existing)
    return library, refreshed


def _refresh(library: "Library", rebuild: bool) -> Refreshed:
    shows_progress = sys.stderr.isatty()
    width = shutil.get_terminal_size().columns

    def show(progress: Progress) -> None:
        if shows_progress:
            sys.stderr.write(_ERASE + progress_line(progress, width))
            sys.stderr.flush()

    with stop_on_interrupt() as stop:
        refreshed = library.refresh(show, stop.is_set, rebuild)
    if shows_progress:
        sys.stderr.write(_ERASE)
    return refreshed
