"""JSON: one article, a list of articles, or a service's answer with a list in it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.reading.data.fields import FieldNames, has_fields, record_of_fields
from index.reading.decode import UnreadableError, decode
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_value

_LISTS = ("articles", "results", "items", "data", "docs", "stories", "news", "hits", "response", "records")
ONLY_LINKS = "no article text in it, only links or summaries"
NO_TEXT = "no article found: no field with text in it; name the field with --map text=NAME"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a JSON file."""
    try:
        whole = read_all_bytes(file, what="JSON files; convert it to one article a line;")
        data = json.loads(decode(whole, options.encoding).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"damaged: not whole JSON ({error})") from None
    names = FieldNames(options.fields)
    described = made = False
    for item in _items(data):
        described = described or has_fields(item, names)
        if record := record_of_fields(item, "JSON", names):
            made = True
            yield replace(record, source_hash=hash_value(item))
    if not made:
        raise UnreadableError(ONLY_LINKS if described else NO_TEXT)


def _items(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that may be articles: the value itself, those of a list, those of a list in an answer."""
    if isinstance(data, list):
        for each in data:
            if isinstance(each, Mapping):
                yield each.get("_source", each) if isinstance(each.get("_source"), Mapping) else each
    elif isinstance(data, Mapping) and depth < 3:
        for key in _LISTS:
            if isinstance(data.get(key), list | dict) and not _is_article(data):
                yield from _items(data[key], depth + 1)
                return
        yield data


def _is_article(data: Mapping[str, Any]) -> bool:
    """Whether an object is an article and not an answer that holds a list of them."""
    return has_fields(data, FieldNames()) and any(
        isinstance(data.get(key), str) for key in ("text", "maintext", "content", "body")
    )
