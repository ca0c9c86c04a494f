"""Reading and marking many files in parallel processes, answers in order.

Plain child processes over pipes: a pool of `multiprocessing` cannot be started from inside a running Textual program
(its standard error is no file), and forking a program with threads is no way either.
"""

import os
import select
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from index.helper_process import start_helper
from index.store.write.worker import Job, Outcome, outcome, receive, send

if TYPE_CHECKING:
    import subprocess

_WORTHWHILE = 2_000_000
"""Bytes of articles from which on starting processes pays."""
_LOOK_S = 0.1
"""Seconds between looks whether the answer is still wanted."""
_BATCH = 8
_AHEAD = 2
"""Batches that wait at each process, so that none is idle."""


class _StoppedError(Exception):
    """The answer is no longer wanted."""


def outcomes(
    jobs: Iterable[Job], size: int, processes: int | None = None, stop: Callable[[], bool] = lambda: False
) -> Generator[tuple[Job, Outcome], None, None]:
    """Yields each job with its outcome, in the order of the jobs.

    Should a process fail, the rest is done here. Closing the iterator ends the processes.

    Args:
        jobs: the files to read.
        size: the bytes of all files.
        processes: how many processes to start; by default as many as pay.
        stop: ends the iterator early, also within a file; asked every tenth of a second.
    """
    count = processes if processes is not None else _processes() if size >= _WORTHWHILE else 0
    started = [process for _ in range(count) if (process := start_helper("index.store.write.worker")) is not None]
    if not started:
        yield from ((job, outcome(job)) for job in jobs)
        return
    try:
        yield from _in_order(iter(jobs), started, stop)
    except _StoppedError:
        return
    finally:
        for process in started:
            process.kill()
            process.communicate()


def _in_order(
    jobs: Iterator[Job], started: "list[subprocess.Popen[bytes]]", stop: Callable[[], bool]
) -> Iterator[tuple[Job, Outcome]]:
    waiting: deque[tuple[subprocess.Popen[bytes], list[Job]]] = deque()
    for process in started * _AHEAD:
        _hand_out(process, jobs, waiting)
    while waiting:
        process, batch = waiting.popleft()
        _await(cast(BufferedReader, process.stdout), stop)
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


def _await(answers: BufferedReader, stop: Callable[[], bool]) -> None:
    """Waits for an answer, or for the end of them. Raises _StoppedError when it is no longer wanted."""
    handle = answers.fileno()
    while True:
        os.set_blocking(handle, False)
        try:
            if answers.peek(1):  # what was read along with the answer before
                return
        finally:
            os.set_blocking(handle, True)
        if stop():
            raise _StoppedError
        if select.select([handle], [], [], _LOOK_S)[0]:
            return


def _answers(process: "subprocess.Popen[bytes]", batch: list[Job]) -> list[Outcome]:
    try:
        answers: list[Outcome] = receive(cast(BinaryIO, process.stdout))
    except Exception:  # half a pickle of a process that was killed raises anything
        process.kill()
        return [outcome(job) for job in batch]
    return answers


def _processes() -> int:
    return min(os.cpu_count() or 1, 8)
