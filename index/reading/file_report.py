"""Reports how each file of a corpus was read, which files were left out, and why."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from index.reading.articles import read_all
from index.reading.decode import UnreadableError
from index.reading.files import list_files
from index.reading.options import AS_FOUND, ReadOptions


class FileReport(Struct, frozen=True):
    """One file: its format, its number of articles, and remarks for the reader."""

    path: Path
    format: str | None
    """The formats of its articles, parted by commas; None if it could not be read."""
    encoding: str | None
    articles: int
    notes: tuple[str, ...] = ()
    error: str | None = None
    """Why it, or the rest of it, could not be read."""


def report_files(
    paths: Iterable[Path], options_of: Callable[[Path], ReadOptions] = lambda _: AS_FOUND
) -> Iterator[FileReport]:
    """Yields a report on each file that may be an article, in the order of the corpus.

    Args:
        paths: Files and folders.
        options_of: Gives the user's choices for a file.
    """
    for path in list_files(paths).files:
        yield _report(path, options_of(path))


def _report(path: Path, options: ReadOptions) -> FileReport:
    formats: dict[str, None] = {}
    encoding = error = None
    notes: list[str] = []
    count = 0
    try:
        for article in read_all(path, options):
            count += 1
            formats[article.format] = None
            encoding = encoding or article.encoding
            notes += [f"#{article.part}: {note}" if article.part else note for note in article.notes]
    except UnreadableError as refused:
        error = str(refused)
    return FileReport(path, ", ".join(formats) or None, encoding, count, tuple(notes), error)
