"""A mail message becomes the record of an article: a newsletter, a press release."""

import re
from collections.abc import Iterator
from contextlib import suppress
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Article, Known, Metadata, Origin, RecordPlace
from index.dates import Date
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.decode import UnreadableError, decode, decode_page
from index.reading.html.fragment import fragment_blocks, text_blocks
from index.reading.names import has_publication_word
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_bytes

_ORIGIN = Origin.MAIL_HEADER
ATTACHED_SUFFIXES = (
    *(".txt", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".docm", ".doc", ".odt", ".rtf"),
    *(".eml", ".msg", ".csv", ".tsv", ".json", ".jsonl", ".epub", ".enex", ".zip", ".gz"),
)
"""Endings of attachments that may be articles."""
_FORWARDED = re.compile(r"(?:(?:fwd?|fw|wg|tr|rv|enc|vb|doorst)\s?:\s*)+(?=\S)", re.IGNORECASE)
"""What mail programs write before the subject of a mail that is passed on, in the language of the program."""
_MAX_FORWARDED = 5
"""Levels of mails attached to mails that are opened."""


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record | Article]:
    """Yields the article of a message, then those of its attachments."""
    yield from message_records(read_all_bytes(file, what="mails"))


def message_records(data: bytes, place: RecordPlace | None = None) -> Iterator[Record | Article]:
    """Yields the article of a message, then those of its attachments.

    Args:
        data: The bytes of the message.
        place: Where they are in a mailbox; each article gets its number among those of the message.
    """
    for item, record in enumerate(_articles_of(data)):
        own = replace(place, item=item) if place is not None else None
        yield replace(record, source_hash=record.source_hash or hash_bytes(data, b"%d" % item), place=own)


def _articles_of(data: bytes) -> Iterator[Record | Article]:
    yield from _parts_of(parsed(data), 0)


def _parts_of(message: EmailMessage, level: int) -> Iterator[Record | Article]:
    """Yields the article of a message, then those of its attachments; an attached mail is one of them."""
    blocks = body_blocks(message)
    attached = list(_attachments(message))
    if not blocks and not attached:
        raise UnreadableError("no article found: the mail has no text")
    if blocks:
        yield Record(blocks, "mail", header_metadata(message))
    for name, content in attached:
        if isinstance(content, bytes):
            yield from attached_records(name, content)
        elif level < _MAX_FORWARDED:
            with suppress(UnreadableError):
                yield from _parts_of(content, level + 1)


def parsed(data: bytes) -> EmailMessage:
    """Parses a message. Raises UnreadableError if hundreds of mails are nested in it; the parser forgives all else."""
    try:
        return BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    except RecursionError:
        raise UnreadableError("nested too deep to be read: a mail in a mail in a mail") from None


def body_blocks(message: EmailMessage) -> list[Block]:
    """The paragraphs of a message: of its HTML part, which newsletters are made as, else of its plain part."""
    for kind in ("html", "plain"):
        content = _content(message, kind)
        if content.strip():
            try:
                blocks = fragment_blocks(content) if kind == "html" else text_blocks(content)
            except UnreadableError:
                continue
            if blocks:
                return blocks
    return []


def _content(message: EmailMessage, kind: str) -> str:
    """The words of the HTML or plain part; by its bytes if its encoding is unknown or stated wrongly."""
    try:
        part = message.get_body((kind,))
    except (KeyError, ValueError, AttributeError, TypeError):
        return ""
    if part is None:
        return ""
    try:
        content = part.get_content()
        if isinstance(content, str) and "\ufffd" not in content:
            return content
    except (KeyError, LookupError, ValueError, AttributeError, TypeError):
        pass
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return (decode_page(data) if kind == "html" else decode(data)).text
    except UnreadableError:
        return ""


def header_metadata(message: EmailMessage) -> Metadata:
    """Subject, sender, date and number of a message."""
    subject, number = without_forward_mark(_header(message, "Subject") or ""), _header(message, "Message-ID")
    name = parseaddr(_header(message, "From") or "")[0].strip()
    outlet = name if name and has_publication_word(name) else None
    date = header_date(_header(message, "Date"))
    return Metadata(
        title=Known(subject, _ORIGIN) if subject else None,
        outlet=Known(outlet, _ORIGIN) if outlet else None,
        authors=unique(parse_authors(name, _ORIGIN)) if name and not outlet else (),
        published=Known(date, _ORIGIN) if date else None,
        identifiers=(Known(number, _ORIGIN),) if number else (),
    )


def without_forward_mark(subject: str) -> str:
    """The subject of a message without "Fwd:", which is no part of a headline."""
    mark = _FORWARDED.match(subject)
    return subject[mark.end() :] if mark else subject


def header_date(written: str | None) -> Date | None:
    """The date of a header, to the minute as it is written there."""
    try:
        found = parsedate_to_datetime(written or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    offset = found.strftime("%z")
    zone = f"{offset[:3]}:{offset[3:5]}" if offset else None
    return Date(found.year, found.month, found.day, found.hour, found.minute, zone)


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, TypeError, AttributeError):
        return None  # headers that the standard library cannot parse
    return " ".join(str(value).split()) or None if value is not None else None


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes | EmailMessage]]:
    """Yields the attached files that may be articles, by name, and the attached mails; not those within the mails."""
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload()
        if part is not message and part.get_content_type() == "message/rfc822":
            if isinstance(inside, list) and inside and isinstance(inside[0], EmailMessage):
                yield part.get_filename() or "", inside[0]
        elif isinstance(inside, list):
            waiting += [each for each in reversed(inside) if isinstance(each, Message)]
        elif (name := part.get_filename() or "").lower().endswith(ATTACHED_SUFFIXES):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content:
                yield name, content


def attached_records(name: str, content: bytes) -> Iterator[Record | Article]:
    """Yields the articles of an attached file; one that cannot be read is named in a record with a note."""
    from io import BytesIO

    from index.reading.dispatch import file_records

    try:
        for item, record in enumerate(file_records(BytesIO(content), name, levels=1)):
            yield replace(
                record,
                source_hash=record.source_hash or hash_bytes(content, b"%d" % item),
                member=name,
                notes=tuple(f"{name}: {note}" for note in record.notes),
            )
    except UnreadableError as error:
        yield Record([Block(None, name)], "mail attachment", notes=(f"{name}: {error}",), member=name)
