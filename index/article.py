"""What an article is: its text as it stands in the file, its paragraphs, and what is known of it and whence."""

from bisect import bisect_right
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from index.dates import Date

T = TypeVar("T")

Span = tuple[int, int]
"""Characters of Article.text: start, end exclusive."""


class Kind(StrEnum):
    """What a paragraph is to the article."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    CROSSHEAD = "crosshead"
    """A heading within the article; not counted among its paragraphs."""
    CAPTION = "caption"
    CORRECTION = "correction"
    FURNITURE = "furniture"
    """Site text that is no part of the article: menus, comment forms, notices."""


class Origin(StrEnum):
    """Where a statement about the article was read."""

    FRONT_MATTER = "front matter"
    TITLE_LINE = "title line"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE_LINE = "line under the title"
    SITE_HEADER = "site header"
    SITE_FOOTER = "site footer"
    HEADING = "Markdown heading"
    CLOSING_LINE = "line below the body"
    CORRECTION = "correction notice"


class Known(Struct, Generic[T], frozen=True):
    """A value read in the file: what it is, where it was read, and its characters in the text, if it has any."""

    value: T
    origin: Origin
    span: Span | None = None


class Paragraph(Struct, frozen=True):
    """The unit that is searched, shown, quoted and cited; `text[start:end]` is the paragraph, unchanged.

    `number` counts from 1 among the article's paragraphs of the same kind, so that "para. 4" is the fourth
    paragraph of the body, as somebody counts who has the printed article before them, and a caption is "caption 1".
    """

    number: int
    kind: Kind
    start: int
    end: int

    @property
    def place(self) -> str:
        """How the paragraph is named to people."""
        return place_of(self.kind, self.number)


def place_of(kind: Kind, number: int) -> str:
    """How a paragraph is named to people: "4" in the body, else "title", "caption 2"."""
    if kind is Kind.BODY:
        return str(number)
    return str(kind) if number == 1 else f"{kind} {number}"


class Article(Struct, frozen=True):
    """One article as it stands in its file. What is not stated in the file is None, never guessed."""

    path: Path
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: Known[str] | None = None
    outlet: Known[str] | None = None
    republished_by: Known[str] | None = None
    authors: tuple[Known[str], ...] = ()
    published: Known[Date] | None = None
    modified: Known[Date] | None = None
    url: Known[str] | None = None
    dateline: Known[str] | None = None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """What the reader should know of how the file was read, in words: "read as cp1252"."""

    def words(self, span: Span) -> str:
        """The exact characters of a span."""
        return self.text[span[0] : span[1]]

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds a character of the text, or None between paragraphs."""
        at = bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1
        if at < 0 or offset >= self.paragraphs[at].end:
            return None
        return self.paragraphs[at]
