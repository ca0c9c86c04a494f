"""Brings an index up to date: only changed files are read, marked and written."""

import errno
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from index.files import NotPrivateError, check_private, content_hash
from index.reading.files import Unlisted
from index.store.format.articles import ArticleRecord
from index.store.format.catalogue import Catalogue
from index.store.format.errors import DamagedError, OtherVersionError
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import Progress, Refreshed, Unreadable
from index.store.write.batches import written_on
from index.store.write.changes import Changes, FileState, changes
from index.store.write.decided import Decided
from index.store.write.file_articles import FileArticles, Gone, Tally
from index.store.write.pieces import Piece
from index.store.write.pool import prepared_pieces
from index.store.write.segment_writer import MOST_AT_ONCE
from index.store.write.update import Update, compact
from index.store.write.worker import Job
from index.store.write.write_lock import locked

_FIRST_COMMIT = 2_000
"""Paragraphs in the first commit, so that searching can start; each later batch is _GROWTH times larger."""
_GROWTH = 5
_ROOM_BYTES = 262_144
"""The first commits of a new index leave this free on a full disk, or are deleted: a first clipping takes 48 kB."""
_REBUILT = "the index was damaged and has been rebuilt"


class RefreshTarget(Protocol):
    """The part of a library that a refresh uses."""

    @property
    def folder(self) -> Path:
        """The folder of the index."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders of the corpus."""

    def reopen(self) -> Snapshot | None:
        """Opens the newest commit, if there is one that can be read."""

    def decided(self) -> Decided:
        """The user's decisions about the articles."""

    @property
    def private_levels(self) -> int:
        """How many folders, from that of the index upwards, are the program's own."""

    @property
    def is_temporary(self) -> bool:
        """Whether the index is deleted when the program ends."""

    def use_temporary_folder(self) -> bool:
        """Keeps a temporary index instead, in the next possible place; False if there is no other."""


class _Wanted(Struct, frozen=True):
    """The arguments of a refresh."""

    target: RefreshTarget
    progress: Callable[[Progress], None]
    stop: Callable[[], bool]
    rebuild: bool
    executor: Executor | None


class _CannotKeepError(Exception):
    """No index can be written in the folder, and there is none from before; the message says why."""


def bring_up_to_date(
    target: RefreshTarget,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
    rebuild: bool,
    damaged: bool = False,
    executor: Executor | None = None,
) -> Refreshed:
    """Brings the index up to date; rebuilds it if it is known to be damaged.

    If no index can be written in its folder, the one that is there is used, or a temporary one is made.
    Raises IndexLocked; the notes of the result report everything else.
    """
    notes = [_REBUILT] if damaged else []
    wanted = _Wanted(target, progress, stop, rebuild or damaged, executor)
    while True:
        try:
            return _in_folder(wanted, Tally(notes=notes))
        except _CannotKeepError as error:
            notes.append(f"no index can be kept in {target.folder} ({error})")
            if not target.use_temporary_folder():
                return Refreshed(0, 0, 0, 0, stopped=True, notes=tuple(notes), kept=False)
            notes[-1] += "; a temporary index is used until the program ends"


def _in_folder(wanted: _Wanted, tally: Tally) -> Refreshed:
    target = wanted.target
    foreign = _not_ours(target.folder)
    try:
        lock = locked(target.folder, target.private_levels)
        if foreign:
            _clear(target.folder)
            tally.notes.append(f"the index was not read, because {foreign}; it has been rebuilt")
    except OSError as error:
        reason = error.strerror or str(error)
        if target.reopen() is not None and not wanted.rebuild:
            tally.notes.append(f"the index in {target.folder} cannot be brought up to date: {reason}")
            return Refreshed(0, 0, 0, len(_catalogue(target).entries), notes=tuple(tally.notes), kept=False)
        raise _CannotKeepError(reason) from error
    try:
        return _refresh(wanted, tally)
    finally:
        lock.release()


