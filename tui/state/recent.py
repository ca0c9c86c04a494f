"""The folders and files that were opened last, the newest first."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from tui.state.paths import state_folder
from tui.state.state_file import Report, load_state, save_state

MAX_CORPORA = 20
"""Corpora that are remembered."""


class RecentCorpus(Struct, frozen=True):
    """The paths that were opened together, absolute."""

    paths: tuple[str, ...]

    def exists(self) -> bool:
        """Whether at least one of the paths still exists."""
        return any(Path(path).exists() for path in self.paths)


class _Recent(Struct, frozen=True):
    corpora: tuple[RecentCorpus, ...]


def recent_file() -> Path:
    """The file that they are kept in."""
    return state_folder() / "recent.json"


def load_recent(file: Path, report: Report | None = None) -> tuple[RecentCorpus, ...]:
    """The corpora opened last; none if the file is missing or is damaged, which is reported."""
    from msgspec import json

    return load_state(file, lambda content: json.decode(content, type=_Recent), _Recent(()), report).corpora


def existing_corpora(file: Path) -> tuple[RecentCorpus, ...]:
    """The recent corpora with at least one path that still exists."""
    return tuple(corpus for corpus in load_recent(file) if corpus.exists())


def add_recent(file: Path, paths: Sequence[Path], report: Report | None = None) -> None:
    """Puts a corpus first; a damaged file is reported. Raises OSError."""
    from msgspec import json

    new = RecentCorpus(tuple(str(path.absolute()) for path in paths))
    before = load_recent(file, report)
    corpora = (new, *(each for each in before if each != new))[:MAX_CORPORA]
    if corpora != before:
        save_state(file, json.encode(_Recent(corpora)))
