"""The thread that keeps clippings: they are on disk before any message."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import describe_os_error
from index.files import write_new_file
from index.patience import patient
from tui.models.messages import ClippingExists, ClippingFound, ClippingsChanged, ExportRefused
from tui.models.plurals import counted
from tui.state.paths import clippings_file
from tui.workers.lazy import Lazy
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:  # SQLite is imported when it is first needed
    from index.article import Article
    from index.clippings import Clipping, Clippings, DamagedClipping
    from tui.models.citation_target import CitationTarget

CLOSE_WAIT_S = 5.0
"""Seconds that quitting waits for clippings that are being saved."""

Change = Callable[["Clippings"], str]
"""A change of the clippings; returns a message for the user, or an empty text."""


class ClippingsWorker:
    """Keeps, changes, finds and exports clippings in turn; answers with ClippingsChanged or ClippingFound."""

    def __init__(self, post: Callable[[Message], object], failed: Callable[[str, Exception], None]) -> None:
        self._post = post
        self._failed = failed
        self._thread = SerialWorker("seedread-clippings", self._tell)
        self._clippings: Lazy[Clippings] = Lazy(_open)
        self._said: set[str] = set()
        """Notes on the file and its damaged clippings that the user has been told."""

    def start(self) -> None:
        """Answers with the clippings, so that kept passages show in their articles; creates no file."""
        self._thread.submit(lambda: self._tell_all() if clippings_file().exists() else None)

    def close(self) -> None:
        """Waits until all is on the disk."""
        self._thread.close(patient(CLOSE_WAIT_S))

    def keep(self, article: Article, taken: CitationTarget, hint: str) -> None:
        """Keeps a passage; the message ends with a hint where to see it."""

        def change(clippings: Clippings) -> str:
            from index.clippings import new_clipping

            new = new_clipping(article, taken.span, taken.quote)
            if (before := clippings.find(new)) is not None:
                self._post(ClippingExists(before.number))
                return f"{taken.what} is kept already, as clipping {before.number}"
            clippings.keep(new)
            return f"{taken.what} kept · {hint}"

        self.change(change)

    def change(self, change: Change) -> None:
        """Changes the clippings, then tells how they are."""

        def job() -> None:
            clippings = self._clippings.get()
            words = change(clippings)
            damaged = clippings.damaged()
            notes = [note for note in (*clippings.notes, *map(_damage_note, damaged)) if note not in self._said]
            self._said.update(notes)
            self._post(ClippingsChanged(clippings.all(), (*notes, *([words] if words else [])), damaged))

        self._thread.submit(job)

    def find(self, clipping: Clipping, files: tuple[Path, ...]) -> None:
        """Finds a clipping's passage again, also where its article has moved or changed."""

        def job() -> None:
            from index.clippings import relocate
            from tui.state.corrected_quotes import corrected_quotes

            again = relocate(clipping, _articles(clipping.path, files), corrected_quotes)
            self._post(ClippingFound(again.article.location if again.article else None, again.span, str(again.status)))

        self._thread.submit(job)

    def export(self, clippings: tuple[Clipping, ...], form: str, path: Path) -> None:
        """Writes clippings to a new file; one that is there already is not overwritten."""

        def change(_: Clippings) -> str:
            from index.clippings import export

            try:
                write_new_file(path, export(clippings, form))
            except FileExistsError:
                self._post(ExportRefused(clippings, form, path, "a file with this name exists; type another name"))
            except OSError as error:
                self._post(ExportRefused(clippings, form, path, describe_os_error(error)))
            else:
                return f"{counted(len(clippings), 'clipping')} written to {path}"
            return ""

        self.change(change)

    def _tell_all(self) -> None:
        clippings = self._clippings.get()
        self._post(ClippingsChanged(clippings.all(), (), clippings.damaged()))

    def _tell(self, error: Exception) -> None:
        from index.clippings import ClippingsError

        if isinstance(error, ClippingsError):
            self._post(ClippingsChanged(None, (str(error),)))
        else:
            self._failed("working on the clippings", error)


def _damage_note(damaged: DamagedClipping) -> str:
    return f"clipping {damaged.number} is damaged; its readable parts are in the list"


def _open() -> Clippings:
    from index.clippings import open_clippings

    return open_clippings(clippings_file())


def _articles(first: Path, others: tuple[Path, ...]) -> Iterator[Article]:
    from index.reading import UnreadableError, read

    for path in dict.fromkeys((first, *others)):
        try:
            yield read(path)
        except UnreadableError:
            continue
