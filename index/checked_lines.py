"""Lines of JSON that end with a checksum of what precedes it: a damaged line is recognized and affects no other line.

New lines are appended, or the whole file is rewritten.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from index.files import PRIVATE_FILE

_SUM = b',"sum":"'
_SUM_BYTES = 8
_NO_SPACE = 28


def _blake2(body: bytes) -> str:
    from hashlib import blake2b  # pulls in OpenSSL, which the first paint need not wait for

    return blake2b(body, digest_size=_SUM_BYTES).hexdigest()


def with_sum(line: bytes, digest: Callable[[bytes], str] = _blake2) -> bytes:
    """A JSON object that has at least one member, with its checksum as the last member."""
    body = line.removesuffix(b"}")
    return body + _SUM + digest(body).encode() + b'"}'


def checked_sum(line: bytes, digest: Callable[[bytes], str] = _blake2) -> str:
    """The checksum of a line, empty if it has none.

    Raises:
        ValueError: the line is not as it was written.
    """
    body, found, written = line.rpartition(_SUM)
    if not found:
        return ""
    if written.removesuffix(b"\r") != digest(body).encode() + b'"}':
        raise ValueError("damaged")
    return digest(body)


def append_lines(file: Path, lines: Sequence[bytes]) -> int:
    """Appends lines, all or none; they are on the disk when this returns. Lock the file before.

    If the last line of the file was cut short, the first new one begins on a separate line.

    Returns:
        The number of the first line, from 1.

    Raises:
        OSError: they cannot be written; nothing was changed.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, PRIVATE_FILE)
    try:
        size = os.fstat(handle).st_size
        content = os.pread(handle, size, 0)
        cut_short = bool(content) and not content.endswith(b"\n")
        written = b"\n" * cut_short + b"".join(line + b"\n" for line in lines)
        try:
            if os.write(handle, written) != len(written):
                raise OSError(_NO_SPACE, os.strerror(_NO_SPACE), str(file))
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
        return content.count(b"\n") + cut_short + 1
    finally:
        os.close(handle)
