"""Which files of a folder are articles."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text", ".html", ".htm", ".xhtml"})


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The articles among files and in folders and their subfolders, each once, sorted by name within a folder.

    A file named outright is taken whatever its suffix. In folders, hidden files and folders, other suffixes and links
    that lead out of the folder are left out; a folder that cannot be listed is passed over. Nothing is opened.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _walk(path, path.resolve()) if path.is_dir() else (path,):
            found.setdefault(os.path.normpath(file.absolute()), file)
    return tuple(found.values())


def _walk(folder: Path, root: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in listed:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_symlink():
            # a linked folder is not walked even inside the root: it may lead back to where we are
            if _is_article(path) and path.is_file() and path.resolve().is_relative_to(root):
                yield path
        elif entry.is_dir():
            yield from _walk(path, root)
        elif entry.is_file() and _is_article(path):
            yield path


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES
