"""Which files of a folder are articles."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

SUFFIXES = frozenset(
    """.txt .text .md .markdown .html .htm .xhtml .mhtml .mht .pdf .docx .docm .doc .odt .rtf .eml .mbox .msg .json
    .jsonl .ndjson .csv .tsv .rss .atom .epub .enex .warc .wacz .zip .gz""".split()
)
"""Endings of files that may be articles; what a file is, its content decides."""
TABLE_NAMES = ("seedread.toml", "seedread.csv")
"""Tables in which the user states facts about articles beside them; they are no articles."""


class Unlisted(Struct, frozen=True):
    """A folder that the system does not let us list, and why."""

    path: Path
    reason: str


class Listing(Struct, frozen=True):
    """The articles among some paths, and the folders of which nothing is known."""

    files: tuple[Path, ...]
    unlisted: tuple[Unlisted, ...] = ()


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of `list_files`, for those who report the folders that cannot be listed elsewhere."""
    return list_files(paths).files


def list_files(paths: Iterable[Path]) -> Listing:
    """The articles among files and in folders and their subfolders, each once, sorted by name within a folder.

    A file named outright is taken whatever its suffix. In folders, hidden files and folders, other suffixes and links
    that lead out of the folder are left out. Nothing is opened.
    """
    found: dict[str, Path] = {}
    unlisted: list[Unlisted] = []
    for path in paths:
        for file in _walk(path, path.resolve(), unlisted) if path.is_dir() else (path,):
            found.setdefault(os.path.normpath(file.absolute()), file)
    return Listing(tuple(found.values()), tuple(unlisted))


def _walk(folder: Path, root: Path, unlisted: list[Unlisted]) -> Iterator[Path]:
    """Walks with a stack of its own: folders may be nested deeper than functions can be."""
    waiting = [iter([(folder, True)])]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
        elif following[1]:
            waiting.append(iter(_entries(following[0], root, unlisted)))
        else:
            yield following[0]


def _entries(folder: Path, root: Path, unlisted: list[Unlisted]) -> list[tuple[Path, bool]]:
    """The articles in a folder, and its folders (True), sorted by name."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
            parts = page_parts(entry.name for entry in listed)
            listed = [entry for entry in listed if entry.name not in parts]
            return [found for entry in listed if (found := _entry(entry, folder, root)) is not None]
    except OSError as error:
        unlisted.append(Unlisted(folder, error.strerror or str(error)))
        return []


def page_parts(names: Iterable[str]) -> set[str]:
    """The folders in which a browser keeps the pictures and frames of the saved pages among names of files."""
    pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
    return {f"{page}{ending}" for page in pages for ending in ("_files", ".files", "-Dateien", "-filer", "_fichiers")}


def _entry(entry: "os.DirEntry[str]", folder: Path, root: Path) -> tuple[Path, bool] | None:
    if entry.name.startswith("."):
        return None
    path = folder / entry.name
    if entry.is_symlink():
        # a linked folder is not walked even inside the root: it may lead back to where we are
        linked = _is_article(path) and path.is_file() and path.resolve().is_relative_to(root)
        return (path, False) if linked else None
    if entry.is_dir():
        return (path, True)
    return (path, False) if entry.is_file() and _is_article(path) else None


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and path.name not in TABLE_NAMES
