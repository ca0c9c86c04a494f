"""A helper process that reads and marks files: it receives paths and sends prepared articles.

It ends when its input does, so that none outlives the program.
"""

import pickle
import struct
from pathlib import Path
from typing import Any, BinaryIO

from index.decisions.decision import Decision
from index.reading import UnreadableError
from index.store.write.prepare import PreparedFile, prepare

_SIZE = struct.Struct("<I")
Job = tuple[str, str, tuple[str, ...], tuple[Decision, ...]]
"""A path; the hash of its bytes or ""; the hashes of the articles that the index has of it if it holds several; and
what the user decided that may concern it."""
Outcome = PreparedFile | UnreadableError


def send(stream: BinaryIO, value: object) -> None:
    """Writes one value. Raises OSError if the reader is gone."""
    data = pickle.dumps(value, 5)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """Reads one value. Raises EOFError at the end."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    return pickle.loads(stream.read(_SIZE.unpack(head)[0]))


def outcome(job: Job) -> Outcome:
    """Returns the articles of a file, or why it cannot be read."""
    path, content, known, decisions = job
    try:
        return prepare(Path(path), content, known, decisions)
    except UnreadableError as error:
        return error


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers batches of jobs until the input ends."""
    while True:
        try:
            send(answers, [outcome(job) for job in receive(requests)])
        except (EOFError, OSError):
            return
