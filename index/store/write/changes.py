"""Finds the files of the corpus that are new, changed or gone since the last refresh."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from index.decisions.decision import Decisions
from index.gc_pause import gc_paused
from index.reading.files import PathListing, Unlisted, list_paths
from index.reading.parts import split_part
from index.store.format.articles import ArticleRecord, ArticleTable
from index.store.format.catalogue import Catalogue, Refused
from index.store.write.decided import Decided

_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)
"""Odd numbers that spread the bits of times and of file numbers, so that two changes do not cancel out."""


Files = tuple[tuple[int, ...], int, int]
"""The numbers of the articles of a file, and the size and stamp that it had."""


class FileState(Struct, frozen=True):
    """A file as it is on disk: its size in bytes and a stamp of its last change. Both -1 if it cannot be asked."""

    path: str
    size: int
    changed: int


class Changes(Struct, frozen=True):
    """Differences between disk and index."""

    total: int
    to_read: tuple[FileState, ...]
    gone: tuple[ArticleRecord, ...]
    still_refused: tuple[Refused, ...]
    """Files that could not be read and have not changed since."""
    unchanged: int
    unlisted: tuple[Unlisted, ...] = ()
    """Folders that could not be listed."""
    not_seen: tuple[ArticleRecord, ...] = ()
    """Articles in these folders: whether they are still there is not known."""
    decided: Decided = Decided(Decisions())
    """The user's decisions about the articles."""
    redecided: frozenset[int] = frozenset()
    """The numbers of articles whose decisions have changed since they were indexed."""
    unfinished: tuple[str, ...] = ()
    """The paths of partly indexed files."""
    respelled: Mapping[str, str] = {}
    """For each unchanged file that the index knows under another spelling of its path: that spelling to the new one."""

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.to_read or self.gone or self.respelled)


def changes(paths: Iterable[Path], catalogue: Catalogue, decided: Decided) -> Changes:
    """Compares the files on disk with the catalogue by path, size, stamp and decisions; opens no file."""
    with gc_paused():  # 100,000 files are as many small values, and nothing in them is a cycle
        return _changes(list_paths(paths), catalogue, decided)


def _changes(listing: PathListing, catalogue: Catalogue, decided: Decided) -> Changes:
    known = catalogue.entries.files()
    redecided = frozenset(newly_decided(catalogue, decided, known))
    read_again = {*catalogue.unfinished, *(catalogue.entries[number].path for number in redecided)}
    refused = {each.path: each for each in catalogue.refused}
    to_read: list[FileState] = []
    still_refused: list[Refused] = []
    unchanged = total = 0
    for path in listing.files:
        total += 1
        size, changed = _size_and_stamp(path)
        read = known.pop(path, None)
        if read is not None and read[1] == size and read[2] == changed and path not in read_again:
            unchanged += 1  # what most files are: no value is made for them
            continue
        state, before = FileState(path, size, changed), refused.get(path)
        if before is not None and (before.size, before.changed) == (state.size, state.changed):
            still_refused.append(before)
        else:
            if read is not None:
                known[state.path] = read  # it goes unless it is read again
            to_read.append(state)
    respelled = _respelled(to_read, known, catalogue, decided)
    if respelled:
        settled = {number for path in respelled for number in known.pop(path)[0]}
        redecided -= settled
        now = set(respelled.values())
        to_read = [state for state in to_read if state.path not in now]
        unchanged += len(respelled)
    missing = [catalogue.entries[number] for numbers, _, _ in known.values() for number in numbers]
    unlisted = tuple(folder.path for folder in listing.unlisted)
    hidden = {entry.number for entry in missing if any(Path(entry.path).is_relative_to(folder) for folder in unlisted)}
    return Changes(
        total,
        tuple(to_read),
        tuple(entry for entry in missing if entry.number not in hidden),
        tuple(still_refused),
        unchanged,
        listing.unlisted,
        tuple(entry for entry in missing if entry.number in hidden),
        decided,
        redecided,
        catalogue.unfinished,
        respelled,
    )


def _respelled(
    to_read: Sequence[FileState], missing: Mapping[str, Files], catalogue: Catalogue, decided: Decided
) -> dict[str, str]:
    """Finds files whose path is written otherwise, such as `./a.md` and `/news/a.md`, or whose folder has moved.

    A stamp holds the number of the file and the time of its last change: name, size and stamp together name one file.
    Without this, an archive is indexed again each time that its folder is given in another way.

    Args:
        to_read: the files that the index does not know by their path.
        missing: the files of the index that were not listed.
        catalogue: the index.
        decided: what is decided now.

    Returns the path in the index of each such file and the path that it has now. A file about whose articles the
    decisions have changed, or that was partly indexed, is left out.
    """
    if not missing or not to_read:
        return {}
    before: dict[tuple[str, int, int], str] = {}
    for path, (_, size, stamp) in missing.items():
        before[Path(path).name, size, stamp] = path
    found: dict[str, str] = {}
    for state in to_read:
        known = before.pop((Path(state.path).name, state.size, state.changed), None)
        if known is None or known == state.path or known in catalogue.unfinished or state.changed == -1:
            continue
        if not (decided or catalogue.decided) or all(
            _decided_so(catalogue, decided, Path(state.path), number) for number in missing[known][0]
        ):
            found[known] = state.path
    return found


def _decided_so(catalogue: Catalogue, decided: Decided, path: Path, number: int) -> bool:
    """Whether the decisions about an article are those that it was indexed with, if its file has this path."""
    entry = catalogue.entries[number]
    return decided.digest(path, entry.part, entry.content) == catalogue.decided.get(number, "")


def newly_decided(catalogue: Catalogue, decided: Decided, files: Mapping[str, Files]) -> Iterator[int]:
    """Yields the numbers of articles whose decisions have changed since they were indexed.

    Args:
        catalogue: the index.
        decided: what is decided now.
        files: the files of the index by path, with the numbers of their articles.
    """
    if not decided and not catalogue.decided:
        return
    entries = catalogue.entries
    for number in {*catalogue.decided, *_concerned(entries, decided, files)}:
        entry = entries.get(number)
        if entry is not None:
            now = decided.digest(Path(entry.path), entry.part, entry.content)
            if now != catalogue.decided.get(number, ""):
                yield number


def _concerned(entries: ArticleTable, decided: Decided, files: Mapping[str, Files]) -> Iterator[int]:
    """Yields the numbers of articles that decisions may concern: by path, by content of moved files, by name."""
    here = f"{Path.cwd()}{os.sep}"
    found, named = set(), set()
    for file in decided.files:
        for path in (file, file.removeprefix(here)):
            if path in files:
                found.add(file)
                yield from files[path][0]
    for name in decided.names:
        for row in entries.paths.containing(split_part(Path(name))[0].name):
            named.add(name)
            yield entries.numbers[row]
    if moved := {*decided.contents(found, named)}:
        yield from (number for number, content in zip(entries, entries.contents(), strict=True) if content in moved)


def _size_and_stamp(path: str) -> tuple[int, int]:
    """The size of a file in bytes and a stamp of its last change; both -1 if it cannot be asked.

    A tool may set size and modification time back, but no more: the stamp tells of the time that the system notes for
    every change, and of the file's number.
    """
    try:
        about = os.stat(path)  # noqa: PTH116 a Path for each of 100,000 files takes longer than asking
    except OSError:
        return -1, -1
    mixed = about.st_mtime_ns ^ about.st_ctime_ns * _FACTORS[0] ^ about.st_ino * _FACTORS[1]
    return about.st_size, mixed & (2**63 - 1)
