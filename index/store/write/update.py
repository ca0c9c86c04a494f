"""One writing session on the index: adds and removes articles; a commit makes all changes visible at once."""

import errno
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from index.article import RecordPlace
from index.files import PRIVATE_FILE
from index.gc_pause import gc_paused
from index.search.lexicon import Lexicon
from index.store.format import whoosh_format
from index.store.format.articles import ArticlePacker, ArticleRecord, ArticleTable
from index.store.format.catalogue import Catalogue, Refused, read_catalogue, write_catalogue
from index.store.format.errors import DamagedError
from index.store.format.rows import Row, read_passage, read_place, row
from index.store.format.whoosh_format import newest_generation
from index.store.read.segment_reader import SegmentReader
from index.store.read.snapshot import Snapshot
from index.store.write.changes import FileState
from index.store.write.prepare import Prepared
from index.store.write.segment_writer import SegmentWriter
from index.store.write.term_counts import TermCounts

_SIZES = (64, 256, 1_000, 4_000, 16_000, 64_000)
"""Bounds of the size classes of segments, in paragraphs; larger segments are never joined."""
_MOST_ALIKE = 4
"""More segments of a size class than this are joined, so that a paragraph is seldom rewritten."""
_WORN = 0.3
"""A segment with a larger deleted share is rewritten."""
_MOST_RECORDS = 1_000
"""Articles that are kept as values, about 1 KB each, before they become lines of the table, about .3 KB."""


class Update:
    """Collects changes to a snapshot or to an empty index; `commit` writes them, `discard` drops them."""

    def __init__(self, folder: Path, before: Snapshot | None) -> None:
        self.folder = folder
        self._articles = before.articles if before else array("I")
        """The article of each paragraph before this session; the rest of the snapshot is not kept."""
        catalogue = before.catalogue if before else Catalogue()
        self._segments: list[Any] = list(whoosh_format.contents(folder).segments) if before else []
        self._generation = before.generation if before else newest_generation(folder)
        self._known: tuple[ArticleTable, Lexicon] | None = catalogue.entries, catalogue.lexicon
        """The articles and words of the last commit; None until they are asked for again."""
        self._last = catalogue.entries.numbers[-1] if catalogue.entries else 0
        self._added = ArticlePacker()
        """Articles that follow those of the table, which is copied at a commit only."""
        self._changed: dict[int, ArticleRecord | None] = {}
        self._following = catalogue.following
        self.decided = dict(catalogue.decided)
        self._census = TermCounts()
        self._writer: SegmentWriter | None = None
        self._leaving: set[int] = set()
        self._there = _names(folder)

    def __len__(self) -> int:
        return len(self._writer) if self._writer else 0

    def add(self, state: FileState, prepared: Prepared) -> None:
        """Adds an article under a new number; what a worker has written is not written again."""
        number = prepared.number
        if number is None:
            number = self.reserve(1)[0]
            self._writer = self._writer or SegmentWriter(self.folder)
            self._writer.add_article(prepared.rows, number, prepared.facts)
        self._census.merge(prepared.census)
        if prepared.decided:
            self.decided[number] = prepared.decided
        record = ArticleRecord(
            number,
            state.path,
            state.size,
            state.changed,
            prepared.content,
            prepared.title,
            prepared.outlet,
            prepared.date,
            prepared.first_words,
            prepared.paragraphs or len(prepared.rows),
            prepared.part,
            prepared.place,
        )
        self._note(number, record)

    def reserve(self, count: int) -> range:
        """Returns numbers for new articles; none of them is given twice, also if it is not used."""
        first, self._following = self._following, self._following + count
        return range(first, first + count)

    def take_segments(self, segments: Iterable[Any], census: TermCounts) -> None:
        """Adds segments that a worker has written into the folder, and the counts of their words."""
        self._segments += segments
        self._census.merge(census)

    def remove(self, number: int) -> None:
        """Removes an article."""
        self.decided.pop(number, None)
        self._note(number, None)
        self._leaving.add(number)

    def move(
        self, entry: ArticleRecord, state: FileState, part: str | None = None, place: RecordPlace | None = None
    ) -> None:
        """Notes the file and the number in it of an article whose content is the same, and the file's size and time."""
        moved = replace(entry, path=state.path, size=state.size, changed=state.changed)
        self._note(entry.number, replace(moved, part=part, place=place))

    def respell(self, paths: Mapping[str, str]) -> None:
        """Notes other spellings of paths, each under the one that the index has; no article changes by that."""
        self._enter_changes()
        entries, lexicon = self._tables()
        self._known = entries.respelled(paths), lexicon

    def commit(self, refused: Iterable[Refused], unfinished: Iterable[str] = ()) -> None:
        """Makes everything since the last commit visible, all or nothing.

        Args:
            refused: the files that could not be read.
            unfinished: paths of partly indexed files; the next refresh reads them again unless a later commit completes
                them.

        Raises OSError.
        """
        self._delete_leaving()
        with gc_paused():
            if self._writer is not None:
                segment, census = self._writer.finish()
                self._writer = None
                self._segments.append(segment)
                census.merge(self._census)  # the smaller one into the larger
                self._census = census
            lexicon = self._census.lexicon(self._tables()[1])
        self._census = TermCounts()
        self._enter_changes()
        self._generation += 1
        catalogue = Catalogue(
            (), self._tables()[0], tuple(refused), lexicon, self._following, self.decided, tuple(unfinished)
        )
        living = [segment for segment in self._segments if segment.deleted_count() < segment.doc_count_all()]
        _commit(self.folder, self._generation, living, catalogue)
        self._known = None
        self._there = _names(self.folder)

    def share(self, snapshot: Snapshot | None) -> None:
        """Uses the tables of a snapshot of the last commit, if it is one, so that memory holds them only once."""
        if snapshot is not None and snapshot.generation == self._generation:
            self._known = snapshot.catalogue.entries, snapshot.catalogue.lexicon

    def discard(self) -> None:
        """Drops everything since the last commit and removes its files, because the disk may be full."""
        if self._writer is not None:
            with suppress(OSError):  # closing a file writes what is left of it
                self._writer.discard()
            self._writer = None
        for name in _names(self.folder) - self._there:
            with suppress(OSError):
                (self.folder / name).unlink()

    def _note(self, number: int, record: ArticleRecord | None) -> None:
        self._changed[number] = record
        if len(self._changed) >= _MOST_RECORDS:
            self._pack_changes()

    def _pack_changes(self) -> None:
        last = max(self._added.last, self._last)
        entries = [entry for number, entry in sorted(self._changed.items()) if entry is not None and number > last]
        if len(entries) == len(self._changed):
            self._added.extend(entries)
            self._changed = {}
        else:
            self._enter_changes()

    def _enter_changes(self) -> None:
        entries, lexicon = self._tables()
        added, self._added = self._added.packed(), ArticlePacker()
        entries = entries.followed_by(added).changed(self._changed)
        self._known, self._changed = (entries, lexicon), {}
        self._last = entries.numbers[-1] if entries else 0

    def _tables(self) -> tuple[ArticleTable, Lexicon]:
        """The articles and words so far, read again after a commit. Raises OSError."""
        if self._known is None:
            try:
                catalogue = read_catalogue(self.folder, self._generation)
            except DamagedError as error:  # what was just written is not there: the disk is to blame
                raise OSError(errno.EIO, str(error), str(self.folder)) from error
            self._known = catalogue.entries, catalogue.lexicon
        return self._known

    def _delete_leaving(self) -> None:
        if not self._leaving:
            return
        bases = list(accumulate((segment.doc_count_all() for segment in self._segments), initial=0))
        for number in [at for at, article in enumerate(self._articles) if article in self._leaving]:
            segment = bisect_right(bases, number) - 1
            self._segments[segment].delete_document(number - bases[segment])
        self._leaving = set()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def compact(folder: Path) -> bool:
    """Joins segments with many deletions, or too many of a size; returns whether there were any. Raises OSError."""
    segments = list(whoosh_format.contents(folder).segments)
    leaving = _to_join(segments)
    if not leaving:
        return False
    snapshot = Snapshot(folder)  # its own snapshot: a search may be using the open one
    there = _names(folder)
    writer = SegmentWriter(folder)
    try:
        for at, segment in enumerate(segments):
            if segment in leaving:
                _copy(snapshot, snapshot.segments[at], writer)
        kept = [segment for segment in segments if segment not in leaving]
        with gc_paused():
            joined = [writer.finish()[0]] if len(writer) else []
        _commit(folder, snapshot.generation + 1, kept + joined, snapshot.catalogue)
    except BaseException:
        with suppress(OSError):
            writer.discard()
        for name in _names(folder) - there:
            with suppress(OSError):
                (folder / name).unlink()
        raise
    return True


