"""Brings the articles of a file into the index, piece by piece, and compares them with those it had."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct, field

from index.store.format.articles import ArticleRecord
from index.store.format.catalogue import Refused
from index.store.write.changes import FileState
from index.store.write.pieces import Piece
from index.store.write.prepare import Prepared
from index.store.write.update import Update

Gone = dict[str, list[ArticleRecord]]
"""The articles of files that are gone or changed, by the path of the file."""


class Tally(Struct):
    """Counts of a refresh that is under way."""

    added: int = 0
    updated: int = 0
    removed: int = 0
    committed: tuple[int, int, int] = (0, 0, 0)
    """The three counts at the last commit: later work is not in the index."""
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stopped: bool = False


class FileArticles:
    """One file while its pieces arrive."""

    def __init__(self, state: FileState) -> None:
        self.state = state
        self.bytes_read = 0
        self._taken = 0
        self._known: defaultdict[str, list[ArticleRecord]] = defaultdict(list)
        """The articles that the index had of the file and that have not been seen again, by content."""
        self._parts: set[str | None] = set()
        """The numbers in the file of articles that are new or changed, if the index had any of it."""

    def take(self, piece: Piece, update: Update, gone: Gone, tally: Tally) -> None:
        """Adds the articles of the next piece; notes why the file cannot be read, or not beyond them.

        The index keeps what it had of the file until the last piece, which removes what was not seen again.
        """
        self.bytes_read = max(self.bytes_read, piece.bytes_read)
        if piece.articles:
            for record in gone.pop(self.state.path, ()):
                self._known[record.content].append(record)
        for prepared in piece.articles:
            if prepared.known:
                self._move(prepared, update)
            else:
                self._add(prepared, update, tally)
        self._taken += len(piece.articles)
        if piece.fault is not None:
            if self._taken:
                tally.notes.append(f"{self.state.path} was read up to article {self._taken}: {piece.fault}")
            else:
                tally.refused.append(Refused(self.state.path, self.state.size, self.state.changed, piece.fault))
        if piece.is_last:
            self._remove_unseen(update, tally)

    def _move(self, prepared: Prepared, update: Update) -> None:
        records = self._known[prepared.content]
        record = next(record for record in records if record.part)
        records.remove(record)
        update.move(record, self.state, prepared.part, prepared.place)

    def _add(self, prepared: Prepared, update: Update, tally: Tally) -> None:
        update.add(self.state, prepared)
        tally.notes += prepared.notes
        tally.added += 1
        if self._known:
            self._parts.add(prepared.part)

    def _remove_unseen(self, update: Update, tally: Tally) -> None:
        """Removes what was not seen again. An article that replaces one of the same number counts as updated."""
        for record in _all(self._known.values()):
            update.remove(record.number)
            if record.part in self._parts:
                self._parts.discard(record.part)
                tally.added -= 1
                tally.updated += 1


def _all(lists: Iterable[list[ArticleRecord]]) -> Iterable[ArticleRecord]:
    return (record for records in lists for record in records)
