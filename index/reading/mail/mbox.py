"""Mailboxes: messages one after the other, each below a line that begins with "From "."""

from collections.abc import Iterator
from typing import BinaryIO

from index.article import Article
from index.reading.decode import MAX_BYTES, UnreadableError
from index.reading.mail.message import message_records
from index.reading.record import Record


def records(file: BinaryIO, name: str) -> Iterator[Record | Article]:
    """Yields the articles of a mailbox; a message that holds none is passed over."""
    for data in _messages(file):
        try:
            yield from message_records(data)
        except UnreadableError:
            continue


def _messages(file: BinaryIO) -> Iterator[bytes]:
    """The messages of a mailbox, one at a time; one larger than the limit is cut there."""
    gathered: list[bytes] = []
    size = 0
    blank = True
    for line in file:
        if blank and line.startswith(b"From "):
            if gathered:
                yield b"".join(gathered)
            gathered, size = [], 0
        elif size < MAX_BYTES:
            gathered.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        blank = not line.strip()
    if gathered:
        yield b"".join(gathered)
