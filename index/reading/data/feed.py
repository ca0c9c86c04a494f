"""RSS and Atom: one article an entry."""

from collections.abc import Iterator
from email.utils import parseaddr
from functools import partial
from html import unescape
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from index.article import Known, Metadata, Origin
from index.dates import parse_date
from index.reading.authors import parse_authors, unique
from index.reading.data.field_values import unescaped
from index.reading.data.fields import refuse_long_text
from index.reading.data.json_file import ONLY_LINKS
from index.reading.decode import UnreadableError
from index.reading.html.fragment import fragment_blocks, looks_like_html, text_blocks
from index.reading.left_out import LeftOut
from index.reading.lines import in_one_line
from index.reading.mail.message import header_date
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_value
from index.reading.xml_events import inner_markup, local_name, numbered_entities, xml_events

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ORIGIN = Origin.RECORD_FIELD
_ENTRIES = ("item", "entry")
_ONLY_SUMMARY = "only the summary that the feed gives"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a feed."""
    outlet = ""
    fields: dict[str, str] = {}
    outside: list[str] = []
    inside: list[str] = []
    made = 0
    left_out = LeftOut()
    data = numbered_entities(read_all_bytes(file, what="feeds"))
    for event, element in xml_events(data):
        tag = local_name(element.tag)
        if event == "start":
            (inside if inside or tag in _ENTRIES else outside).append(tag)
            continue
        (inside or outside).pop()
        if tag in _ENTRIES:
            if record := left_out.read(fields.get("title", "an entry"), partial(_record, fields, outlet)):
                made += 1
                yield replace(record, source_hash=hash_value(fields))
            fields = {}
            element.clear()
        elif not inside:
            if tag == "title" and outside[-1:] in (["channel"], ["feed"]):
                outlet = outlet or (element.text or "").strip()
        elif len(inside) == 1 or inside[1:] == ["author"]:  # not in pictures, other feeds, XHTML
            left_out.read(fields.get("title", "an entry"), partial(_add, fields, tag, element))
    if not made:
        raise UnreadableError(left_out.first or ONLY_LINKS)
    left_out.report()


def _add(fields: dict[str, str], tag: str, element: "Element") -> None:
    """Adds an element of an entry to its fields: the first of each name."""
    words = (element.text or "").strip()
    if tag == "link":
        relation = element.get("rel", "alternate")
        if relation == "alternate":
            fields.setdefault("link", words or element.get("href", ""))
    elif tag == "guid":
        fields.setdefault("guid", words)
        if element.get("isPermaLink", "true") == "true" and words.startswith("http"):
            fields.setdefault("permalink", words)
    elif tag == "name":
        fields.setdefault("author", words)
    elif tag == "content" and len(element):
        fields.setdefault("content", inner_markup(element))
    elif words:
        # "encoded" is content:encoded, the whole text beside a "description" that may be cut
        fields.setdefault(tag, words)


def _record(fields: dict[str, str], outlet: str) -> Record | None:
    whole = fields.get("encoded") or fields.get("content")
    markup = whole or fields.get("description") or fields.get("summary")
    if not markup:
        return None
    refuse_long_text(markup)
    markup = unescaped(markup)
    blocks = fragment_blocks(markup) if looks_like_html(markup) else text_blocks(unescape(markup))
    if not blocks:
        return None
    written = fields.get("pubDate") or fields.get("published") or fields.get("date") or ""
    date = parse_date(written) or header_date(written)
    changed = parse_date(fields.get("updated", ""))
    number = fields.get("guid") or fields.get("id")
    link = fields.get("link") or fields.get("permalink", "")
    return Record(
        blocks,
        "feed",
        Metadata(
            title=Known(in_one_line(unescape(fields["title"])), _ORIGIN) if fields.get("title") else None,
            outlet=Known(outlet, _ORIGIN) if outlet else None,
            authors=unique(parse_authors(_author(fields), _ORIGIN)),
            published=Known(date, _ORIGIN) if date else None,
            modified=Known(changed, _ORIGIN) if changed else None,
            url=Known(link, _ORIGIN) if link.startswith("http") else None,
            identifiers=(Known(number, _ORIGIN),) if number else (),
        ),
        notes=() if whole else (_ONLY_SUMMARY,),
    )


def _author(fields: dict[str, str]) -> str:
    """The author; RSS gives an address with the name in brackets."""
    written = fields.get("creator") or fields.get("author") or ""
    name, address = parseaddr(written)
    return name if "@" in address else written  # "Ann Lee (@annlee)" is no address
