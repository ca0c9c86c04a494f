"""The user's decisions about a corpus, read again only when one of its files has changed."""

from pathlib import Path
from threading import Lock

from index.decisions.decision import Decisions
from index.decisions.load import Problem, load_decisions
from index.decisions.lookup import MetadataLookup
from index.decisions.tables import TableFinder
from tui.state.paths import decisions_file, metadata_file, outer_decisions_files

_Stamp = tuple[tuple[Path, int, int], ...]


class DecisionsSource:
    """Gives the current decisions about some paths; several threads can call it."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self._tables = TableFinder(paths)
        self._outer: tuple[Path, ...] | None = None
        self._lock = Lock()
        self._stamp: _Stamp | None = None
        self._lookup = MetadataLookup(Decisions())
        self._decisions = Decisions()
        self._state = 0
        self.problems: tuple[Problem, ...] = ()
        """The problems of the last reading."""

    def __call__(self) -> Decisions:
        """All decisions in force: those of tables, on metadata, of the corpus; corrections made in outer folders."""
        return self._read()[0]

    def metadata(self) -> MetadataLookup:
        """The statements on metadata among them."""
        return self._read()[1]

    @property
    def state(self) -> int:
        """A number that changes whenever the decisions do."""
        self._read()
        return self._state

    def _read(self) -> tuple[Decisions, MetadataLookup]:
        with self._lock:
            if self._outer is None:
                self._outer = outer_decisions_files(self._paths)
            tables = self._tables.find()
            journals = (metadata_file(), decisions_file(self._paths))
            stamp = tuple(_stamp(file) for file in (*tables, *self._outer, *journals))
            if stamp != self._stamp:
                loaded = load_decisions(tables, journals, self._outer)
                self._stamp, self.problems = stamp, loaded.problems
                self._state += 1
                self._decisions, self._lookup = loaded.decisions, MetadataLookup(loaded.decisions)
            return self._decisions, self._lookup


def _stamp(file: Path) -> tuple[Path, int, int]:
    try:
        about = file.stat()
    except OSError:
        return file, -1, -1
    return file, about.st_size, about.st_mtime_ns
