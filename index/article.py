"""The Article: its text, its paragraphs, and the facts that its file states, each with its origin."""

from bisect import bisect_right
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from index.dates import Date

T = TypeVar("T")

Span = tuple[int, int]
"""Characters of Article.text: start, end exclusive."""

UNREAD_DATE = "no one date can be read in"
"""Beginning of the note on a stated date of publication with more than one reading; the date follows in marks."""


class Kind(StrEnum):
    """The role of a paragraph in its article."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    CROSSHEAD = "crosshead"
    """A heading within the article; not counted among its paragraphs."""
    CAPTION = "caption"
    CORRECTION = "correction"
    TABLE = "table"
    """A row of a table, its cells parted by " | "."""
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"
    """Site text that is not part of the article: menus, comment forms, notices."""


class Origin(StrEnum):
    """Where a statement about the article was read."""

    FRONT_MATTER = "front matter"
    TITLE_LINE = "title line"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE_LINE = "line under the title"
    SITE_HEADER = "site header"
    SITE_FOOTER = "site footer"
    HEADING = "heading"
    CLOSING_LINE = "line below the body"
    CORRECTION = "correction notice"
    JSON_LD = "JSON-LD of the page"
    META = "meta element of the page"
    TIME_ELEMENT = "time element of the page"
    PAGE_ELEMENT = "element of the page"
    CANONICAL = "address of the page"
    SAVED_PAGE = "note of the program that saved the page"
    EXPORT_FIELD = "field of the export"
    RECORD_FIELD = "field of the record"
    MAIL_HEADER = "mail header"
    DOCUMENT_PROPERTIES = "properties of the document"
    CAPTURE = "capture record of the archive"
    TABLE = "table beside the articles"
    """The table may come from the sender of the articles, so it does not count as "by you"."""
    BY_YOU = "by you"


class Known(Struct, Generic[T], frozen=True):
    """A value read in the file, with its origin and, if it is in the text, its characters there."""

    value: T
    origin: Origin
    span: Span | None = None
    sorted_as: str | None = None
    """A name with the family name first, where the file states it so: "García Márquez, Ana"."""


class Source(Struct, frozen=True):
    """Where a paragraph is in its file, if the text was made from another format; None where a value does not apply."""

    line: int | None = None
    """First line of the file, from 1: Markdown, exports, pages."""
    last_line: int | None = None
    page: int | None = None
    """First page of a PDF, from 1."""
    last_page: int | None = None
    page_label: str | None = None
    """The number that the PDF prints on the first page, if it differs from its position: "xii"."""
    element: str | None = None
    """Path of the element of a page: "/html/body/article/p[4]"."""
    field: str | None = None
    """Field of a mail or record: "content"."""
    paragraph: int | None = None
    """Paragraph of a word-processor document, from 1."""


class RecordPlace(Struct, frozen=True):
    """The bytes of a record in a file that holds several, so that it can be read without those before it."""

    start: int
    """First byte of the record in the file; of a record in a zip archive, of its member."""
    length: int
    """Number of bytes; in an archive, before they are unpacked."""
    item: int = 0
    """Index of the article among those in these bytes, from 0: a mail may have attachments."""


class Paragraph(Struct, frozen=True):
    """The unit that is searched, shown, quoted and cited; `text[start:end]` is the paragraph, unchanged.

    `number` counts from 1 among the article's paragraphs of the same kind: "para. 4" is the fourth paragraph of the
    body, as a reader of the printed article would count, and a caption is "caption 1".
    """

    number: int
    kind: Kind
    start: int
    end: int
    source: Source | None = None
    """Where the paragraph is in the file, for formats other than plain text; None for plain text."""

    @property
    def place(self) -> str:
        """How the paragraph is named to people."""
        return place_of(self.kind, self.number)


def place_of(kind: Kind, number: int) -> str:
    """How a paragraph is named to people: "4" in the body, else "title", "caption 2"."""
    if kind is Kind.BODY:
        return str(number)
    return str(kind) if number == 1 else f"{kind} {number}"


class Metadata(Struct, frozen=True, kw_only=True):
    """The facts that a file states about its article; None and empty where it states nothing, never guessed."""

    title: Known[str] | None = None
    outlet: Known[str] | None = None
    republished_by: Known[str] | None = None
    authors: tuple[Known[str], ...] = ()
    published: Known[Date] | None = None
    modified: Known[Date] | None = None
    url: Known[str] | None = None
    dateline: Known[str] | None = None
    section: Known[str] | None = None
    page: Known[str] | None = None
    """The printed page or pages, as stated: "A01"."""
    language: Known[str] | None = None
    identifiers: tuple[Known[str], ...] = ()
    """Numbers by which the source identifies the article: accession number, document ID, Message-ID."""
    accessed: Known[Date] | None = None
    """When the copy was saved or captured, if the file states it."""
    stated_length: int | None = None
    """Length in words, as the file states it."""


class Article(Metadata, frozen=True):
    """One article of a file, with the facts that the file states about it."""

    path: Path
    text: str
    paragraphs: tuple[Paragraph, ...]
    part: str | None = None
    """Number of the article in a file that holds several, from 1: "12" of `export.docx#12`; None otherwise."""
    format: str = "text"
    """The format that the file was read as: "HTML", "PDF", "Nexis Uni export"."""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """Remarks for the reader on how the file was read: "read as cp1252"."""
    source_hash: str = ""
    """BLAKE2b hash, 32 hexadecimal digits, of the bytes of the file, or of the article's record in a file with
    several. It does not depend on how the text is made. Empty for a text that was not read from a file."""
    place: RecordPlace | None = None
    """The article's bytes in a file that holds several, if they can be read separately."""
    member: str | None = None
    """Name of the file within the archive or mail that the article was read from."""

    @property
    def location(self) -> Path:
        """The path that opens the article: the file, and `#12` for the twelfth article in it."""
        return self.path if self.part is None else self.path.with_name(f"{self.path.name}#{self.part}")

    def words(self, span: Span) -> str:
        """The exact characters of a span."""
        return self.text[span[0] : span[1]]

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds a character of the text, or None between paragraphs."""
        at = bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1
        if at < 0 or offset >= self.paragraphs[at].end:
            return None
        return self.paragraphs[at]
