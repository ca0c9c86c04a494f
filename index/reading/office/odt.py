"""ODT: paragraphs and headings, by the standard library."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from index.article import Kind, Metadata, Source
from index.reading.blocks import Block
from index.reading.office.docx import core_properties, records_of_blocks
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.xml_events import local_name, xml_events
from index.reading.zips import member_bytes, opened_zip

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SKIPPED = frozenset({"annotation", "tracked-changes", "note-citation", "note"})
_LEVELS = {str(level): min(level, 6) for level in range(11)}
"""The outline levels of headings in the file, and ours."""


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a document, or the articles of an export saved as one."""
    with opened_zip(file) as archive:
        blocks = list(_blocks(member_bytes(archive, "content.xml")))
        stated = Metadata()
        if "meta.xml" in archive.namelist():
            stated = core_properties(member_bytes(archive, "meta.xml"))
    yield from records_of_blocks(blocks, "ODT", stated)


def _blocks(data: bytes) -> Iterator[Block]:
    """The paragraphs and headings of content.xml."""
    number = skipped = tables = 0
    for event, element in xml_events(data):
        tag = local_name(element.tag)
        if event == "start":
            skipped += tag in _SKIPPED
            tables += tag == "table"
            continue
        tables -= tag == "table"
        skipped -= tag in _SKIPPED
        if tag in ("p", "h") and not skipped:
            number += 1
            yield _block(element, number, in_table=tables > 0)
            element.clear()


def _block(element: "Element", number: int, *, in_table: bool) -> Block:
    attributes = {local_name(name): value for name, value in element.attrib.items()}
    is_title = attributes.get("style-name") == "Title"
    level = attributes.get("outline-level", "2") if local_name(element.tag) == "h" else "1" if is_title else "0"
    kind = Kind.TITLE if is_title else Kind.TABLE if in_table else None
    heading = _LEVELS.get(level, 2)
    return Block(kind, "".join(_words(element)), Source(paragraph=number), heading)


def _words(element: "Element") -> Iterator[str]:
    """The words of a paragraph: `text:s` is a blank, `text:tab` a tab, `text:line-break` a line break."""
    waiting: list[tuple[Element, bool]] = [(element, False)]
    while waiting:
        each, left = waiting.pop()
        if left:
            yield each.tail or "" if each is not element else ""
            continue
        tag = local_name(each.tag)
        waiting.append((each, True))
        if tag in _SKIPPED:
            continue
        yield {"s": " ", "tab": " ", "line-break": "\n"}.get(tag, "") + (each.text or "")
        waiting.extend((child, False) for child in reversed(each))