def _refresh(wanted: _Wanted, tally: Tally) -> Refreshed:
    target, rebuild = wanted.target, wanted.rebuild
    before = None if rebuild else target.reopen()
    if before is None and not rebuild and (reason := _why_unusable(target.folder)):
        tally.notes.append(reason)
    found = changes(target.paths, before.catalogue if before else Catalogue(), target.decided())
    tally.refused += found.still_refused
    kept = True
    if before is None or found.any:
        update = Update(target.folder, before)
        try:
            _apply(wanted, update, found, tally)
        except OSError as error:
            update.discard()
            if before is None and shutil.disk_usage(target.folder).free < _ROOM_BYTES:
                _clear(target.folder)
            if target.reopen() is None:
                raise _CannotKeepError(_why(error)) from error
            tally.added, tally.updated, tally.removed = tally.committed
            tally.notes.append(_told(error))
            tally.stopped, kept = True, False
        except BaseException:
            update.discard()
            raise
        target.reopen()
        # on an executor, joining segments is left to a later refresh: the client would read and write all of them
        if wanted.executor is None and not tally.stopped and _compact(target, tally):
            target.reopen()
    wanted.progress(Progress(found.total, found.total, None))
    return Refreshed(
        tally.added,
        tally.updated,
        tally.removed,
        found.unchanged,
        (
            *(Unreadable(Path(refused.path), refused.reason) for refused in tally.refused),
            *(_unlisted(folder, found.not_seen) for folder in found.unlisted),
        ),
        tally.stopped,
        tuple(tally.notes),
        len(found.not_seen),
        kept and not target.is_temporary,
    )


def _unlisted(folder: Unlisted, not_seen: Sequence[ArticleRecord]) -> Unreadable:
    """The message about a folder that cannot be listed."""
    inside = sum(Path(entry.path).is_relative_to(folder.path) for entry in not_seen)
    what = f"the folder cannot be listed: {folder.reason}"
    were, stay = ("1 article of it was", "stays") if inside == 1 else (f"{inside:,} articles of it were", "stay")
    return Unreadable(folder.path, f"{what}; {were} not seen this time and {stay} in the index" if inside else what)


def _apply(wanted: _Wanted, update: Update, found: Changes, tally: Tally) -> None:
    """Reads the changed files and commits in batches.

    A commit may come in the middle of a file with many articles; the index then lists the file as unfinished, and a
    refresh that finds it so reads it again and marks only the articles that are missing.
    """
    gone: Gone = {}
    for entry in found.gone:
        gone.setdefault(entry.path, []).append(entry)
    if found.respelled:
        update.respell(found.respelled)
    states = {state.path: state for state in found.to_read}
    jobs, size = _to_prepare(found, gone, update, tally), _bytes_of(found.to_read)
    before = found.unchanged + len(found.still_refused)
    batch, searchable, bytes_done, files_done = _FIRST_COMMIT, 0, 0, 0
    file: FileArticles | None = None
    unfinished = {*found.unfinished}
    with closing(_reading(wanted, jobs, states, update)) as reading:
        while not (stopped := wanted.stop()) and (group := next(reading, None)) is not None:
            for (path, *_), piece in group:
                file = file or FileArticles(states[path])
                file.take(piece, update, gone, tally)
                done = bytes_done + min(file.bytes_read, max(0, file.state.size))
                unfinished.add(file.state.path)
                if piece.is_last:
                    unfinished.remove(file.state.path)
                    files_done += 1
                    bytes_done += max(0, file.state.size)
                    done, file = bytes_done, None
                files = min(before + files_done, found.total)
                wanted.progress(Progress(files, found.total, Path(path), searchable, min(done, size), size))
            # on an executor, a commit would delete the segments that are being written
            if len(update) >= batch and wanted.executor is None:
                batch = min(batch * _GROWTH, MOST_AT_ONCE)
                searchable += len(update)
                update.commit(tally.refused, unfinished)
                tally.committed = (tally.added, tally.updated, tally.removed)
                update.share(wanted.target.reopen())
        tally.stopped = stopped or wanted.stop()
    if not tally.stopped:  # after a refresh that was stopped it is not known which files have only moved
        refused = {each.path for each in tally.refused}
        for path, entries in gone.items():
            for entry in entries:
                update.remove(entry.number)
            tally.removed += len(entries) if path not in refused else 0
        unfinished &= {entry.path for entry in found.not_seen}  # the others are read to their end or gone
    update.commit(tally.refused, unfinished)
    tally.committed = (tally.added, tally.updated, tally.removed)


