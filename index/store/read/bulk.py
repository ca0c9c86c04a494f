"""All paragraphs of an index with their marks, for search engines that take newline-delimited JSON in bulk.

The format is that of the bulk API of OpenSearch and Elasticsearch: a line that says what to do, then the document.
https://docs.opensearch.org/latest/api-reference/document-apis/bulk/
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from msgspec import to_builtins
from msgspec.json import encode

from index.store.format.articles import ArticleRecord
from index.store.format.rows import Stored
from index.store.read.snapshot import Snapshot

_KEYWORD, _INTEGER, _NUMBER, _FLAG = ({"type": name} for name in ("keyword", "integer", "double", "boolean"))
_TEXT = {"type": "text", "fields": {"exact": {"type": "keyword", "ignore_above": 256}}}
_SPAN = {"start": _INTEGER, "end": _INTEGER}

MAPPING: dict[str, Any] = {
    "mappings": {
        "dynamic": False,
        "properties": {
            "path": _KEYWORD,
            "part": _KEYWORD,
            "title": _TEXT,
            "outlet": _TEXT,
            "date": {"type": "date", "format": "strict_date_optional_time||yyyy-MM||yyyy", "ignore_malformed": True},
            "kind": _KEYWORD,
            "number": _INTEGER,
            **_SPAN,
            "text": {"type": "text"},
            "quotes": {
                "type": "nested",
                "properties": {
                    **_SPAN,
                    "speaker": _TEXT,
                    "kind": _KEYWORD,
                    "speaker_kind": _KEYWORD,
                    "role": _TEXT,
                    "confidence": _KEYWORD,
                },
            },
            "figures": {
                "type": "nested",
                "properties": {
                    **_SPAN,
                    "value": _NUMBER,
                    "bound": _KEYWORD,
                    "kind": _KEYWORD,
                    "unit": _KEYWORD,
                    "noun": _TEXT,
                    "vague": _FLAG,
                },
            },
            "dates": {"type": "nested", "properties": {**_SPAN, "iso": _KEYWORD, "origin": _KEYWORD}},
        },
    }
}
"""The mapping that the documents are made for. Offsets are characters of the article's text, end exclusive."""


def bulk_lines(snapshot: Snapshot, index_name: str) -> Iterator[bytes]:
    """Yields two lines for each paragraph, the second with its text and its marks; one paragraph is held at a time.

    A document's id depends on the article's path and the paragraph's place: a second import replaces the first.

    Args:
        snapshot: the index.
        index_name: name of the index in the search engine.

    Raises DamagedError or OSError.
    """
    for number in snapshot.everything:
        if number not in snapshot.deleted:
            entry, stored = snapshot.entry(number), snapshot.stored(number)
            document = _document(entry, stored)
            key = blake2b(f"{entry.address}\0{document['start']}".encode("utf-8", "surrogateescape"), digest_size=16)
            yield encode({"index": {"_index": index_name, "_id": key.hexdigest()}}) + b"\n"
            yield encode(document) + b"\n"


def _document(entry: ArticleRecord, stored: Stored) -> dict[str, Any]:
    kind, number, start, end = stored["place"]
    quotes, figures, dates, _ = stored["marks"]
    about = {
        "path": entry.path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
        "part": entry.part,
        "title": entry.title,
        "outlet": entry.outlet,
        "date": entry.date,
    }
    return {name: value for name, value in about.items() if value is not None} | {
        "kind": kind,
        "number": number,
        "start": start,
        "end": end,
        "text": stored["text"],
        "quotes": [quote for _, quote in quotes],
        "figures": list(figures),
        "dates": [_date(date) for date in dates],
    }


def _date(plain: dict[str, Any]) -> dict[str, Any]:
    from msgspec import convert

    from index.marks.dates import DateMark

    mark = convert(plain, DateMark)
    found = {"start": mark.start, "end": mark.end, "origin": to_builtins(mark.origin)}
    return found if mark.iso() is None else found | {"iso": mark.iso()}
