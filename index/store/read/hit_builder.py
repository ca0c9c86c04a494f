"""Hits from the numbers of paragraphs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from index.search.bitmap import CancelCheck
from index.search.expanded import Expanded, asks_for_marks
from index.search.highlight import Highlighter
from index.search.hits import Hit
from index.store.format.articles import ArticleRecord
from index.store.format.errors import DamagedError
from index.store.format.rows import read_passage, read_place
from index.store.read.snapshot import Snapshot


class HitBuilder:
    """Makes the hits of one query."""

    def __init__(self, snapshot: Snapshot, bound: Expanded) -> None:
        self._snapshot = snapshot
        self._painter = Highlighter(bound)
        self._marks = asks_for_marks(bound)
        self._paths: dict[int, Path] = {}

    def hits(self, ranked: Iterable[tuple[int, float]], check: CancelCheck) -> Iterator[Hit]:
        """Hits from numbers and scores. Raises DamagedError, OSError and what `check` raises."""
        for number, score in ranked:
            check()
            if hit := self._hit(number, score):
                yield hit

    def _hit(self, number: int, score: float) -> Hit | None:
        stored, entry = self._snapshot.stored(number), self._snapshot.entry(number)
        try:
            passage = read_passage(stored, entry.title, entry.outlet, entry.date, marks=self._marks)
            paragraph = read_place(stored)
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedError(f"paragraph {number} is damaged: {error}") from error
        spans = self._painter.spans(passage)
        if not spans:
            return None
        return Hit(
            self._path(entry),
            entry.title,
            entry.outlet,
            entry.date,
            paragraph.kind,
            paragraph.number,
            paragraph.start,
            paragraph.end,
            passage.text,
            tuple((start + paragraph.start, end + paragraph.start) for start, end in spans),
            score,
        )

    def _path(self, entry: ArticleRecord) -> Path:
        if entry.number not in self._paths:
            self._paths[entry.number] = entry.address
        return self._paths[entry.number]
