"""CSL-JSON: what Zotero, pandoc and every CSL processor read."""

import json
from collections.abc import Iterable
from typing import Any

from index.citing.citation import Citation, missing
from index.citing.names import Name
from index.citing.outlets import Medium
from index.citing.passage import cut_words
from index.citing.quotation_marks import Glyphs
from index.citing.record import CitationRecord
from index.citing.styles.keys import cite_key, distinct_keys
from index.dates import Date


def csl_json(record: CitationRecord, glyphs: Glyphs) -> Citation:
    """A list of one item; the note is pandoc's way to cite it, with the paragraph."""
    key = cite_key(record)
    text = written([item(record, key)])
    place = f", {record.locator.words()}" if record.locator else ""
    return Citation(text, cut_words(record), text, f"[@{key}{place}]", missing(record))


def csl_items(records: Iterable[CitationRecord]) -> str:
    """A list of items, one an article; an article quoted twice stands once, with its first words."""
    all_ = tuple(records)
    items: dict[str, dict[str, Any]] = {}
    for key, record in zip(distinct_keys(all_), all_, strict=True):
        items.setdefault(key, item(record, key))
    return written(list(items.values()))


def written(items: list[dict[str, Any]]) -> str:
    """The items as JSON text."""
    return json.dumps(items, ensure_ascii=False, indent=2)


def item(record: CitationRecord, key: str) -> dict[str, Any]:
    """One item. The place of the words is no field of an item, so it stands in `note` and in `custom`."""
    where = record.locator.words(of_total=True) if record.locator else None
    notes = [where, f"Republished by {record.republished_by}" if record.republished_by else None]
    custom = {
        "words": cut_words(record),
        "speaker": record.speaker.name.forward if record.speaker else None,
        "role": record.speaker.role if record.speaker else None,
        "locator": where,
        "republished-by": record.republished_by,
        "modified": record.modified.iso() if record.modified else None,
        "file": record.file,
        "sha256": record.fingerprint,
    }
    fields: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper" if record.medium is Medium.NEWSPAPER else "webpage",
        "title": record.title,
        "author": [_name(name) for name in record.authors],
        "container-title": record.outlet,
        "issued": _date(record.published),
        "accessed": _date(record.accessed) if record.url else None,
        "URL": record.url,
        "note": "; ".join(note for note in notes if note),
        "custom": {name: value for name, value in custom.items() if value},
    }
    return {name: value for name, value in fields.items() if value}


def _date(date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    parts = [part for part in (date.year, date.month, date.day if date.month else None) if part]
    return {"date-parts": [parts]}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.last}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}
