"""DOCX: paragraphs, headings, captions, tables and core properties, by the standard library."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from index.article import Kind, Known, Metadata, Origin, Source
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.decode import UnreadableError
from index.reading.exports.hint import looks_like_export
from index.reading.lines import in_one_line
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.xml_events import local_name, xml_events
from index.reading.zips import member_bytes, opened_zip

_HEADING = re.compile(
    r"(?:heading|titre|überschrift|berschrift|ttulo|titolo|kop|rubrik)\s?-?(?P<level>[1-6])", re.IGNORECASE
)
_TEXT_TAGS = {"t": "", "tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = frozenset({"del", "instrText", "delText", "footnoteReference", "pict", "Fallback"})


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a document, or the articles of an export saved as one."""
    with opened_zip(file) as archive:
        names = set(archive.namelist())
        if "word/document.xml" not in names:
            what = "a spreadsheet: save it as .csv" if "xl/workbook.xml" in names else "an office file without text"
            raise UnreadableError(f"not read: {what}")
        blocks = list(document_blocks(member_bytes(archive, "word/document.xml")))
        stated = Metadata()
        if "docProps/core.xml" in names:
            stated = core_properties(member_bytes(archive, "docProps/core.xml"))
    yield from records_of_blocks(blocks, "DOCX", stated)


def records_of_blocks(blocks: list[Block], format_name: str, stated: Metadata) -> Iterator[Record]:
    """The record of a document's blocks, or the records of the export that they are."""
    if not any(block.text.strip() for block in blocks):
        raise UnreadableError("no article found: the document has no words")
    lines = [(line, block.source or Source()) for block in blocks for line in block.text.split("\n")]
    if looks_like_export("\n".join(line for line, _ in lines)):
        from index.reading.exports.detect import export_records
        from index.reading.exports.places import LinePlace

        places = [LinePlace(source, line) for line, source in lines]
        if exported := export_records([line for line, _ in lines], "utf-8", places=places):
            yield from exported
            return
    yield Record([each for block in blocks for each in _lines(block)], format_name, stated)


def _lines(block: Block) -> Iterator[Block]:
    """The lines of a paragraph with line breaks, each a block."""
    for line in block.text.split("\n"):
        yield Block(block.kind, in_one_line(line), block.source, block.heading)


def document_blocks(data: bytes) -> Iterator[Block]:
    """Yields the paragraphs of word/document.xml; each paragraph in a table cell is a separate block."""
    number = skipped = tables = 0
    words: list[str] = []
    style = ""
    for event, element in xml_events(data):
        tag = local_name(element.tag)
        step = 1 if event == "start" else -1
        skipped += step * (tag in _SKIPPED)
        tables += step * (tag == "tbl")
        if event == "start":
            words, style = ([], "") if tag == "p" else (words, style)
        elif tag == "pStyle":
            style = next((value for key, value in element.attrib.items() if local_name(key) == "val"), "")
        elif tag in _TEXT_TAGS and not skipped:
            words.append(_TEXT_TAGS[tag] or element.text or "")
        elif tag == "p":
            number += 1
            if text := "".join(words).strip():
                yield _block(text, style, number, in_table=tables > 0)
            element.clear()


def _block(text: str, style: str, number: int, *, in_table: bool) -> Block:
    source = Source(paragraph=number)
    if match := _HEADING.match(style):
        return Block(None, text, source, int(match["level"]))
    folded = style.lower()
    if folded == "title":
        return Block(Kind.TITLE, text, source, 1)
    if folded == "subtitle":
        return Block(Kind.STANDFIRST, text, source)
    if folded in ("caption", "beschriftung", "lgende"):
        return Block(Kind.CAPTION, text, source)
    return Block(Kind.TABLE if in_table else None, text, source)


def core_properties(data: bytes) -> Metadata:
    """Reads the properties of a document; the title is left out, as programs fill it with the file's name."""
    found: dict[str, str] = {}
    for event, element in xml_events(data):
        if event == "end" and element.text and element.text.strip():
            found.setdefault(local_name(element.tag), element.text.strip())
    return properties_metadata(found)


def properties_metadata(found: dict[str, str]) -> Metadata:
    """Author and language of a document. Its dates are those of the file, not of the article."""
    language = found.get("language")
    return Metadata(
        authors=unique(parse_authors(found.get("creator", ""), Origin.DOCUMENT_PROPERTIES)),
        language=Known(language, Origin.DOCUMENT_PROPERTIES) if language else None,
    )
