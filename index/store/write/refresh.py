"""Bringing an index up to date: what changed is read, marked and written; the rest is left alone."""

import errno
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from index.files import content_hash
from index.reading import UnreadableError
from index.store.format.articles import Entry
from index.store.format.catalogue import Catalogue, Refused
from index.store.format.errors import DamagedError, OtherVersionError
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import Progress, Refreshed, Unreadable
from index.store.write.changes import Changes, FileState, changes
from index.store.write.pool import outcomes
from index.store.write.update import Update, compact
from index.store.write.worker import Outcome
from index.store.write.write_lock import locked

_FIRST_COMMIT = 2_000
"""Paragraphs until the first articles become searchable; each later batch is several times the one before."""
_GROWTH = 5
_MOST_AT_ONCE = 100_000
"""Paragraphs that are kept in memory until they are written."""
_REBUILT = "the index was damaged and has been rebuilt"


class Shelf(Protocol):
    """What refreshing asks of a library."""

    @property
    def folder(self) -> Path:
        """Where the index lies."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders of the corpus."""

    def look_again(self) -> Snapshot | None:
        """Opens the newest commit, if there is one that can be read."""

    def move_to_passing_folder(self) -> None:
        """Keeps the index where it goes with the program."""


class _Tally(Struct):
    """What a refresh has done so far."""

    added: int = 0
    updated: int = 0
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stopped: bool = False


def bring_up_to_date(
    shelf: Shelf, progress: Callable[[Progress], None], stop: Callable[[], bool], rebuild: bool, damaged: bool = False
) -> Refreshed:
    """Does it; an index known to be damaged is built anew. Raises IndexLocked; all else is told in the notes."""
    tally = _Tally(notes=[_REBUILT] if damaged else [])
    rebuild = rebuild or damaged
    try:
        lock = locked(shelf.folder)
    except OSError as error:
        reason = error.strerror or str(error)
        if shelf.look_again() is not None and not rebuild:
            tally.notes.append(f"the index in {shelf.folder} cannot be brought up to date: {reason}")
            return Refreshed(0, 0, 0, len(_catalogue(shelf).entries), notes=tuple(tally.notes))
        tally.notes.append(f"no index can be kept in {shelf.folder} ({reason}): it is kept until the program ends")
        shelf.move_to_passing_folder()
        lock = locked(shelf.folder)
    try:
        return _refresh(shelf, progress, stop, rebuild, tally)
    finally:
        lock.release()


def _refresh(
    shelf: Shelf, progress: Callable[[Progress], None], stop: Callable[[], bool], rebuild: bool, tally: _Tally
) -> Refreshed:
    before = None if rebuild else shelf.look_again()
    if before is None and not rebuild and (reason := _why_unusable(shelf.folder)):
        tally.notes.append(reason)
    found = changes(shelf.paths, before.catalogue if before else Catalogue())
    tally.refused += found.still_refused
    removed = 0
    if before is None or found.any:
        update = Update(shelf.folder, before)
        try:
            removed = _apply(shelf, update, found, progress, stop, tally)
        except OSError as error:
            update.discard()
            tally.notes.append(_told(error))
            tally.stopped = True
        except BaseException:
            update.discard()
            raise
        shelf.look_again()
        if not tally.stopped and _compact(shelf, tally):
            shelf.look_again()
    progress(Progress(found.total, found.total, None))
    return Refreshed(
        tally.added,
        tally.updated,
        removed,
        found.unchanged,
        tuple(Unreadable(Path(refused.path), refused.reason) for refused in tally.refused),
        tally.stopped,
        tuple(tally.notes),
    )


def _apply(
    shelf: Shelf,
    update: Update,
    found: Changes,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
    tally: _Tally,
) -> int:
    """Reads what is to be read and commits as it goes; how many articles are gone for good."""
    gone = {entry.path: entry for entry in found.gone}
    states = {state.path: state for state in found.to_read}
    known = found.unchanged + len(found.still_refused)
    batch, searchable = _FIRST_COMMIT, 0
    reading = outcomes(_to_prepare(found, gone, update, tally), sum(state.size for state in found.to_read))
    with closing(reading):
        for at in count():
            if stop():
                tally.stopped = True
                break
            if (read := next(reading, None)) is None:
                break
            (path, _), outcome = read
            progress(Progress(min(known + at, found.total), found.total, Path(path), searchable))
            _take(states[path], outcome, update, gone, tally)
            if len(update) >= batch:
                batch = min(batch * _GROWTH, _MOST_AT_ONCE)
                searchable += len(update)
                update.commit(tally.refused)
                shelf.look_again()
    removed = 0
    if not tally.stopped:  # of a refresh that was stopped nobody knows which files have only moved
        for entry in gone.values():
            update.remove(entry.number)
            removed += 1
        removed -= sum(refused.path in gone for refused in tally.refused)
    update.commit(tally.refused)
    return removed


def _to_prepare(found: Changes, gone: dict[str, Entry], update: Update, tally: _Tally) -> Iterator[tuple[str, str]]:
    """The files that must be read; those that only moved or were touched are settled on the way."""
    by_content = {entry.content: entry for entry in found.gone}
    for state in found.to_read:
        content = content_hash(Path(state.path))
        same = by_content.get(content) if content else None
        if same is not None and same.path in gone and (same.path == state.path or not Path(same.path).exists()):
            del gone[same.path]
            update.move(same, state)
            tally.updated += same.path != state.path
        else:
            yield state.path, content


def _take(state: FileState, outcome: Outcome, update: Update, gone: dict[str, Entry], tally: _Tally) -> None:
    """Brings one file into the index, or notes why it cannot be read."""
    if isinstance(outcome, UnreadableError):
        tally.refused.append(Refused(state.path, state.size, state.changed, str(outcome)))
        return
    before = gone.pop(state.path, None)
    update.add(state, outcome, before.number if before else None)
    tally.notes += outcome.notes
    tally.added += before is None
    tally.updated += before is not None


def _compact(shelf: Shelf, tally: _Tally) -> bool:
    try:
        return compact(shelf.folder)
    except (OSError, DamagedError) as error:  # the index is as it was; the next refresh tries again
        tally.notes.append(_told(error) if isinstance(error, OSError) else str(error))
        return False


def _catalogue(shelf: Shelf) -> Catalogue:
    snapshot = shelf.look_again()
    return snapshot.catalogue if snapshot else Catalogue()


def _why_unusable(folder: Path) -> str | None:
    """What to say of an index that is there and cannot be used; None where there is none yet."""
    if not any(folder.glob("_MAIN_*.toc")):
        return None
    try:
        Snapshot(folder)
    except OtherVersionError:
        return "the index was made by another version and has been rebuilt"
    except Exception:  # the same breadth as where it is opened
        return _REBUILT
    return None


def _told(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "the disk is full: the index is as it was after the last articles that fitted"
    return f"the index could not be written: {error.strerror or error}"