def _reading(
    wanted: _Wanted, jobs: Iterator[Job], states: Mapping[str, FileState], update: Update
) -> Generator[Iterable[tuple[Job, Piece]], None, None]:
    """Yields groups of pieces; only between two groups may the refresh commit or stop."""
    size = _bytes_of(states.values())
    if wanted.executor is not None:
        yield from written_on(wanted.executor, jobs, lambda job: states[job[0]].size, update, size)
    else:
        with closing(prepared_pieces(jobs, size, stop=wanted.stop)) as reading:
            yield from ((each,) for each in reading)


def _bytes_of(files: Iterable[FileState]) -> int:
    return sum(max(0, state.size) for state in files)


def _to_prepare(found: Changes, gone: Gone, update: Update, tally: Tally) -> Iterator[Job]:
    """The files that must be read; those that only moved or were touched are settled on the way."""
    decided, again = found.decided, found.redecided
    by_content = {entry.content: entry for entry in found.gone if entry.part is None and entry.number not in again}
    # the hash finds files that were moved or touched, before or since a decision; else the reader computes it
    hashed = bool(by_content) or _may_have_moved(decided, found.to_read)
    for state in found.to_read:
        path = Path(state.path)
        content = content_hash(path) if hashed else ""
        same = by_content.get(content) if content else None
        if same is not None and same.path in gone and _is_moved(same, state, decided, update):
            del gone[same.path]
            update.move(same, state)
            tally.updated += same.path != state.path
        else:
            before = (each for each in gone.get(state.path, ()) if each.part and each.number not in again)
            yield state.path, content, tuple(each.content for each in before), decided.of_file(path, content)


def _may_have_moved(decided: Decided, files: Iterable[FileState]) -> bool:
    """Whether something is decided about an article of another name, which one of the files may hold."""
    if not decided:
        return False
    paths = [Path(state.path) for state in files]
    return any(decided.contents({str(path.absolute()) for path in paths}, {path.name for path in paths}))


def _is_moved(entry: ArticleRecord, state: FileState, decided: Decided, update: Update) -> bool:
    """Whether a file holds an article of the index: with the same content and the same decisions."""
    if decided.digest(Path(state.path), None, entry.content) != update.decided.get(entry.number, ""):
        return False
    return entry.path == state.path or not Path(entry.path).exists()


def _compact(target: RefreshTarget, tally: Tally) -> bool:
    try:
        return compact(target.folder)
    except (OSError, DamagedError) as error:  # the index is unchanged; the next refresh tries again
        tally.notes.append(_told(error) if isinstance(error, OSError) else str(error))
        return False


def _catalogue(target: RefreshTarget) -> Catalogue:
    snapshot = target.reopen()
    return snapshot.catalogue if snapshot else Catalogue()


def _why_unusable(folder: Path) -> str | None:
    """Returns why an existing index cannot be used; None if there is no index."""
    if not any(folder.glob("_MAIN_*.toc")):
        return None
    try:
        Snapshot(folder)
    except OtherVersionError:
        return "the index was made by another version and has been rebuilt"
    except NotPrivateError as error:
        return f"the index was not read, because {error}; it has been rebuilt"
    except Exception:  # as broad as in library._open
        return _REBUILT
    return None


def _told(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "the disk is full: the index is as it was after the last articles that fitted"
    return f"the index could not be written: {_why(error)}"


def _why(error: OSError) -> str:
    return "the disk is full" if error.errno == errno.ENOSPC else error.strerror or str(error)


def _not_ours(folder: Path) -> str | None:
    """Why what is in a folder is not certain to be what we wrote, or None."""
    try:
        check_private(folder.stat(), folder)
    except NotPrivateError as error:
        return str(error)
    except OSError:
        return None
    return None


def _clear(folder: Path) -> None:
    """Empties a folder that others could write to: seedread may not have written what is in it."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif not path.name.endswith("LOCK"):
            path.unlink()
