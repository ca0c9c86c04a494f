"""Which files of the corpus are new, changed or gone since the index was last brought up to date."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from index.reading import find_files
from index.store.format.articles import Entry
from index.store.format.catalogue import Catalogue, Refused


class FileState(Struct, frozen=True):
    """A file as it stands on disk: bytes, and nanoseconds of its last change. Both -1 where it cannot be asked."""

    path: str
    size: int
    changed: int


class Changes(Struct, frozen=True):
    """What differs between disk and index."""

    total: int
    to_read: tuple[FileState, ...]
    gone: tuple[Entry, ...]
    still_refused: tuple[Refused, ...]
    """Files that could not be read and have not changed since."""
    unchanged: int

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.to_read or self.gone)


def changes(paths: Iterable[Path], catalogue: Catalogue) -> Changes:
    """Compares the files on disk with the catalogue by path, size and time; opens none."""
    known = catalogue.entries.files()
    refused = {each.path: each for each in catalogue.refused}
    to_read: list[FileState] = []
    still_refused: list[Refused] = []
    unchanged = total = 0
    for path in find_files(paths):
        total += 1
        state = _state(path)
        read, before = known.pop(state.path, None), refused.get(state.path)
        if read is not None and read[1:] == (state.size, state.changed):
            unchanged += 1
        elif before is not None and (before.size, before.changed) == (state.size, state.changed):
            still_refused.append(before)
        else:
            if read is not None:
                known[state.path] = read  # it goes unless it is read again
            to_read.append(state)
    gone = tuple(catalogue.entries[number] for number, _, _ in known.values())
    return Changes(total, tuple(to_read), gone, tuple(still_refused), unchanged)


def _state(path: Path) -> FileState:
    try:
        about = path.stat()
    except OSError:
        return FileState(str(path), -1, -1)
    return FileState(str(path), about.st_size, about.st_mtime_ns)
