"""MHTML: a page that a browser saved with everything in it, in the form of a mail."""

from collections.abc import Iterator
from email.message import EmailMessage, Message
from typing import BinaryIO

from index.article import Known, Metadata, Origin
from index.reading.decode import UnreadableError
from index.reading.html.reader import page_record
from index.reading.mail.message import header_date, parsed
from index.reading.metadata import combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_PAGES = ("text/html", "application/xhtml+xml")


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of the page; its address and the day it was saved are in the headers."""
    message = parsed(read_all_bytes(file, what="saved pages"))
    part = _page_part(message)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        raise UnreadableError("no article found: the file holds no page")
    charset = options.encoding or part.get_content_charset() or "utf-8"
    try:
        markup = content.decode(charset, "replace")
    except LookupError:
        markup = content.decode("utf-8", "replace")
    record = page_record(markup, charset)
    address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
    date = header_date(str(message.get("Date") or ""))
    saved = Metadata(
        url=Known(address, Origin.SAVED_PAGE) if address.startswith("http") else None,
        accessed=Known(date, Origin.SAVED_PAGE) if date else None,
    )
    yield Record(record.blocks, "MHTML", combine((record.metadata, saved)), charset)


def _page_part(message: EmailMessage) -> Message | None:
    """The part that is the page: the one that the headers name, else the first; frames are pages as well."""
    pages = [each for each in message.walk() if each.get_content_type() in _PAGES]
    address = str(message.get("Snapshot-Content-Location") or "").strip()
    start = str(message.get_param("start") or "")
    for each in pages:
        if (address and str(each.get("Content-Location") or "").strip() == address) or (
            start and str(each.get("Content-ID") or "").strip() == start
        ):
            return each
    return pages[0] if pages else None