def _to_join(segments: list[Any]) -> list[Any]:
    """Returns the segments to be joined."""
    alike: defaultdict[int, list[Any]] = defaultdict(list)
    for segment in segments:
        count = segment.doc_count_all()
        if count > _SIZES[0] and segment.deleted_count() > _WORN * count:
            return [segment]
        alike[bisect_right(_SIZES, count)].append(segment)
    return next((alike[size] for size in range(len(_SIZES)) if len(alike[size]) > _MOST_ALIKE), [])


def _commit(folder: Path, generation: int, segments: list[Any], catalogue: Catalogue) -> None:
    """Commits segments and catalogue, for Whoosh and for us, with one rename."""
    contents = whoosh_format.contents_of(segments, generation)
    write_catalogue(folder, generation, replace(catalogue, parts=tuple(map(whoosh_format.part, segments))), contents)
    _make_private(folder)
    whoosh_format.commit(folder, generation, contents)
    whoosh_format.clear_leftovers(folder, segments, generation)
    _make_private(folder)


def _copy(snapshot: Snapshot, segment: SegmentReader, writer: SegmentWriter) -> None:
    """Copies what is not deleted of a segment, with the facts of its articles."""
    facts = segment.facts
    known = dict(zip(facts.firsts, facts.facts(), strict=True))
    numbers = (number for number in range(segment.count) if number not in segment.deleted)
    for article, paragraphs in groupby(numbers, key=segment.numbers("articles").__getitem__):
        listed = list(paragraphs)
        rows = (_row_again(snapshot, segment.base + number) for number in listed)
        writer.add_article(rows, article, known.get(listed[0]))


def _row_again(snapshot: Snapshot, number: int) -> Row:
    stored, entry = snapshot.stored(number), snapshot.entry(number)
    passage = read_passage(stored, entry.title, entry.outlet, entry.date)
    return row(read_place(stored), passage, stored["marks"])


def _make_private(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file() and path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FILE)
