"""A PDF becomes the record of an article, or of the articles of an export."""

from collections import Counter
from collections.abc import Iterator
from threading import Lock
from typing import Any, BinaryIO

from index.article import Kind, Source
from index.reading.blocks import Block
from index.reading.decode import UnreadableError
from index.reading.exports.hint import looks_like_export
from index.reading.options import ReadOptions
from index.reading.pdf.drop_caps import without_drop_caps
from index.reading.pdf.layout import TextParagraph, breaks_words, joined_text, known_words, paragraphs
from index.reading.pdf.margins import without_margins
from index.reading.pdf.page_lines import PageLine, page_lines
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_MAX_BYTES = 200_000_000
_MAX_PAGES = 5_000
_MAX_LINES = 1_000_000
_FEWEST_LETTERS_PER_PAGE = 20
_CENTRED_POINTS = 2.0
"""Distance up to which the middles of two lines are the same: both are centred."""
_PDFIUM = Lock()
"""pdfium must not be used by two threads at once."""


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a PDF, or the articles of an export.

    Raises:
        UnreadableError: for a PDF that is locked, damaged, scanned or too long.
    """
    with _PDFIUM:
        lines, heights, labels, damaged = _lines(read_all_bytes(file, _MAX_BYTES, "PDF files"))
    if damaged and len(damaged) == len(heights):
        raise UnreadableError("damaged: not a whole PDF file")
    notes = tuple(f"page {number} is damaged and left out" for number in damaged)
    if sum(len(line.text) for line in lines) < _FEWEST_LETTERS_PER_PAGE * len(heights):
        pages = "1 page" if len(heights) == 1 else f"{len(heights):,} pages"
        raise UnreadableError(f"{pages} without text: scanned; run OCR on it (ocrmypdf) first")
    is_export = looks_like_export("\n".join(line.text for line in lines))
    kept = without_margins(lines, heights, is_export=is_export)
    known = known_words(kept)
    kept = without_drop_caps(kept, known)
    hyphenates = breaks_words(kept)
    parts = paragraphs(kept)
    texts = [joined_text(made.lines, known, hyphenates=hyphenates) for made in parts]
    blocks = [
        Block(None, text, _source(made.lines, labels), made.heading) for made, text in zip(parts, texts, strict=True)
    ]
    if is_export and (exported := _exported(parts, kept, known, labels)):
        yield from exported
        return
    yield Record(_with_title(blocks), "PDF", notes=notes)


def _exported(
    parts: list[TextParagraph], lines: list[PageLine], known: "Counter[str]", labels: list[str]
) -> list[Record]:
    """The articles of an export; none if the PDF is not one. Its fields begin lines, whatever the layout joins."""
    from index.reading.exports.detect import export_records
    from index.reading.exports.line_starts import field_starts, is_alone
    from index.reading.exports.places import LinePlace

    begins = field_starts([line.text for line in lines])
    laid = [line for part in parts for line in part.lines]
    firsts = {id(part.lines[0]) for part in parts}
    starts = [id(line) in firsts or begins(line.text) for line in laid]
    for at in range(1, len(laid)):
        starts[at] |= is_alone(laid[at - 1].text)
        if _is_below_outlet(laid[at - 1], laid[at]):
            starts[at - 1 : at + 2] = [True] * len(starts[at - 1 : at + 2])
    made: list[list[PageLine]] = []
    for line, is_first in zip(laid, starts, strict=True):
        if is_first or not made:
            made.append([])
        made[-1].append(line)
    places = [LinePlace(_source(each, labels), "\n".join(line.text for line in each)) for each in made]
    return export_records([joined_text(each, known) for each in made], "utf-8", places=places)


def _is_below_outlet(before: PageLine, line: PageLine) -> bool:
    """Whether a line is the date that is centred below the outlet: a layout has both as one paragraph."""
    from index.reading.exports.export_dates import is_date_line

    centres = (before.left + before.right) / 2 - (line.left + line.right) / 2
    return before.page == line.page and abs(centres) < _CENTRED_POINTS and is_date_line(line.text)


def _with_title(blocks: list[Block]) -> list[Block]:
    """The first of the largest headings is the title, unless there is text above it."""
    largest = min((block.heading for block in blocks if block.heading), default=0)
    at = next((at for at, block in enumerate(blocks) if block.heading == largest), -1)
    if not largest or any(len(block.text) > 200 for block in blocks[:at]):
        return blocks
    title = Block(Kind.TITLE, blocks[at].text, blocks[at].source, 1)
    return [*blocks[:at], title, *blocks[at + 1 :]]


def _lines(data: bytes) -> tuple[list[PageLine], list[float], list[str], list[int]]:
    """The lines of all pages, the heights of the pages, the labels they have, and the numbers of damaged pages."""
    from pypdfium2 import PdfiumError

    document = _opened(data)
    try:
        if len(document) > _MAX_PAGES:
            raise UnreadableError(f"too long: {len(document):,} pages; PDF files up to {_MAX_PAGES:,} pages are read")
        lines: list[PageLine] = []
        heights: list[float] = []
        labels: list[str] = []
        damaged: list[int] = []
        for number in range(len(document)):
            labels.append(document.get_page_label(number))
            try:
                page = document[number]
                heights.append(page.get_height())
                lines += page_lines(page, number + 1)
                page.close()
            except PdfiumError:
                damaged.append(number + 1)
                heights += [0.0] * (number + 1 - len(heights))
            if len(lines) > _MAX_LINES:
                raise UnreadableError(f"too long: more than {_MAX_LINES:,} lines")
        return lines, heights, labels, damaged
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableError("needs a password") from None
        raise UnreadableError("damaged: not a whole PDF file") from None


def _source(lines: list[PageLine], labels: list[str]) -> Source:
    first, last = lines[0].page, lines[-1].page
    label = labels[first - 1]
    return Source(page=first, last_page=last, page_label=label if label and label != str(first) else None)
