"""Outlook's .msg: subject, sender, text and headers, each a stream of an OLE file."""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any, BinaryIO

from index.article import Known, Metadata, Origin
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.decode import UnreadableError, decode_page
from index.reading.html.fragment import fragment_blocks, text_blocks
from index.reading.mail.message import header_metadata, parsed
from index.reading.metadata import combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_PAGE = "__substg1.0_10130102"
_SUBJECT, _SENDER, _BODY, _HEADERS = "0037", "0C1A", "1000", "007D"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a message. Raises UnreadableError if it was saved without plain text."""
    olefile: Any = import_module("olefile")
    try:
        with olefile.OleFileIO(BytesIO(read_all_bytes(file, what="mails"))) as ole:
            subject, sender, body, headers = (_stream(ole, code) for code in (_SUBJECT, _SENDER, _BODY, _HEADERS))
            page = ole.openstream(_PAGE).read().rstrip(b"\0") if ole.exists(_PAGE) else b""
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("damaged: not a whole Outlook message") from None
    blocks = _blocks(page, body)
    if not blocks:
        raise UnreadableError("saved by Outlook without plain text: save it as .eml")
    stated = Metadata(
        title=Known(subject.strip(), Origin.MAIL_HEADER) if subject.strip() else None,
        authors=unique(parse_authors(sender, Origin.MAIL_HEADER)),
    )
    above = header_metadata(parsed(headers.encode("utf-8", "replace"))) if headers else Metadata()
    yield Record(blocks, "Outlook message", combine((above, stated)))


def _blocks(page: bytes, body: str) -> list[Block]:
    """The paragraphs of the part that is HTML, which newsletters are made as, else of the plain part."""
    if page.strip():
        try:
            if blocks := fragment_blocks(decode_page(page).text):
                return blocks
        except UnreadableError:
            pass
    return text_blocks(body)


def _stream(ole: Any, code: str) -> str:
    """A property of the message as text: Unicode, or in an 8-bit encoding, which is not stated."""
    for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1252")):
        path = f"__substg1.0_{code}{kind}"
        if ole.exists(path):
            return str(ole.openstream(path).read().decode(encoding, "replace")).rstrip("\0")
    return ""
