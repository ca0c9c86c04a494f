"""Outlook's .msg: subject, sender, text and headers, each a stream of an OLE file."""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any, BinaryIO

from index.article import Known, Origin
from index.reading.authors import parse_authors, unique
from index.reading.decode import UnreadableError
from index.reading.html.fragment import text_blocks
from index.reading.mail.message import header_metadata, parsed
from index.reading.metadata import Metadata, combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_SUBJECT, _SENDER, _BODY, _HEADERS = "0037", "0C1A", "1000", "007D"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a message. Raises UnreadableError if it was saved without plain text."""
    olefile: Any = import_module("olefile")
    try:
        with olefile.OleFileIO(BytesIO(read_all_bytes(file, what="mails"))) as ole:
            subject, sender, body, headers = (_stream(ole, code) for code in (_SUBJECT, _SENDER, _BODY, _HEADERS))
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("damaged: not a whole Outlook message") from None
    if not body.strip():
        raise UnreadableError("saved by Outlook without plain text: save it as .eml")
    stated = Metadata(
        title=Known(subject.strip(), Origin.MAIL_HEADER) if subject.strip() else None,
        authors=unique(parse_authors(sender, Origin.MAIL_HEADER)),
    )
    above = header_metadata(parsed(headers.encode("utf-8", "replace"))) if headers else Metadata()
    yield Record(text_blocks(body), "Outlook message", combine((above, stated)))


def _stream(ole: Any, code: str) -> str:
    """A property of the message as text: Unicode, or in an 8-bit encoding, which is not stated."""
    for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1252")):
        path = f"__substg1.0_{code}{kind}"
        if ole.exists(path):
            return str(ole.openstream(path).read().decode(encoding, "replace")).rstrip("\0")
    return ""
