"""Reading and marking many files in parallel processes, answers in order.

Plain child processes over pipes: a pool of `multiprocessing` cannot be started from inside a running Textual program
(its standard error is no file), and forking a program with threads is no way either.
"""

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from index.helper_process import start_helper
from index.store.write.worker import Job, Outcome, outcome, receive, send

if TYPE_CHECKING:
    import subprocess

_WORTHWHILE = 2_000_000
"""Bytes of articles from which on starting processes pays."""
_BATCH = 8
_AHEAD = 2
"""Batches that wait at each process, so that none is idle."""


def outcomes(
    jobs: Iterable[Job], size: int, processes: int | None = None
) -> Generator[tuple[Job, Outcome], None, None]:
    """Each job with its outcome, in the order of the jobs; `size` is the bytes of all files.

    Should a process fail, the rest is done here. Closing the iterator ends the processes.
    """
    count = processes if processes is not None else _processes() if size >= _WORTHWHILE else 0
    started = [process for _ in range(count) if (process := start_helper("index.store.write.worker")) is not None]
    if not started:
        yield from ((job, outcome(job)) for job in jobs)
        return
    try:
        yield from _in_order(iter(jobs), started)
    finally:
        for process in started:
            process.kill()
            process.communicate()


def _in_order(jobs: Iterator[Job], started: "list[subprocess.Popen[bytes]]") -> Iterator[tuple[Job, Outcome]]:
    waiting: deque[tuple[subprocess.Popen[bytes], list[Job]]] = deque()
    for process in started * _AHEAD:
        _hand_out(process, jobs, waiting)
    while waiting:
        process, batch = waiting.popleft()
        answers = _answers(process, batch)
        _hand_out(process, jobs, waiting)
        yield from zip(batch, answers, strict=True)


def _hand_out(
    process: "subprocess.Popen[bytes]",
    jobs: Iterator[Job],
    waiting: "deque[tuple[subprocess.Popen[bytes], list[Job]]]",
) -> None:
    if batch := list(islice(jobs, _BATCH)):
        with suppress(OSError):  # where it is gone its answer will be missing, and the batch is done here
            send(cast(BinaryIO, process.stdin), [(str(Path(path).absolute()), *rest) for path, *rest in batch])
        waiting.append((process, batch))


def _answers(process: "subprocess.Popen[bytes]", batch: list[Job]) -> list[Outcome]:
    try:
        answers: list[Outcome] = receive(cast(BinaryIO, process.stdout))
    except Exception:  # a process that was killed may leave half a pickle behind, which raises anything
        process.kill()
        return [outcome(job) for job in batch]
    return answers


def _processes() -> int:
    return min(os.cpu_count() or 1, 8)
