"""How every file of a corpus was read, and what was left out and why."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from index.reading.articles import read_all
from index.reading.decode import UnreadableError
from index.reading.files import SUFFIXES, list_files


class FileReport(Struct, frozen=True):
    """One file: what it was read as, how many articles it holds, and what the reader should know."""

    path: Path
    format: str | None
    """None if it could not be read."""
    encoding: str | None
    articles: int
    notes: tuple[str, ...] = ()
    error: str | None = None
    """Why it, or the rest of it, could not be read."""


def report_files(paths: Iterable[Path]) -> Iterator[FileReport]:
    """Yields a report of each file that may be an article, in the order of the corpus."""
    for path in list_files(paths).files:
        yield _report(path)


def count_other_files(paths: Iterable[Path]) -> "Counter[str]":
    """How many files of each ending are no articles, so that none is left out without a word; hidden ones aside."""
    counts: Counter[str] = Counter()
    for root in paths:
        for _, folders, names in os.walk(root):
            folders[:] = [folder for folder in folders if not folder.startswith(".")]
            for name in names:
                suffix = Path(name).suffix.lower()
                if not name.startswith(".") and suffix not in SUFFIXES:
                    counts[suffix or "no ending"] += 1
    return counts


def _report(path: Path) -> FileReport:
    first_format = encoding = error = None
    notes: list[str] = []
    count = 0
    try:
        for article in read_all(path):
            count += 1
            first_format, encoding = first_format or article.format, encoding or article.encoding
            notes += [f"#{article.part}: {note}" if article.part else note for note in article.notes]
    except UnreadableError as refused:
        error = str(refused)
    return FileReport(path, first_format, encoding, count, tuple(notes), error)
