"""Reads and marks many files in parallel processes; answers come in order.

Plain child processes over pipes: a pool of `multiprocessing` cannot be started from inside a running Textual program
(its standard error is no file), and a program with threads must not be forked.
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
from index.store.write.pieces import Piece
from index.store.write.worker import Job, pieces_of, receive, send

if TYPE_CHECKING:
    import subprocess

_WORTHWHILE = 2_000_000
"""From this size of all files, in bytes, starting processes pays."""
_LOOK_S = 0.1
"""Seconds between two checks whether the answer is still wanted."""
_BATCH = 8
"""Files that a process is given at a time."""
_AHEAD = 2
"""Batches that each process has been given before it answers, so that none is idle."""


class _StoppedError(Exception):
    """The answer is no longer wanted."""


def prepared_pieces(
    jobs: Iterable[Job], size: int, processes: int | None = None, stop: Callable[[], bool] = lambda: False
) -> Generator[tuple[Job, Piece], None, None]:
    """Yields the pieces of each file with its job, in the order of the jobs.

    If a process fails, the rest of its batch is done here. Closing the iterator ends the processes.

    Args:
        jobs: the files to read.
        size: the bytes of all files.
        processes: how many processes to start; by default as many as pay.
        stop: ends the iterator early, also within a file; asked every tenth of a second.
    """
    count = processes if processes is not None else _processes() if size >= _WORTHWHILE else 0
    started = [process for _ in range(count) if (process := start_helper("index.store.write.worker")) is not None]
    if not started:
        yield from ((job, piece) for job in jobs for piece in pieces_of(job))
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
) -> Iterator[tuple[Job, Piece]]:
    waiting: deque[tuple[subprocess.Popen[bytes], list[Job]]] = deque()
    for process in started * _AHEAD:
        _hand_out(process, jobs, waiting)
    while waiting:
        process, batch = waiting.popleft()
        left, received = deque(batch), 0
        while left:
            _await(cast(BufferedReader, process.stdout), stop)
            message = _message(process)
            if message is None or sum(piece.is_last for piece in message) == len(left):
                _hand_out(process, jobs, waiting)  # before the answers are used, so that the process is not idle
            for piece in _rest(left, received) if message is None else message:
                job = left[0]
                received += len(piece.articles)
                if piece.is_last:
                    left.popleft()
                    received = 0
                yield job, piece


def _hand_out(
    process: "subprocess.Popen[bytes]",
    jobs: Iterator[Job],
    waiting: "deque[tuple[subprocess.Popen[bytes], list[Job]]]",
) -> None:
    if batch := list(islice(jobs, _BATCH)):
        with suppress(OSError):  # if it is gone its answer will be missing, and the batch is done here
            send(cast(BinaryIO, process.stdin), [(str(Path(path).absolute()), *rest) for path, *rest in batch])
        waiting.append((process, batch))


def _await(answers: BufferedReader, stop: Callable[[], bool]) -> None:
    """Waits for a message, or for the end of them. Raises _StoppedError when it is no longer wanted."""
    handle = answers.fileno()
    while True:
        os.set_blocking(handle, False)
        try:
            if answers.peek(1):  # what was read along with the message before
                return
        finally:
            os.set_blocking(handle, True)
        if stop():
            raise _StoppedError
        if select.select([handle], [], [], _LOOK_S)[0]:
            return


def _message(process: "subprocess.Popen[bytes]") -> Iterable[Piece] | None:
    """The next pieces from a process; None if it has failed."""
    try:
        message: list[Piece] = receive(cast(BinaryIO, process.stdout))
    except Exception:  # half a pickle of a process that was killed raises anything
        process.kill()
        return None
    return message


def _rest(left: Iterable[Job], received: int) -> Iterator[Piece]:
    """Prepares here what a failed process has left; `received`: the articles of the first file that have come."""
    for job in tuple(left):
        yield from pieces_of(job, received)
        received = 0


def _processes() -> int:
    return min(os.cpu_count() or 1, 8)
