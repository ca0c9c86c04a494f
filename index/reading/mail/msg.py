"""Outlook's .msg: subject, sender, text, headers and attachments, each a stream of an OLE file."""

import re
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from io import BytesIO
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import Article, Known, Metadata, Origin
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.decode import UnreadableError, decode_page
from index.reading.html.fragment import fragment_blocks, text_blocks
from index.reading.left_out import LeftOut
from index.reading.mail.compressed_rtf import unpacked_rtf
from index.reading.mail.message import (
    ATTACHED_SUFFIXES,
    attached_records,
    header_metadata,
    parsed,
    without_forward_mark,
)
from index.reading.metadata import combine
from index.reading.office.rtf import rtf_blocks
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_bytes

_PAGE, _RICH_TEXT = "__substg1.0_10130102", "__substg1.0_10090102"
_MAX_RICH_TEXT_BYTES = 10_000_000
_SUBJECT, _SENDER, _BODY, _HEADERS = "0037", "0C1A", "1000", "007D"
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}")
_CONTENT, _ATTACHED_MESSAGE = "__substg1.0_37010102", "__substg1.0_3701000D"
_LONG_NAME, _SHORT_NAME = "3707", "3704"
_MAX_ATTACHMENT_BYTES = 50_000_000
_MAX_FORWARDED = 5
"""Levels of messages attached to messages that are opened."""


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record | Article]:
    """Yields the article of a message, then those of its attachments.

    Raises:
        UnreadableError: if it is damaged, or has neither text nor an article attached.
    """
    olefile: Any = import_module("olefile")
    data = read_all_bytes(file, what="mails")
    left_out = LeftOut()
    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            parts = list(_parts(ole, "", 0, left_out))
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("damaged: not a whole Outlook message") from None
    if not parts:
        raise UnreadableError(left_out.first or "no article found: the message has no text")
    for item, part in enumerate(parts):
        if isinstance(part, Record):
            yield replace(part, source_hash=hash_bytes(data, b"%d" % item))
        else:
            yield from attached_records(*part)
    left_out.report()


def _parts(ole: Any, folder: str, level: int, left_out: LeftOut) -> Iterator[Record | tuple[str, bytes]]:
    """Yields the article of the message in a folder, then name and content of its attachments."""
    subject, sender, body, headers = (_text(ole, folder, code) for code in (_SUBJECT, _SENDER, _BODY, _HEADERS))
    page = _bytes(ole, f"{folder}{_PAGE}").rstrip(b"\0")
    blocks = _blocks(page, body)
    if not blocks:
        blocks = left_out.read("rich text", partial(_rich_text, _bytes(ole, f"{folder}{_RICH_TEXT}"))) or []
    if blocks:
        subject = without_forward_mark(subject.strip())
        stated = Metadata(
            title=Known(subject, Origin.MAIL_HEADER) if subject else None,
            authors=unique(parse_authors(sender, Origin.MAIL_HEADER)),
        )
        above = header_metadata(parsed(headers.encode("utf-8", "replace"))) if headers else Metadata()
        yield Record(blocks, "Outlook message", combine((above, stated)))
    depth = folder.count("/")
    found = {entry[depth] for entry in ole.listdir() if "/".join(entry).startswith(folder) and len(entry) > depth}
    for attachment in sorted(filter(_ATTACHMENT.fullmatch, found)):
        inside = f"{folder}{attachment}/"
        content = f"{inside}{_CONTENT}"
        name = _text(ole, inside, _LONG_NAME) or _text(ole, inside, _SHORT_NAME)
        if ole.exists(f"{inside}{_ATTACHED_MESSAGE}"):
            if level < _MAX_FORWARDED:
                yield from _parts(ole, f"{inside}{_ATTACHED_MESSAGE}/", level + 1, left_out)
        elif (
            name.lower().endswith(ATTACHED_SUFFIXES)
            and ole.exists(content)
            and 0 < ole.get_size(content) <= _MAX_ATTACHMENT_BYTES
        ):
            yield name, ole.openstream(content).read()


def _blocks(page: bytes, body: str) -> list[Block]:
    """The paragraphs of the part that is HTML, which newsletters are made as, else of the plain part."""
    if page.strip():
        try:
            if blocks := fragment_blocks(decode_page(page).text):
                return blocks
        except UnreadableError:
            pass
    return text_blocks(body)


def _rich_text(packed: bytes) -> list[Block]:
    """The paragraphs of a message that has nothing but rich text.

    Raises:
        UnreadableError: if the rich text is damaged or too large.
    """
    try:
        data = unpacked_rtf(packed, _MAX_RICH_TEXT_BYTES)
    except ValueError:
        return []
    return [block for block in rtf_blocks(data) if block.text.strip()]


def _bytes(ole: Any, path: str) -> bytes:
    return bytes(ole.openstream(path).read()) if ole.exists(path) else b""


def _text(ole: Any, folder: str, code: str) -> str:
    """A property of a message or attachment: Unicode, or in an 8-bit encoding, which is not stated."""
    for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1252")):
        path = f"{folder}__substg1.0_{code}{kind}"
        if ole.exists(path):
            return str(ole.openstream(path).read().decode(encoding, "replace")).rstrip("\0")
    return ""
