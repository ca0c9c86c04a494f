"""The hits of one search, made one by one on request."""

from collections.abc import Callable, Iterator
from itertools import islice
from threading import Lock

from index.search.bitmap import CancelCheck
from index.search.hits import Hit, Superseded
from index.store.format.errors import DamagedError


class SnapshotHits:
    """Hits of one snapshot. Any thread may ask; one at a time is served.

    All streams are equal: how far a stream has come is not part of what a search answers.
    """

    def __init__(self, begin: Callable[[CancelCheck], Iterator[Hit]]) -> None:
        """`begin` ranks and makes the hits from the first one on; what it is given may raise to give up."""
        self._begin = begin
        self._check: CancelCheck | None = None
        self._coming: Iterator[Hit] | None = None
        self._made: list[Hit] = []
        self._lock = Lock()

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, SnapshotHits)

    def __hash__(self) -> int:
        return 0

    def start(self, limit: int, check: CancelCheck) -> tuple[Hit, ...]:
        """Returns the first hits. Raises what `check` raises, DamagedError and OSError."""
        with self._lock:
            self._check = check
            try:
                if self._coming is None:
                    self._coming = islice(self._begin(self._ask), len(self._made), None)
                self._made += islice(self._coming, max(0, limit - len(self._made)))
            except BaseException:
                self._coming = None  # a generator that raised is over: the next call begins a new one
                raise
            finally:
                self._check = None
        return tuple(self._made[:limit])

    def first(self, limit: int, superseded: Callable[[], bool] | None) -> tuple[Hit, ...]:
        """Returns the first hits, at most `limit`. If the index is damaged, only those made before.

        Raises Superseded.
        """

        def check() -> None:
            if superseded is not None and superseded():
                raise Superseded

        try:
            return self.start(limit, check)
        except (DamagedError, OSError):  # the next search notices it, and says so
            return tuple(self._made)

    def _ask(self) -> None:
        if self._check is not None:
            self._check()
