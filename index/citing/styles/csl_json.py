"""CSL-JSON, which Zotero, pandoc and every CSL processor read."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from index.citing.citation import Citation, general_remarks, missing
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import cut_words
from index.citing.record import CitationRecord
from index.citing.styles.keys import by_article, cite_key, labels_of
from index.dates import Date

# CSL's "article" is a preprint; "document" is its neutral type, whose outlet is a publisher (CSL 1.0.2, appendix III)
_TYPES = {Medium.NEWSPAPER: "article-newspaper", Medium.SITE: "webpage", Medium.UNKNOWN: "document"}


def csl_json(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """A list of one item; the note is pandoc's way to cite it, with the paragraph."""
    key = cite_key(record)
    text = written([item([record], key)])
    place = f", {record.locator.words()}" if record.locator else ""
    return Citation(
        text, cut_words(record), text, f"[@{key}{place}]", missing(record), general_remarks(record), is_record=True
    )


def csl_items(records: Iterable[CitationRecord]) -> str:
    """A list of items, one per article; an article quoted twice is one item with both passages."""
    return written([item(passages, key) for key, passages in by_article(records).items()])


def written(items: list[dict[str, Any]]) -> str:
    """The items as JSON text."""
    return json.dumps(items, ensure_ascii=False, indent=2)


def item(passages: Sequence[CitationRecord], key: str) -> dict[str, Any]:
    """The item of one article. An item has no field for the place of words: it is in `note` and `custom`."""
    record = passages[0]
    notes = [each.locator.words(of_total=True) for each in passages if each.locator]
    notes += [each.note for each in passages if each.note]
    if record.republished_by:
        notes.append(f"Republished by {record.republished_by}")
    custom = {
        "passages": [_passage(each) for each in passages],
        "republished-by": record.republished_by,
        "modified": record.modified.iso() if record.modified else None,
        "file": record.file,
        "sha256": record.fingerprint,
    }
    fields: dict[str, Any] = {
        "id": key,
        "type": _TYPES[record.medium],
        "title": record.title,
        "author": [_name(name) for name in record.authors],
        "publisher" if record.medium is Medium.UNKNOWN else "container-title": record.outlet,
        "issued": _date(record.published),
        "accessed": _date(record.accessed) if record.url else None,
        "URL": record.url,
        "section": record.section,
        "page": record.page,
        "language": record.language,
        "keyword": ", ".join(labels_of(passages)),
        "note": "; ".join(notes),
        "custom": {name: value for name, value in custom.items() if value},
    }
    return {name: value for name, value in fields.items() if value}


def _passage(record: CitationRecord) -> dict[str, str]:
    said = {
        "words": cut_words(record),
        "speaker": record.speaker.name.forward if record.speaker else None,
        "role": record.speaker.role if record.speaker else None,
        "locator": record.locator.words(of_total=True) if record.locator else None,
    }
    return {name: value for name, value in said.items() if value is not None}


def _date(date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    parts = [part for part in (date.year, date.month, date.day if date.month else None) if part]
    # CSL counts the seasons from spring, 1 to 4 (CSL 1.0.2, date variables)
    return {"date-parts": [parts]} | ({"season": date.season - 20} if date.season is not None else {})


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
