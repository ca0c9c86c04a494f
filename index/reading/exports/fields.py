"""The fields and paragraphs of an exported document, and the record made of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from index.article import Kind, Known, Metadata, Origin, Source
from index.dates import Date
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.corrections import is_correction
from index.reading.exports.labels import CORRECTION
from index.reading.exports.lines import Line, Paragraph
from index.reading.exports.places import LinePlace, in_container
from index.reading.record import Record
from index.reading.source_hash import hash_lines

_ORIGIN = Origin.EXPORT_FIELD
_LENGTH = re.compile(r"(?P<count>\d[\d.,\u00a0 ]*)\s*(?P<unit>\S+)")
_MOST_DIGITS = 9
_WORD_UNITS = re.compile(r"w\S{1,3}rter|word|mot|palabra|parole|palavra|woord|ord", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:^|[;,]\s*)(?:Pg|P|S|Seite|Page|Pág|Pag|Página|Pagina|Blz|p)\.?\s*(?P<page>[A-Z]{0,3}-?\d{1,4}[A-Z]?(?:\s*[-–,]\s*[A-Z]?\d{1,4})?)"
)
_BY = re.compile(r"(?i:von|par|por|di|da|door|av|af|van)\s+(?=[^\W\d_a-z])")
"""Words before the names in bylines of other languages; "By" is known to the reader of all bylines."""
_LONGEST_DATE = 60
_TOLERANCE = 0.1
_SHORTEST_PART = 20
"""Characters of a line that is surely the beginning of a title, and not its first word by chance."""
_CAPTION = re.compile(
    r"(?:PHOTOS?|PHOTOGRAPHS?|GRAPHICS?|IMAGE|CHART|MAP|DRAWING|CARTOON|FOTO|BILD)S?(?:\s*\([^)]*\))?\s*:"
)


class Document(Struct, frozen=True):
    """One article of an export as its layout gives it."""

    format: str
    title: str | None
    outlet: str | None
    date: Date | None
    body: Sequence[Paragraph]
    byline: str | None = None
    dateline: str | None = None
    section: str | None = None
    page: str | None = None
    length: str | None = None
    highlight: Sequence[Paragraph] = ()
    captions: Sequence[Paragraph] = ()
    corrections: Sequence[Paragraph] = ()
    identifiers: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    """Notes on this article for the reader."""
    lines: Sequence[Line] = ()
    """The lines of the file that it was read from."""


def record_of(
    document: Document, encoding: str, notes: tuple[str, ...] = (), places: Sequence[LinePlace] = ()
) -> Record:
    """The record of a document; its words are compared with the length that it states.

    Args:
        document: The document.
        encoding: Encoding of the file.
        notes: Remarks on the file for the reader.
        places: Place in the file of each of its lines, if a line is not one of the file itself.
    """
    section, page = split_section(document.section)
    notes += document.notes
    words, unit_is_word = stated_words(document.length)
    read = sum(len(paragraph.text.split()) for paragraph in document.body)
    if words and unit_is_word and abs(read - words) > max(_TOLERANCE * words, 20):
        notes += (f"the file says {words:,} words; {read:,} were read",)
    if not document.body and not document.captions:
        notes += ("the export gives no text of this article",)
    metadata = Metadata(
        title=_known(document.title),
        outlet=_known(document.outlet),
        authors=unique(parse_authors(_BY.sub("", document.byline or ""), _ORIGIN)),
        published=Known(document.date, _ORIGIN) if document.date else None,
        url=_known(document.url),
        dateline=_known(document.dateline),
        section=_known(section),
        page=_known(document.page or page),
        language=_known(document.language),
        identifiers=tuple(Known(each, _ORIGIN) for each in document.identifiers),
        stated_length=words,
    )
    blocks = [replace(block, source=in_container(block.source, places)) for block in _blocks(document)]
    written = (places[line.number - 1].written if places else line.text for line in document.lines)
    return Record(blocks, document.format, metadata, encoding, notes, hash_lines(filter(None, written)))


def split_section(written: str | None) -> tuple[str | None, str | None]:
    """Section and printed page of "A-SECTION; Pg. A01"."""
    if not written:
        return None, None
    match = _PAGE.search(written)
    if match is None:
        return written.strip(" ;,") or None, None
    return written[: match.start()].strip(" ;,") or None, match["page"]


def stated_words(written: str | None) -> tuple[int | None, bool]:
    """The number in "1322 words" or "1.285 Wörter", and whether it counts words and not characters."""
    match = _LENGTH.search(written or "")
    digits = re.sub(r"\D", "", match["count"]) if match else ""
    if match is None or len(digits) > _MOST_DIGITS:
        return None, False
    return int(digits), bool(_WORD_UNITS.match(match["unit"]))


def field_value(fields: Mapping[str, str], names: Iterable[str]) -> str | None:
    """The first of several fields that is there."""
    return next((fields[name] for name in names if fields.get(name)), None)


def field_paragraph(fields: Mapping[str, str], names: Iterable[str], line: int) -> tuple[Paragraph, ...]:
    """The value of a field as a paragraph; none if it is not there."""
    value = field_value(fields, names)
    return (Paragraph(value, line, line),) if value else ()


def _known(value: str | None) -> Known[str] | None:
    return Known(" ".join(value.split()), _ORIGIN) if value and value.strip() else None


def _blocks(document: Document) -> Iterator[Block]:
    if document.title:
        title = " ".join(document.title.split())
        yield Block(Kind.TITLE, title, _source_of_title(title, document.lines), 1)
    for paragraph in document.highlight:
        yield Block(Kind.STANDFIRST, paragraph.text, _source(paragraph))
    corrected = False
    for number, paragraph in enumerate(document.body):
        if _is_running_head(document, paragraph.text):
            continue
        corrected = corrected or (number > 0 and paragraph.text.lower().rstrip(":") in CORRECTION)
        kind = Kind.CORRECTION if corrected else _kind_in_body(paragraph.text)
        yield Block(kind, paragraph.text, _source(paragraph))
    for paragraph in document.corrections:
        yield Block(Kind.CORRECTION, paragraph.text, _source(paragraph))
    for paragraph in document.captions:
        yield Block(Kind.CAPTION, paragraph.text, _source(paragraph))


def _is_running_head(document: Document, words: str) -> bool:
    """Whether a line repeats title, outlet and date between two pages."""
    if not document.title or not document.outlet or not words.startswith(document.title):
        return False
    rest = words[len(document.title) :]
    return document.outlet in rest and len(rest) < len(document.outlet) + _LONGEST_DATE


def _kind_in_body(words: str) -> Kind:
    """Returns the kind of a paragraph of the body, whose limits the export states."""
    if _CAPTION.match(words):
        return Kind.CAPTION
    return Kind.CORRECTION if is_correction(words) else Kind.BODY


def _source_of_title(title: str, lines: Sequence[Line]) -> Source | None:
    """The line that holds the title, or of a title of several lines the first one."""
    for line in lines:
        if line.text and (title in line.text or (len(line.text) >= _SHORTEST_PART and title.startswith(line.text))):
            return Source(line=line.number, last_line=line.number)
    return None


def _source(paragraph: Paragraph) -> Source:
    return Source(line=paragraph.line, last_line=paragraph.last_line)
