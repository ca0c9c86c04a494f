"""JSON: one article, a list of articles, or a service's answer with a list in it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from index.reading.data.fields import has_fields, record_of_fields
from index.reading.decode import UnreadableError, decode
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_LISTS = ("articles", "results", "items", "data", "docs", "stories", "news", "hits", "response", "records")
_ONLY_LINKS = "no article text in it, only links or summaries"


def records(file: BinaryIO, name: str) -> Iterator[Record]:
    """Yields the articles of a JSON file."""
    try:
        data = json.loads(decode(read_all_bytes(file, what="JSON files; convert it to one article a line;")).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"damaged: not whole JSON ({error})") from None
    described = 0
    made = False
    for item in _items(data):
        described += has_fields(item)
        if record := record_of_fields(item, "JSON"):
            made = True
            yield record
    if not made:
        raise UnreadableError(_ONLY_LINKS if described else "no article found: no field with text in it")


def line_records(file: BinaryIO, name: str) -> Iterator[Record]:
    """Yields the articles of a file with one object a line; lines are read as they are asked for."""
    described = damaged = made = 0
    while line := file.readline(_LINE_BYTES):
        try:
            item = json.loads(line)
        except (ValueError, RecursionError):
            damaged += bool(line.strip())
            continue
        if isinstance(item, Mapping):
            described += has_fields(item)
            if record := record_of_fields(item, "JSON lines"):
                made += 1
                yield record
    if not made:
        raise UnreadableError(_ONLY_LINKS if described else "no article found: no field with text in it")


_LINE_BYTES = 50_000_000


def _items(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that may be articles: the value itself, those of a list, those of a list in an answer."""
    if isinstance(data, list):
        for each in data:
            if isinstance(each, Mapping):
                yield each.get("_source", each) if isinstance(each.get("_source"), Mapping) else each
    elif isinstance(data, Mapping) and depth < 3:
        for key in _LISTS:
            if isinstance(data.get(key), list | dict) and not record_like(data):
                yield from _items(data[key], depth + 1)
                return
        yield data


def record_like(data: Mapping[str, Any]) -> bool:
    """Whether an object is an article itself and no answer that holds some."""
    return has_fields(data) and any(isinstance(data.get(key), str) for key in ("text", "maintext", "content", "body"))
