"""Indexing on any executor, also one with workers on other machines: each batch of files becomes a whole segment.

Workers read the files and write into the folder of the index, so both must be on a file system that all of them share.
They also write the data for the catalogue into a file beside the segments, which the client reads piece by piece: so a
file with any number of articles takes little memory in both. Nothing that they write is visible before the one commit.
"""

import errno
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from secrets import token_hex
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from index.files import PRIVATE_FILE, check_private
from index.gc_pause import gc_paused
from index.store.format.schema import INDEX_NAME
from index.store.write.pieces import Piece
from index.store.write.prepare import Prepared
from index.store.write.segment_writer import MOST_AT_ONCE, SegmentWriter
from index.store.write.term_counts import TermCounts
from index.store.write.update import Update
from index.store.write.worker import Job, pieces_of, receive, send

_BATCHES = 16
_LEAST_BYTES, _MOST_BYTES = 250_000, 30_000_000
"""Size of the files of a batch: a sixteenth of all, so that few workers end together, within these bounds.

30 MB are about 60,000 paragraphs: half a minute of work, which is done again if its worker is lost.
"""
_BYTES_PER_ARTICLE = 100
"""For each of these bytes of a file a number is kept for an article; the client writes those beyond."""
_PIECES = ".pieces"
_WAITING = 256
"""Batches that are handed out at a time."""


class Batch(Struct, frozen=True):
    """Files to be read, where their segment is to be written, and the numbers for their articles."""

    folder: str
    jobs: tuple[Job, ...]
    numbers: range


class WrittenBatch(Struct, frozen=True):
    """Result of a worker."""

    segments: tuple[Any, ...]
    pieces: str
    """Name of the file in the folder that holds the pieces of all files, without the rows that the segments have."""
    census: TermCounts


def written_on(
    executor: Executor, jobs: Iterable[Job], size_of: Callable[[Job], int], update: Update, total_bytes: int
) -> Generator[Iterable[tuple[Job, Piece]], None, None]:
    """Yields the pieces of each batch, with their jobs, after its segments have been added to the update.

    The order of the batches is not that of the jobs. All pieces of a batch must be taken, because its segments hold all
    their articles. A batch whose worker is lost is done here. Closing the generator cancels the batches that have not
    begun.

    Args:
        executor: runs `write_batch`, which it must be able to import.
        jobs: the files.
        size_of: bytes of the file of a job.
        update: takes the segments; nothing is visible before it commits.
        total_bytes: bytes of all files.

    Raises OSError where a segment cannot be written.
    """
    most = min(max(total_bytes // _BATCHES, _LEAST_BYTES), _MOST_BYTES)
    batches = _batches(jobs, size_of, update, most)
    waiting: dict[Future[WrittenBatch], tuple[Batch, list[Job]]] = {}
    try:
        while True:
            while len(waiting) < _WAITING and (following := next(batches, None)) is not None:
                waiting[_submitted(executor, following[0])] = following
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                batch, files = waiting.pop(future)
                written = _result(future, batch)
                update.take_segments(written.segments, written.census)
                yield _taken(update.folder / written.pieces, files)
    finally:
        for future in waiting:
            future.cancel()


def write_batch(batch: Batch) -> WrittenBatch:
    """Reads and marks the files of a batch and writes their paragraphs as segments. Raises OSError."""
    return _BatchWriter(batch).write()


class _BatchWriter:
    """Writes one batch: segments of at most `MOST_AT_ONCE` paragraphs or somewhat more, and a file of pieces."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._folder = Path(batch.folder)
        self._numbers = iter(batch.numbers)
        self._writer = SegmentWriter(self._folder)
        self._segments: list[Any] = []
        self._census = TermCounts()

    def write(self) -> WrittenBatch:
        """Writes all. Raises OSError."""
        # not named as one of the segments, whose files stay; but so that it is cleared away if nobody reads it
        name = f"{INDEX_NAME}_{token_hex(8)}{_PIECES}"
        try:
            with _create_private(self._folder / name) as file:
                for piece in (piece for job in self._batch.jobs for piece in pieces_of(job)):
                    send(file, replace(piece, articles=tuple(map(self._written, piece.articles))))
                    if len(self._writer) >= MOST_AT_ONCE:
                        self._finish_segment()
                        self._writer = SegmentWriter(self._folder)
            if len(self._writer):
                self._finish_segment()
        except BaseException:
            with suppress(OSError):
                self._writer.discard()
            raise
        self._writer.discard()
        return WrittenBatch(tuple(self._segments), name, self._census)

    def _written(self, prepared: Prepared) -> Prepared:
        """Adds the paragraphs of an article; returns what the client needs of it."""
        number = None if prepared.known else next(self._numbers, None)
        if number is None:  # nothing to write, or the client writes it
            return prepared
        self._writer.add_article(prepared.rows, number, prepared.facts)
        self._census.merge(prepared.census)
        done = replace(prepared, rows=(), census=TermCounts(), facts=None)
        return replace(done, number=number, paragraphs=len(prepared.rows))

    def _finish_segment(self) -> None:
        with gc_paused():
            segment, census = self._writer.finish()
        self._segments.append(segment)
        self._census.merge(census)


def _taken(path: Path, files: Iterable[Job]) -> Iterator[tuple[Job, Piece]]:
    """Yields the pieces that a worker has written, each with its job, and deletes their file.

    Raises OSError.
    """
    with path.open("rb") as file:
        check_private(os.fstat(file.fileno()), path)
        for job in files:
            is_last = False
            while not is_last:
                piece = _read_piece(file, path)
                is_last = piece.is_last
                yield job, piece
    path.unlink()


def _read_piece(file: BinaryIO, path: Path) -> Piece:
    try:
        piece: Piece = receive(file)
    except (EOFError, UnpicklingError) as error:
        raise OSError(errno.EIO, f"what a worker wrote cannot be read: {error}", str(path)) from error
    return piece


def _create_private(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb")


def _batches(
    jobs: Iterable[Job], size_of: Callable[[Job], int], update: Update, most: int
) -> Generator[tuple[Batch, list[Job]], None, None]:
    """Yields each batch, whose paths are absolute, with its jobs as the caller gave them."""
    files: list[Job] = []
    size = 0
    for job in jobs:
        files.append(job)
        size += max(0, size_of(job))
        if size >= most:
            yield _batch(files, size, update), files
            files, size = [], 0
    if files:
        yield _batch(files, size, update), files


def _batch(files: list[Job], size: int, update: Update) -> Batch:
    jobs = tuple((str(Path(path).absolute()), content, known, said) for path, content, known, said in files)
    return Batch(str(update.folder.absolute()), jobs, update.reserve(len(files) + size // _BYTES_PER_ARTICLE))


def _submitted(executor: Executor, batch: Batch) -> "Future[WrittenBatch]":
    try:
        return executor.submit(write_batch, batch)
    except RuntimeError as error:  # it is shut down, or its processes are lost
        failed: Future[WrittenBatch] = Future()
        failed.set_exception(error)
        return failed


def _result(future: "Future[WrittenBatch]", batch: Batch) -> WrittenBatch:
    try:
        return future.result()
    except Exception:  # whatever the executor or its network raises: the batch is done here, and tells the rest
        return write_batch(batch)
