"""The folders and files that were opened last, the newest first."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from index.files import write_atomic
from tui.state.paths import state_folder

MAX_CORPORA = 20
"""Corpora that are remembered."""


class RecentCorpus(Struct, frozen=True):
    """The paths that were opened together, absolute."""

    paths: tuple[str, ...]

    def exists(self) -> bool:
        """Whether at least one of the paths still exists."""
        return any(Path(path).exists() for path in self.paths)


def recent_file() -> Path:
    """The file that they are kept in."""
    return state_folder() / "recent.json"


def load_recent(file: Path) -> tuple[RecentCorpus, ...]:
    """The corpora opened last; none if the file is missing or cannot be read."""
    from msgspec import DecodeError, json

    try:
        return json.decode(file.read_bytes(), type=tuple[RecentCorpus, ...])
    except (OSError, DecodeError, RecursionError):
        return ()


def existing_corpora(file: Path) -> tuple[RecentCorpus, ...]:
    """The recent corpora with at least one path that still exists."""
    return tuple(corpus for corpus in load_recent(file) if corpus.exists())


def add_recent(file: Path, paths: Sequence[Path]) -> None:
    """Puts a corpus first. Raises OSError."""
    from msgspec import json

    new = RecentCorpus(tuple(str(path.absolute()) for path in paths))
    before = load_recent(file)
    corpora = (new, *(each for each in before if each != new))[:MAX_CORPORA]
    if corpora != before:
        write_atomic(file, json.encode(corpora).decode())
