"""The lines above the body: site header, headline, standfirst, byline, source line, captions, dateline."""

from collections.abc import Iterator

from msgspec import Struct

from index.article import Kind, Known, Metadata, Origin
from index.reading.blocks import is_short
from index.reading.datelines import read_dateline
from index.reading.header_scan import Scan, scan_head
from index.reading.headline import find_headline
from index.reading.metadata import combine
from index.reading.names import has_publication_word
from index.reading.page_model import Page
from index.reading.site_header import read_header
from index.reading.standfirst import find_standfirsts


class Head(Struct, frozen=True):
    """The kinds of the paragraphs above the body, by their place; what they state; the site's name if they give it."""

    kinds: dict[int, Kind]
    stated: Metadata
    header: str | None = None
    """The short line above the headline, which the footer may show to be the site's name."""
    site: Known[str] | None = None


def read_head(page: Page, title: str | None) -> Head:
    """Reads the lines above the body; `title` is the one that the front matter states."""
    if len(page.words) < 2:
        return _of_one_paragraph(page)
    scan = scan_head(page)
    statements = [*scan.statements, scan.dateline or Metadata()]
    headline = find_headline(page, scan, title)
    if headline is None:
        return Head(scan.kinds, combine(statements))
    kinds = {**scan.kinds, headline: Kind.TITLE}
    above = [at for at in scan.lines if at < headline]
    kinds.update(dict.fromkeys(above, Kind.FURNITURE))
    kinds.update(dict.fromkeys(find_standfirsts(page, scan, headline), Kind.STANDFIRST))
    for at, outlet in _outlets(page, scan, headline):
        kinds[at] = Kind.FURNITURE
        statements.insert(0, outlet)
    kinds.update({at: Kind.FURNITURE for at in _remains(page, scan, headline) if at not in kinds})
    sites = (read_header(page.words[at], page.blocks[at].start) for at in above)
    return Head(
        kinds,
        combine([Metadata(title=_title(page, headline)), *statements]),
        header=page.words[above[0]] if above else None,
        site=next((site for site in sites if site), None),
    )


def _of_one_paragraph(page: Page) -> Head:
    """A single paragraph is body; it may open with a dateline."""
    dateline = read_dateline(page.words[0], page.blocks[0].start) if page.words else None
    return Head({}, dateline.stated if dateline else Metadata())


def _title(page: Page, at: int) -> Known[str]:
    block, written = page.blocks[at], page.words[at].rstrip("; ")
    origin = Origin.HEADING if block.heading else Origin.TITLE_LINE
    # the value has plain spaces for line breaks and hard spaces; the span keeps them
    return Known(" ".join(written.split()), origin, (block.start, block.start + len(written)))


def _outlets(page: Page, scan: Scan, headline: int) -> Iterator[tuple[int, Metadata]]:
    """Lines between headline and body that are an outlet's name, and what they state."""
    for at in scan.lines:
        words = page.words[at]
        if headline < at < scan.body and is_short(words) and has_publication_word(words):
            start = page.blocks[at].start
            yield at, Metadata(outlet=Known(words, Origin.SOURCE_LINE, (start, start + len(words))))


def _remains(page: Page, scan: Scan, headline: int) -> list[int]:
    """Names and counts between headline and body, where a date or dateline shows that the body is further down."""
    if not scan.separators and not scan.dateline:
        return []
    return [at for at in (*scan.lines, *scan.strays) if headline < at < scan.body and is_short(page.words[at])]
