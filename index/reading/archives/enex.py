"""ENEX: one article a note of Evernote."""

import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Known, Metadata, Origin
from index.dates import Date
from index.reading.authors import parse_authors, unique
from index.reading.data.fields import refuse_long_text
from index.reading.decode import UnreadableError
from index.reading.html.fragment import fragment_blocks
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_value
from index.reading.xml_events import local_name, xml_events

_ORIGIN = Origin.RECORD_FIELD
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T")
_EXTERNAL_TYPE = re.compile(rb"<!DOCTYPE[^>\[]*>")


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the notes of an export that have text."""
    fields: dict[str, str] = {}
    made = False
    left_out = LeftOut()
    data = read_all_bytes(file, what="exports of notes")
    for event, element in xml_events(_EXTERNAL_TYPE.sub(b"", data, count=1)):
        tag = local_name(element.tag)
        if event == "start":
            continue
        if tag == "note":
            if record := left_out.read(fields.get("title", "a note"), partial(_record, fields)):
                made = True
                yield replace(record, source_hash=hash_value(fields))
            fields = {}
            element.clear()
        elif tag in ("title", "content", "created", "source-url", "author") and element.text:
            fields.setdefault(tag, element.text.strip())
        elif tag == "resource":
            element.clear()
    if not made:
        raise UnreadableError(left_out.first or "no article found: no note with text")
    left_out.report()


def _record(fields: dict[str, str]) -> Record | None:
    refuse_long_text(fields.get("content", ""))
    try:
        blocks = fragment_blocks(fields.get("content", ""))
    except UnreadableError:
        return None
    if not blocks:
        return None
    match = _DATE.match(fields.get("created", ""))
    saved = Date(int(match[1]), int(match[2]), int(match[3])) if match else None
    address = fields.get("source-url", "")
    return Record(
        blocks,
        "ENEX",
        Metadata(
            title=Known(fields["title"], _ORIGIN) if fields.get("title") else None,
            authors=unique(parse_authors(fields.get("author", ""), _ORIGIN)),
            url=Known(address, _ORIGIN) if address.startswith("http") else None,
            accessed=Known(saved, _ORIGIN) if saved else None,
        ),
    )
