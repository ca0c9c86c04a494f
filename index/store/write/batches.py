"""Indexing on any executor, also one with workers on other machines: each batch of files becomes a whole segment.

Workers read the files and write into the folder of the index, so both must be on a file system that all of them share.
They send back what the catalogue needs, not the paragraphs. Nothing that they write counts before the one commit.
"""

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from index.gc_pause import gc_paused
from index.reading import UnreadableError
from index.store.write.prepare import PreparedFile
from index.store.write.segment_writer import SegmentWriter
from index.store.write.term_counts import TermCounts
from index.store.write.update import Update
from index.store.write.worker import Job, Outcome, outcome

_BATCHES = 16
_LEAST_BYTES, _MOST_BYTES = 250_000, 30_000_000
"""Size of the files of a batch: a sixteenth of all, so that few workers end together, within these bounds.

30 MB are about 60,000 paragraphs: half a minute of work, which is done again if its worker is lost.
"""
_BYTES_PER_ARTICLE = 100
"""For each of these bytes of a file a number is kept for an article; the client writes those beyond."""
_WAITING = 256
"""Batches that are handed out at a time."""


class Batch(Struct, frozen=True):
    """Files to be read, where their segment is to be written, and the numbers for their articles."""

    folder: str
    jobs: tuple[Job, ...]
    numbers: range


class WrittenBatch(Struct, frozen=True):
    """The result of a worker: the segment, or None if it is empty, and the facts of each file, without its rows."""

    segment: Any
    outcomes: tuple[Outcome, ...]
    census: TermCounts


def written_on(
    executor: Executor, jobs: Iterable[Job], size_of: Callable[[Job], int], update: Update, total_bytes: int
) -> Generator[tuple[Job, Outcome], None, None]:
    """Yields each job with its outcome, in no order, after its segment has been added to the update.

    A batch whose worker is lost is done here. Closing the generator cancels the batches that have not begun.

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
                update.take_segment(written.segment, written.census)
                yield from zip(files, written.outcomes, strict=True)
    finally:
        for future in waiting:
            future.cancel()


def write_batch(batch: Batch) -> WrittenBatch:
    """Reads and marks the files of a batch and writes their paragraphs as one segment. Raises OSError."""
    writer = SegmentWriter(Path(batch.folder))
    numbers = iter(batch.numbers)
    census = TermCounts()
    found: list[Outcome] = []
    try:
        for job in batch.jobs:
            read = outcome(job)
            if not isinstance(read, UnreadableError):
                read = _written(read, numbers, writer, census)
            found.append(read)
        if not len(writer):
            writer.discard()
            return WrittenBatch(None, tuple(found), census)
        census.merge(writer.census())
        with gc_paused():
            return WrittenBatch(writer.finish(), tuple(found), census)
    except BaseException:
        with suppress(OSError):
            writer.discard()
        raise


def _written(read: PreparedFile, numbers: Iterable[int], writer: SegmentWriter, census: TermCounts) -> PreparedFile:
    articles = []
    free = iter(numbers)
    for prepared in read.articles:
        number = None if prepared.known else next(free, None)
        if number is None:  # nothing to write, or the client writes it
            articles.append(prepared)
            continue
        writer.add_article(prepared.rows, number, prepared.facts)
        census.merge(prepared.census)
        done = replace(prepared, rows=(), census=TermCounts(), facts=None)
        articles.append(replace(done, number=number, paragraphs=len(prepared.rows)))
    return PreparedFile(tuple(articles), read.fault)


def _batches(
    jobs: Iterable[Job], size_of: Callable[[Job], int], update: Update, most: int
) -> Generator[tuple[Batch, list[Job]], None, None]:
    """Each batch with its unchanged jobs; the worker gets absolute paths."""
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
