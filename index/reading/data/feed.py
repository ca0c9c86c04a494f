"""RSS and Atom: one article an entry."""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Known, Metadata, Origin
from index.dates import parse_date
from index.reading.authors import parse_authors, unique
from index.reading.data.fields import refuse_long_text
from index.reading.data.json_file import ONLY_LINKS
from index.reading.decode import UnreadableError
from index.reading.html.fragment import fragment_blocks
from index.reading.left_out import LeftOut
from index.reading.mail.message import header_date
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_value
from index.reading.xml_events import local_name, xml_events

_ORIGIN = Origin.RECORD_FIELD
_ONLY_SUMMARY = "only the summary that the feed gives"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a feed."""
    outlet = ""
    fields: dict[str, str] = {}
    inside = made = 0
    left_out = LeftOut()
    for event, element in xml_events(read_all_bytes(file, what="feeds")):
        tag = local_name(element.tag)
        if event == "start":
            inside += tag in ("item", "entry")
            continue
        words = (element.text or "").strip()
        if tag in ("item", "entry"):
            inside -= 1
            if record := left_out.read(fields.get("title", "an entry"), partial(_record, fields, outlet)):
                made += 1
                yield replace(record, source_hash=hash_value(fields))
            fields = {}
            element.clear()
        elif not inside:
            outlet = outlet or (words if tag == "title" else "")
        elif tag == "link":
            fields.setdefault("link", words or element.get("href", ""))
        elif tag == "name":
            fields.setdefault("author", words)
        elif words:
            # "encoded" is content:encoded, the whole text beside a "description" that may be cut
            fields.setdefault(tag, words)
    if not made:
        raise UnreadableError(left_out.first or ONLY_LINKS)
    left_out.report()


def _record(fields: dict[str, str], outlet: str) -> Record | None:
    whole = fields.get("encoded") or fields.get("content")
    markup = whole or fields.get("description") or fields.get("summary")
    if not markup:
        return None
    refuse_long_text(markup)
    blocks = fragment_blocks(markup)
    if not blocks:
        return None
    written = fields.get("pubDate") or fields.get("published") or fields.get("date") or ""
    date = parse_date(written) or header_date(written)
    changed = parse_date(fields.get("updated", ""))
    number = fields.get("guid") or fields.get("id")
    link = fields.get("link", "")
    return Record(
        blocks,
        "feed",
        Metadata(
            title=Known(fields["title"], _ORIGIN) if fields.get("title") else None,
            outlet=Known(outlet, _ORIGIN) if outlet else None,
            authors=unique(parse_authors(fields.get("creator") or fields.get("author") or "", _ORIGIN)),
            published=Known(date, _ORIGIN) if date else None,
            modified=Known(changed, _ORIGIN) if changed else None,
            url=Known(link, _ORIGIN) if link.startswith("http") else None,
            identifiers=(Known(number, _ORIGIN),) if number else (),
        ),
        notes=() if whole else (_ONLY_SUMMARY,),
    )
