"""Brings an index up to date: only changed files are read, marked and written."""

import errno
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from index.files import NotPrivateError, check_private, content_hash
from index.reading import UnreadableError
from index.reading.files import Unlisted
from index.store.format.articles import ArticleRecord
from index.store.format.catalogue import Catalogue, Refused
from index.store.format.errors import DamagedError, OtherVersionError
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import Progress, Refreshed, Unreadable
from index.store.write.batches import written_on
from index.store.write.changes import Changes, FileState, changes
from index.store.write.decided import Decided
from index.store.write.pool import outcomes
from index.store.write.update import Update, compact
from index.store.write.worker import Job, Outcome
from index.store.write.write_lock import locked

_FIRST_COMMIT = 2_000
"""Paragraphs in the first commit, so that searching can start; each later batch is _GROWTH times larger."""
_GROWTH = 5
_MOST_AT_ONCE = 100_000
"""Paragraphs kept in memory before they are written."""
_REBUILT = "the index was damaged and has been rebuilt"


Gone = dict[str, list[ArticleRecord]]
"""The articles of files that are gone or changed, by the path of the file."""


class RefreshTarget(Protocol):
    """The parts of a library that a refresh needs."""

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
        """Whether the index goes with the program."""

    def use_temporary_folder(self) -> bool:
        """Keeps the index where it goes with the program, in the next place that there is; False if there is none."""


class _Tally(Struct):
    """The finished work of a refresh."""

    added: int = 0
    updated: int = 0
    removed: int = 0
    committed: tuple[int, int, int] = (0, 0, 0)
    """These three at the last commit: uncommitted work is not in the index."""
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stopped: bool = False


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

    If it cannot be kept in its folder, what was there is used, or else one that goes with the program is made.
    Raises IndexLocked; the notes report everything else.
    """
    notes = [_REBUILT] if damaged else []
    while True:
        try:
            return _in_folder(target, progress, stop, rebuild or damaged, _Tally(notes=notes), executor)
        except _CannotKeepError as error:
            notes.append(f"no index can be kept in {target.folder} ({error})")
            if not target.use_temporary_folder():
                return Refreshed(0, 0, 0, 0, stopped=True, notes=tuple(notes), kept=False)
            notes[-1] += ": it is kept until the program ends"


def _in_folder(
    target: RefreshTarget,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
    rebuild: bool,
    tally: _Tally,
    executor: Executor | None,
) -> Refreshed:
    foreign = _not_ours(target.folder)
    try:
        lock = locked(target.folder, target.private_levels)
        if foreign:
            _clear(target.folder)
            tally.notes.append(f"the index was not read, because {foreign}; it has been rebuilt")
    except OSError as error:
        reason = error.strerror or str(error)
        if target.reopen() is not None and not rebuild:
            tally.notes.append(f"the index in {target.folder} cannot be brought up to date: {reason}")
            return Refreshed(0, 0, 0, len(_catalogue(target).entries), notes=tuple(tally.notes), kept=False)
        raise _CannotKeepError(reason) from error
    try:
        return _refresh(target, progress, stop, rebuild, tally, executor)
    finally:
        lock.release()


def _refresh(
    target: RefreshTarget,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
    rebuild: bool,
    tally: _Tally,
    executor: Executor | None,
) -> Refreshed:
    before = None if rebuild else target.reopen()
    if before is None and not rebuild and (reason := _why_unusable(target.folder)):
        tally.notes.append(reason)
    found = changes(target.paths, before.catalogue if before else Catalogue(), target.decided())
    tally.refused += found.still_refused
    kept = True
    if before is None or found.any:
        update = Update(target.folder, before)
        try:
            _apply(target, update, found, progress, stop, tally, executor)
        except OSError as error:
            update.discard()
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
        if executor is None and not tally.stopped and _compact(target, tally):
            target.reopen()
    progress(Progress(found.total, found.total, None))
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
    """What to say of a folder that cannot be listed."""
    inside = sum(Path(entry.path).is_relative_to(folder.path) for entry in not_seen)
    what = f"the folder cannot be listed: {folder.reason}"
    articles = "1 article of it was" if inside == 1 else f"{inside:,} articles of it were"
    return Unreadable(folder.path, f"{what}; {articles} not seen this time and stay in the index" if inside else what)


def _apply(
    target: RefreshTarget,
    update: Update,
    found: Changes,
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
    tally: _Tally,
    executor: Executor | None,
) -> None:
    """Reads the changed files and commits in batches."""
    gone: Gone = {}
    for entry in found.gone:
        gone.setdefault(entry.path, []).append(entry)
    states = {state.path: state for state in found.to_read}
    known = found.unchanged + len(found.still_refused)
    batch, searchable, bytes_done = _FIRST_COMMIT, 0, 0
    jobs, size = _to_prepare(found, gone, update, tally), sum(state.size for state in found.to_read)
    if executor is None:
        reading = outcomes(jobs, size, stop=stop)
    else:
        reading = written_on(executor, jobs, lambda job: states[job[0]].size, update, size)
    with closing(reading):
        for at in count():
            if stop():
                tally.stopped = True
                break
            if (read := next(reading, None)) is None:
                tally.stopped = stop()
                break
            (path, *_), outcome = read
            bytes_done += max(0, states[path].size)
            done = min(known + at, found.total)
            progress(Progress(done, found.total, Path(path), searchable, min(bytes_done, size), size))
            _take(states[path], outcome, update, gone, tally)
            if len(update) >= batch:
                batch = min(batch * _GROWTH, _MOST_AT_ONCE)
                searchable += len(update)
                update.commit(tally.refused)
                tally.committed = (tally.added, tally.updated, tally.removed)
                target.reopen()
    if not tally.stopped:  # after a refresh that was stopped it is not known which files have only moved
        refused = {each.path for each in tally.refused}
        for path, entries in gone.items():
            for entry in entries:
                update.remove(entry.number)
            tally.removed += len(entries) if path not in refused else 0
    update.commit(tally.refused)
    tally.committed = (tally.added, tally.updated, tally.removed)


def _to_prepare(found: Changes, gone: Gone, update: Update, tally: _Tally) -> Iterator[Job]:
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
    """Whether a file holds an indexed article with the same content and the same decisions."""
    if decided.digest(Path(state.path), None, entry.content) != update.decided.get(entry.number, ""):
        return False
    return entry.path == state.path or not Path(entry.path).exists()


def _take(state: FileState, outcome: Outcome, update: Update, gone: Gone, tally: _Tally) -> None:
    """Brings the articles of one file into the index, or notes why it cannot be read."""
    if isinstance(outcome, UnreadableError):
        tally.refused.append(Refused(state.path, state.size, state.changed, str(outcome)))
        return
    if outcome.fault:
        tally.notes.append(f"{state.path} was read up to article {len(outcome.articles)}: {outcome.fault}")
    before = gone.pop(state.path, [])
    same = [prepared for prepared in outcome.articles if prepared.known]
    for prepared in same:
        entry = next(entry for entry in before if entry.part and entry.content == prepared.content)
        before.remove(entry)
        update.move(entry, state, prepared.part, prepared.place)
    numbers = {entry.part: entry.number for entry in before}
    for prepared in outcome.articles:
        if not prepared.known:
            number = numbers.pop(prepared.part, None)
            update.add(state, prepared, number)
            tally.notes += prepared.notes
            tally.added += number is None
            tally.updated += number is not None
    for number in numbers.values():
        update.remove(number)


def _compact(target: RefreshTarget, tally: _Tally) -> bool:
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
