"""A helper process that reads and marks files: it receives paths and sends prepared articles, some at a time.

It ends when its input does, so that none outlives the program.
"""

import pickle
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from index.decisions.decision import Decision
from index.store.write.pieces import PIECE_PARAGRAPHS, Piece, pieces

_SIZE = struct.Struct("<I")
Job = tuple[str, str, tuple[str, ...], tuple[Decision, ...]]
"""A path; the hash of its bytes or ""; the hashes of the articles that the index has of it if it holds several; and
what the user decided that may concern it."""


def send(stream: BinaryIO, value: object) -> int:
    """Writes one value; returns how many bytes it took. Raises OSError if the reader is gone."""
    data = pickle.dumps(value, 5)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()
    return _SIZE.size + len(data)


def receive(stream: BinaryIO) -> Any:
    """Reads one value. Raises EOFError at the end."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    return pickle.loads(stream.read(_SIZE.unpack(head)[0]))


def pieces_of(job: Job, skip: int = 0) -> Iterator[Piece]:
    """Yields the articles of a file without the first `skip`, prepared."""
    path, content, known, decisions = job
    return pieces(Path(path), content, known, decisions, skip)


def messages(jobs: Sequence[Job]) -> Iterator[list[Piece]]:
    """Yields the pieces of all files, one file after the other; those of small files together."""
    waiting: list[Piece] = []
    size = 0
    for job in jobs:
        for piece in pieces_of(job):
            waiting.append(piece)
            size += sum(len(article.rows) for article in piece.articles)
            if size >= PIECE_PARAGRAPHS or not piece.is_last:
                yield waiting
                waiting, size = [], 0
    if waiting:
        yield waiting


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers batches of jobs until the input ends."""
    batches: SimpleQueue[list[Job] | None] = SimpleQueue()
    # the program sends the next batch while this process may be waiting for it to read an answer: both would hang
    Thread(target=_receive_all, args=(requests, batches), name="seedread-jobs", daemon=True).start()
    while (jobs := batches.get()) is not None:
        try:
            for message in messages(jobs):
                send(answers, message)
        except OSError:
            return


def _receive_all(requests: BinaryIO, batches: "SimpleQueue[list[Job] | None]") -> None:
    """Puts each batch into the queue, and None at the end."""
    try:
        while True:
            batches.put(receive(requests))
    except (EOFError, OSError):
        batches.put(None)
