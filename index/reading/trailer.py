"""The lines below the body: "Source: …", "Posted by …", credits, an address, the site's name."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from index.article import Kind, Known, Metadata, Origin
from index.reading.blocks import is_prose, is_short
from index.reading.bylines import read_byline, read_credit_line
from index.reading.credits import is_credit
from index.reading.dated_lines import read_dated
from index.reading.metadata import combine
from index.reading.names import has_publication_word
from index.reading.page_model import Page
from index.reading.site_header import read_footer
from index.reading.source_lines import read_address, read_source

T = TypeVar("T")
DEEPEST = 30
"""Paragraphs at the end of a text among which such lines are looked for."""


class Tail(Struct, frozen=True):
    """The kinds of the paragraphs below the body by place, the facts they state, and those the site's footer states."""

    kinds: dict[int, Kind]
    stated: Metadata
    site: Metadata


def read_tail(page: Page, header: str | None) -> Tail:
    """Reads the lines below the body; `header` is the name above the headline."""
    words = page.words
    found: dict[int, Kind] = {}
    statements: list[Metadata] = []
    site = Metadata()
    below = True
    for at in range(len(words) - 1, max(0, len(words) - DEEPEST), -1):
        line, start = words[at], page.blocks[at].start
        if footer := read_footer(line, start, header):
            found[at] = Kind.FURNITURE
            site = combine((footer, site))
        elif not below or at in page.kinds:
            continue
        elif credited := read_credit_line(line, start):
            statements.append(credited)
        elif stated := _closing(line, start):
            found[at] = Kind.FURNITURE
            statements.append(_below(stated))
        elif is_credit(line) or (is_short(line) and (line == header or has_publication_word(line))):
            found[at] = Kind.FURNITURE
        elif is_prose(line):
            below = False
    return Tail(found, combine(statements), site)


def _below(stated: Metadata) -> Metadata:
    """The same, read below the body; a byline says where it was read already."""

    def moved(known: Known[T] | None) -> Known[T] | None:
        return replace(known, origin=Origin.CLOSING_LINE) if known else None

    return replace(
        stated,
        outlet=moved(stated.outlet),
        published=moved(stated.published),
        modified=moved(stated.modified),
        url=moved(stated.url),
    )


def _closing(line: str, start: int) -> Metadata | None:
    return (
        read_source(line, start, surely=True)
        or read_address(line, start)
        or read_dated(line, start, labelled=True)
        or read_byline(line, start)
    )
