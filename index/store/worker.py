"""A process that reads and marks files for the one that writes the index: paths come in, prepared articles go out.

Started as `python -m index.store.worker`; it ends when its input does, so that none outlives the program.
"""

import os
import pickle
import signal
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO

from index.reading import UnreadableError
from index.store.prepare import Prepared, prepare

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


def main() -> None:
    """Answers batches of jobs until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends our input
    answers = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # whatever prints must not print among the answers
    while True:
        try:
            jobs = receive(sys.stdin.buffer)
            send(answers, [outcome(job) for job in jobs])
        except (EOFError, OSError):
            return


if __name__ == "__main__":
    main()
