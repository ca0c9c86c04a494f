"""Detects the format of a file by its first bytes; its name is only a hint."""

import re
from enum import StrEnum

from index.reading.data.field_names import FIELD_NAMES

SNIFFED_BYTES = 8192
"""Bytes of a file that are looked at."""


class Format(StrEnum):
    """A format that is read, or one that is known and refused."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MHTML = "MHTML"
    PDF = "PDF"
    DOCX = "DOCX"
    ODT = "ODT"
    RTF = "RTF"
    EML = "mail"
    MBOX = "mailbox"
    MSG = "Outlook message"
    JSON = "JSON"
    JSONL = "JSON lines"
    CSV = "CSV"
    FEED = "feed"
    EPUB = "EPUB"
    ENEX = "ENEX"
    WARC = "WARC"
    WACZ = "WACZ"
    ZIP = "zip archive"
    GZIP = "gzip file"
    REFUSED = "other"


_MAGIC = (
    (b"%PDF-", Format.PDF),
    (b"{\\rtf", Format.RTF),
    (b"WARC/1.", Format.WARC),
    (b"\x1f\x8b", Format.GZIP),
)
_UTF32_MARK = b"\xff\xfe\0\0"
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div\s|script|link\s)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOOKED_AT = 200
_FRAGMENT = re.compile(
    rb"\s*<(?:p|h[1-6]|section|main|header|table|blockquote|center|font|span|img|a|ul|ol|b|strong|em|i|figure)\b[^<>]*>",
    re.IGNORECASE,
)
_CLOSED = re.compile(rb"</(?:p|h[1-6]|div|table|blockquote|section)\s*>", re.IGNORECASE)
_PAGES = ("html", "htm", "xhtml")
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b[^>]{0,1000}>", re.IGNORECASE)
_ENEX = re.compile(rb"<en-export\b")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*")
_MAIL_FIELDS = frozenset(
    b"""from to cc subject date message-id received return-path mime-version content-type delivered-to reply-to sender
    list-id x-mailer dkim-signature x-received content-transfer-encoding list-unsubscribe in-reply-to
    references""".split()
)
_MBOX = re.compile(rb"From \S+ .{0,60}\d{4}[^\r\n]{0,20}\r?\n")
_SNAPSHOT = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: <Saved by |Content-Type: multipart/related)", re.I | re.M
)
_JSON = re.compile(rb"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")
_TABLES = ("csv", "tsv", "tab")
_SEPARATOR = re.compile(rb"sep=.\s*\r?\n", re.IGNORECASE)
_CELLS = re.compile(rb"[,;|\t]")
_TEXT_COLUMNS = frozenset(name.encode() for name in FIELD_NAMES["text"]) | {b"paragraphs", b"description", b"summary"}


def detect(head: bytes, name: str = "") -> Format:
    """The format of a file.

    Args:
        head: Its first SNIFFED_BYTES bytes, or all of them.
        name: Its name, which tells Markdown from text, and CSV from text with commas.
    """
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head, name)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return Format.MSG if b"_\0_\0s\0u\0b\0s\0t\0g\0" in head or name.lower().endswith(".msg") else Format.REFUSED
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("md", "markdown"):
        return Format.MARKDOWN
    text = _ascii(head)
    return _marked_up(text, suffix) or _mail(text) or _table(text, suffix) or Format.TEXT


def _ascii(head: bytes) -> bytes:
    """The head without a byte order mark; of UTF-16 every other byte, which is ASCII."""
    if head.startswith(_TEXT_MARKS[0]):
        return head[3:]
    if head.startswith(_UTF32_MARK):
        return head[4::4]
    if head.startswith(_TEXT_MARKS[1]):
        return head[2::2]
    if head.startswith(_TEXT_MARKS[2]):
        return head[3::2]
    start = head[:_LOOKED_AT]
    zeros = start[::2].count(0), start[1::2].count(0)
    if len(start) > 20 and max(zeros) > len(start) // 3:  # UTF-16 without a mark
        return head[1::2] if zeros[0] > zeros[1] else head[::2]
    return head


def _zipped(head: bytes, name: str) -> Format:
    if b"mimetypeapplication/epub+zip" in head[:100]:
        return Format.EPUB
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:100]:
        return Format.ODT
    lower = name.lower()
    if lower.endswith(".wacz") or b"datapackage.json" in head[:200]:
        return Format.WACZ
    if b"[Content_Types].xml" in head or b"word/" in head or lower.endswith((".docx", ".docm")):
        return Format.DOCX
    return Format.ZIP


def _marked_up(head: bytes, suffix: str) -> Format | None:
    if head.lstrip()[:1] == b"<":
        if _ENEX.search(head):
            return Format.ENEX
        if _HTML.match(head):
            return Format.HTML
        if _FEED.search(head[:4000]):
            return Format.FEED
        if _FRAGMENT.match(head) and (suffix in _PAGES or _CLOSED.search(head)):
            return Format.HTML
    if match := _JSON.match(head):
        return Format.JSON if match[0].strip()[:1] == b"[" or not _is_lines(head) else Format.JSONL
    return None


def _is_lines(head: bytes) -> bool:
    """Whether the first line is a complete object and a second object follows."""
    first, _, rest = head.partition(b"\n")
    return first.rstrip().endswith(b"}") and rest.lstrip()[:1] == b"{"


def _mail(head: bytes) -> Format | None:
    if _MBOX.match(head):
        return Format.MBOX
    names = set()
    at = 0
    while match := _HEADER.match(head, at):
        names.add(match[1].lower())
        at = match.end()
    if len(names & _MAIL_FIELDS) < 3 or not (head[at:].lstrip(b"\r")[:1] in (b"\n", b"") or at > 2000):
        return None
    return Format.MHTML if _SNAPSHOT.search(head[:at]) else Format.EML


def _table(head: bytes, suffix: str) -> Format | None:
    """CSV, if its first row names a column of text; a comma alone is in every text."""
    head = head.lstrip()
    if suffix in _TABLES and _SEPARATOR.match(head):
        return Format.CSV
    first = head.partition(b"\n")[0].strip().lower()
    cells = [cell.strip(b" \"'") for cell in _CELLS.split(first)]
    if len(cells) < 2 or not all(0 < len(cell) <= 40 for cell in cells[not cells[0] :]):  # the first: row numbers
        return None
    if _TEXT_COLUMNS & set(cells) and (suffix in _TABLES or {b"title", b"headline"} & set(cells)):
        return Format.CSV
    second = head.partition(b"\n")[2].lstrip().partition(b"\n")[0]
    is_row = len(cells) > 2 or len(_CELLS.split(second)) > 1
    return Format.CSV if suffix in _TABLES and is_row else None
