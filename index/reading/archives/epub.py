"""EPUB: one article a chapter, in the order of its spine."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from index.article import Kind, Known, Metadata, Origin
from index.dates import parse_date
from index.reading.authors import parse_authors, unique
from index.reading.decode import UnreadableError, decode_page
from index.reading.html.fragment import fragment_blocks
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_hash import hash_bytes
from index.reading.xml_events import local_name, xml_events
from index.reading.zips import member_bytes, opened_zip

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ORIGIN = Origin.DOCUMENT_PROPERTIES
_FEWEST_LETTERS = 200


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the chapters of a book that have text. Raises UnreadableError for one with copy protection."""
    made = 0
    with opened_zip(file) as archive:
        names = set(archive.namelist())
        if "META-INF/rights.xml" in names:
            raise UnreadableError("not read: the book is copy-protected")
        package = _package(member_bytes(archive, "META-INF/container.xml"))
        stated, chapters = _contents(member_bytes(archive, package))
        for chapter in chapters:
            member = posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(chapter)))
            if member not in names:
                continue
            content = member_bytes(archive, member)
            decoded = decode_page(content, options.encoding)
            try:
                blocks = fragment_blocks(decoded.text)
            except UnreadableError:
                continue
            if sum(len(block.text) for block in blocks if block.kind is not Kind.FURNITURE) >= _FEWEST_LETTERS:
                made += 1
                yield Record(blocks, "EPUB", stated, decoded.encoding, source_hash=hash_bytes(content))
    if not made:
        raise UnreadableError("no article found: no chapter with text")


def _package(container: bytes) -> str:
    for event, element in xml_events(container):
        if event == "end" and local_name(element.tag) == "rootfile":
            return str(element.get("full-path", ""))
    raise UnreadableError("damaged: the book does not name its contents")


def _contents(package: bytes) -> tuple[Metadata, list[str]]:
    """Returns the metadata of the book, and the files of its chapters in reading order."""
    files: dict[str, str] = {}
    order: list[str] = []
    found: dict[str, list[str]] = {}
    for event, element in xml_events(package):
        if event != "end":
            continue
        tag = local_name(element.tag)
        if tag == "item" and "html" in element.get("media-type", "") and "nav" not in _properties(element):
            files[element.get("id", "")] = element.get("href", "")
        elif tag == "itemref":
            order.append(element.get("idref", ""))
        elif tag in ("creator", "publisher", "date", "language", "identifier") and element.text:
            found.setdefault(tag, []).append(element.text.strip())
    date = parse_date((found.get("date") or [""])[0])
    stated = Metadata(
        outlet=_first(found, "publisher"),
        authors=unique(author for written in found.get("creator", ()) for author in parse_authors(written, _ORIGIN)),
        published=Known(date, _ORIGIN) if date else None,
        language=_first(found, "language"),
        identifiers=tuple(Known(each, _ORIGIN) for each in found.get("identifier", ())[:2]),
    )
    return stated, [files[number] for number in order if number in files]


def _properties(element: "Element") -> list[str]:
    """The use of a file in the book: "nav" is its table of contents."""
    return str(element.get("properties", "")).split()


def _first(found: dict[str, list[str]], name: str) -> Known[str] | None:
    return Known(found[name][0], _ORIGIN) if found.get(name) else None
