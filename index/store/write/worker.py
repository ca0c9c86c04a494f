"""A process that reads and marks files for the one that writes the index: paths come in, prepared articles go out.

It ends when its input does, so that none outlives the program.
"""

import pickle
import struct
from pathlib import Path
from typing import Any, BinaryIO

from index.reading import UnreadableError
from index.store.write.prepare import Prepared, prepare

_SIZE = struct.Struct("<I")
Job = tuple[str, str]
"""A path and the hash of what it holds."""
Outcome = Prepared | UnreadableError


def send(stream: BinaryIO, value: object) -> None:
    """Writes one value. Raises OSError where nobody reads any more."""
    data = pickle.dumps(value, 5)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """Reads one value. Raises EOFError where there are no more."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    return pickle.loads(stream.read(_SIZE.unpack(head)[0]))


def outcome(job: Job) -> Outcome:
    """The article in a file, or why it cannot be read."""
    path, content = job
    try:
        return prepare(Path(path), content)
    except UnreadableError as error:
        return error


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers batches of jobs until the input ends."""
    while True:
        try:
            send(answers, [outcome(job) for job in receive(requests)])
        except (EOFError, OSError):
            return
