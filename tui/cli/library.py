"""The index of a corpus for commands that search it: brought up to date first, with progress on a terminal."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct

from index.patience import patient
from index.search.own_synonyms import Synonyms
from index.store.library import IndexLocked, Library
from index.store.refresh_types import Progress, Refreshed
from tui.cli.command_error import CommandError
from tui.cli.corpus import CONTINUING, article_files, existing_paths, unreadable_error
from tui.cli.exit_codes import ExitCode
from tui.cli.format.progress import progress_line
from tui.cli.interrupt import stop_on_interrupt
from tui.cli.output import print_error, print_status
from tui.state.decisions import DecisionsSource
from tui.state.paths import cache_folder
from tui.state.synonyms import SynonymsFile

if TYPE_CHECKING:
    from concurrent.futures import Executor

FIRST_INDEX_WAIT_S = 60.0
"""Seconds that a command waits for another program to build the first index; then it uses what exists."""
_POLL_S = 0.1
_ERASE = "\r\x1b[K"


class ReadyLibrary(Struct, frozen=True):
    """A library after its refresh; `interrupted` where ctrl+C stopped it."""

    library: Library
    refreshed: Refreshed
    interrupted: bool


def refreshed_library(
    paths: Sequence[Path],
    rebuild: bool = False,
    executor: "Executor | None" = None,
    synonyms: Callable[[], Synonyms] | None = None,
) -> ReadyLibrary:
    """The library over the paths, refreshed; reports unreadable files. Raises CommandError.

    Args:
        paths: files and folders.
        rebuild: make a new index.
        executor: marks the files elsewhere.
        synonyms: the synonyms of searches; by default the user's own.
    """
    existing = existing_paths(paths)
    article_files(existing)
    ready = _refreshed(
        Library(existing, cache_folder(), DecisionsSource(existing), synonyms or SynonymsFile(existing)),
        rebuild,
        executor,
    )
    todo = CONTINUING if ready.refreshed.unreadable and ready.library.articles() else None
    for unreadable in ready.refreshed.unreadable:
        print_error(unreadable.reason, where=str(unreadable.path), todo=todo)
    for note in ready.refreshed.notes:
        print_error(note)
    if not ready.refreshed.stopped and not ready.library.articles():
        raise unreadable_error("none of the files could be read", existing)
    return ready


def index_locked_error() -> CommandError:
    """The error of a command that cannot lock the index."""
    return CommandError("another seedread is writing this index", todo="Try again when it is done", code=ExitCode.INDEX)


def _refreshed(library: Library, rebuild: bool, executor: "Executor | None") -> ReadyLibrary:
    with stop_on_interrupt() as stop:
        try:
            refreshed = _refresh_or_wait(library, rebuild, stop, executor)
        finally:
            if sys.stderr.isatty():
                sys.stderr.write(_ERASE)
    return ReadyLibrary(library, refreshed, stop.is_set())


def _refresh_or_wait(library: Library, rebuild: bool, stop: Event, executor: "Executor | None") -> Refreshed:
    """Brings the index up to date; while another program makes the first one, waits for it."""
    end = monotonic() + patient(FIRST_INDEX_WAIT_S)
    waiting = False
    while True:
        try:
            return library.refresh(_progress(), stop.is_set, rebuild, executor)
        except IndexLocked as error:
            library.reopen()
            if rebuild or (monotonic() >= end and not library.articles()):
                raise index_locked_error() from error
            if monotonic() >= end or (library.articles() and not waiting):
                print_status("Another seedread is writing this index; this is how it was before.")
                return Refreshed(0, 0, 0, len(library.articles()))
        if not waiting:
            print_status("Another seedread is making the first index of these paths; waiting for it.")
        waiting = True
        if stop.wait(_POLL_S):
            return Refreshed(0, 0, 0, len(library.articles()), stopped=True)


def _progress() -> Callable[[Progress], None] | None:
    if not sys.stderr.isatty():
        return None
    width = shutil.get_terminal_size().columns

    def show(progress: Progress) -> None:
        sys.stderr.write(_ERASE + progress_line(progress, width))
        sys.stderr.flush()

    return show
