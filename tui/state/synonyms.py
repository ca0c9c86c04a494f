"""The user's own synonyms: a file for all corpora beside the settings, and one for each corpus in the data folder."""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from index.paths import corpus_folder
from index.search.own_synonyms import NO_SYNONYMS, Synonyms, joined, read_synonyms
from tui.state.paths import config_folder, data_folder

_MOST_BYTES = 1_000_000


def synonyms_file() -> Path:
    """The synonyms for all corpora."""
    return config_folder() / "synonyms.txt"


def corpus_synonyms_file(paths: Iterable[Path]) -> Path:
    """The synonyms for one corpus; the file is named like its index."""
    folder = data_folder() / "synonyms"
    return folder / f"{corpus_folder(paths, folder).name}.txt"


class SynonymsFile:
    """Gives the current synonyms for some paths; several threads can call it."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._lock = Lock()
        self._stamp: tuple[tuple[int, int], ...] | None = None
        self._synonyms = NO_SYNONYMS

    def __call__(self) -> Synonyms:
        """The synonyms of both files; a file is read again only if it has changed. Never raises."""
        with self._lock:
            files = (synonyms_file(), corpus_synonyms_file(self._paths))
            stamp = tuple(map(_stamp, files))
            if stamp != self._stamp:
                self._stamp, self._synonyms = stamp, joined(map(_read, files))
            return self._synonyms


def _stamp(file: Path) -> tuple[int, int]:
    try:
        about = file.stat()
    except OSError:
        return -1, -1
    return about.st_size, about.st_mtime_ns


def _read(file: Path) -> Synonyms:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return NO_SYNONYMS
    except OSError as error:
        return Synonyms({}, (f"{file}: {error.strerror}",))
    if len(content) > _MOST_BYTES:
        return Synonyms({}, (f"{file}: larger than {_MOST_BYTES:,} bytes, so it is not read",))
    found = read_synonyms(content.decode("utf-8", errors="replace"))
    return Synonyms(found.others, tuple(f"{file}, {problem}" for problem in found.problems))
