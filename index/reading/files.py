"""Lists the files of folders that may be articles."""

import os
from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

SUFFIXES = frozenset(
    """.txt .text .md .markdown .html .htm .xhtml .mhtml .mht .pdf .docx .docm .doc .odt .rtf .eml .mbox .msg .json
    .jsonl .ndjson .csv .tsv .rss .atom .epub .enex .warc .wacz .zip .gz""".split()
)
"""Endings of files that may be articles; what a file is, its content decides."""
TABLE_NAMES = ("seedread.toml", "seedread.csv")
"""Tables in which the user states facts about articles beside them; they are not articles."""


class Unlisted(Struct, frozen=True):
    """A folder that the system does not let us list, and why."""

    path: Path
    reason: str


class Listing(Struct, frozen=True):
    """The articles among some paths, and the folders that could not be listed."""

    files: tuple[Path, ...]
    unlisted: tuple[Unlisted, ...] = ()


class PathListing(Struct, frozen=True):
    """The same as strings: among 100,000 files, making paths of them takes longer than listing them."""

    files: tuple[str, ...]
    unlisted: tuple[Unlisted, ...] = ()


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of `list_files`, for those who report the folders that cannot be listed elsewhere."""
    return list_files(paths).files


def list_files(paths: Iterable[Path]) -> Listing:
    """The articles among files and in folders and their subfolders, each once, sorted by name within a folder.

    A file named outright is taken whatever its suffix. In folders, hidden files and folders, other suffixes and links
    that lead out of the folder are left out. Nothing is opened.
    """
    listing = list_paths(paths)
    return Listing(tuple(map(Path, listing.files)), listing.unlisted)


def list_paths(paths: Iterable[Path]) -> PathListing:
    """The files of `list_files` as strings, as `str` writes their paths."""
    found: dict[str, str] = {}
    unlisted: list[Unlisted] = []
    for path in paths:
        normal = os.path.normpath(path.absolute())
        if path.is_dir():
            shown = _with_separator(str(path)) if path.parts else ""  # the files of "." are named without it
            whole = _with_separator(normal)
            files = list(_walk(str(path), shown, path.resolve(), unlisted))
            at = files if shown == whole else [whole + file[len(shown) :] for file in files]
            if found:
                for absolute, file in zip(at, files, strict=True):
                    found.setdefault(absolute, file)
            else:
                found = dict(zip(at, files, strict=True))
        else:
            found.setdefault(normal, str(path))
    return PathListing(tuple(found.values()), tuple(unlisted))


def _with_separator(folder: str) -> str:
    return folder if folder.endswith(os.sep) else folder + os.sep


def _walk(folder: str, beginning: str, root: Path, unlisted: list[Unlisted]) -> Iterator[str]:
    """Walks a folder with an explicit stack, because folders can be nested deeper than Python's recursion limit."""
    waiting = [iter(_entries(folder, beginning, root, unlisted))]
    while waiting:
        for path, is_folder in waiting[-1]:
            if is_folder:
                waiting.append(iter(_entries(path, path + os.sep, root, unlisted)))
                break
            yield path
        else:
            waiting.pop()


def _entries(folder: str, beginning: str, root: Path, unlisted: list[Unlisted]) -> list[tuple[str, bool]]:
    """The articles in a folder, and its folders (True), sorted by name; their paths start with `beginning`."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=attrgetter("name"))
            parts = page_parts(entry.name for entry in listed)
            found: list[tuple[str, bool]] = []
            for entry in listed:
                name = entry.name
                if name.startswith(".") or name in parts:
                    continue
                if entry.is_file(follow_symlinks=False):  # most are: no other question is asked of them
                    if _is_article(name):
                        found.append((beginning + name, False))
                elif (other := _entry(entry, beginning, root)) is not None:
                    found.append(other)
            return found
    except OSError as error:
        unlisted.append(Unlisted(Path(folder), error.strerror or str(error)))
        return []


def page_parts(names: Iterable[str]) -> set[str]:
    """The folders in which a browser keeps the pictures and frames of the saved pages among names of files."""
    pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
    return {f"{page}{ending}" for page in pages for ending in ("_files", ".files", "-Dateien", "-filer", "_fichiers")}


def _entry(entry: "os.DirEntry[str]", beginning: str, root: Path) -> tuple[str, bool] | None:
    """The folder, or the link to an article inside the root, that an entry is; None if it is neither."""
    name = entry.name
    path = beginning + name
    if entry.is_symlink():
        # a linked folder is not walked even inside the root: it may lead back to where we are
        linked = _is_article(name) and Path(path).is_file() and Path(path).resolve().is_relative_to(root)
        return (path, False) if linked else None
    return (path, True) if entry.is_dir() else None


def _is_article(name: str) -> bool:
    return name[name.rfind(".") :].lower() in SUFFIXES and name not in TABLE_NAMES
