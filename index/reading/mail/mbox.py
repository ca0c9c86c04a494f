"""Mailboxes: a sequence of messages, each below a line that begins with "From "."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from index.article import Article, RecordPlace
from index.reading.decode import MAX_BYTES, UnreadableError
from index.reading.mail.message import message_records
from index.reading.options import ReadOptions
from index.reading.record import Record


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record | Article]:
    """Yields the articles of a mailbox; messages without one are skipped."""
    for start, length, data in _messages(file):
        try:
            yield from message_records(data, RecordPlace(start, length))
        except UnreadableError:
            continue


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | Article | None:
    """The article at a place in the mailbox, or None."""
    file.seek(place.start)
    _, _, data = next(_messages(BytesIO(file.read(min(place.length, MAX_BYTES)))), (0, 0, b""))
    return next(islice(message_records(data, place), place.item, None), None)


def _messages(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Yields first byte, length and content of each message; one larger than the limit is cut there.

    The length includes the "From " line above the message; the content does not.
    """
    gathered: list[bytes] = []
    size = start = at = 0
    blank = True
    for line in file:
        if blank and line.startswith(b"From "):
            if gathered:
                yield start, at - start, b"".join(gathered)
            gathered, size, start = [], 0, at
        elif size < MAX_BYTES:
            gathered.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        blank = not line.strip()
        at += len(line)
    if gathered:
        yield start, at - start, b"".join(gathered)
