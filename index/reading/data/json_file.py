"""JSON: one article, a list of articles, or a service's answer with a list in it."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import RecordPlace
from index.reading.data.fields import FieldNames, has_fields, record_of_fields
from index.reading.data.json_array import MAX_ITEM_BYTES, array_items, is_array
from index.reading.decode import Decoded, UnreadableError, decode, too_large
from index.reading.left_out import LeftOut
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.source_hash import hash_value

_LISTS = (
    *("articles", "results", "items", "data", "docs", "stories", "news", "hits", "response", "records", "posts"),
    *("entries", "documents", "rows", "payload"),
)
_NOT_BLANK = re.compile(r"\S")
_UTF8 = ("utf-8", "utf8", "utf-8-sig")
ONLY_LINKS = "no article text in it, only links or summaries; name a field that holds the text with --map text=NAME"
NO_TEXT = "no article found: no field with text in it; name the field with --map text=NAME"


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the articles of a JSON file; a list in UTF-8 is read item by item."""
    names = FieldNames(options.fields)
    described = made = False
    left_out = LeftOut()
    is_listed = options.encoding in (None, *_UTF8) and is_array(file)
    items = _listed(file) if is_listed else _whole(file, options.encoding)
    for number, (item, place, decoded) in enumerate(items, 1):
        described = described or has_fields(item, names)
        if place is not None and place.length > MAX_ITEM_BYTES:
            left_out.add(f"item {number:,}: {too_large(place.length, MAX_ITEM_BYTES, 'items of a list')}")
        elif record := left_out.read(f"item {number:,}", partial(_record, item, names, decoded)):
            notes = record.notes if place is not None or not made else ()  # the notes on a file are given once
            yield replace(record, place=place, notes=notes)
            made = True
    if not made:
        raise UnreadableError(left_out.first or (ONLY_LINKS if described else NO_TEXT))
    left_out.report()


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions) -> Record | None:
    """The article of the list item at a place, or None."""
    file.seek(place.start)
    decoded = decode(file.read(min(place.length, MAX_ITEM_BYTES)), options.encoding)
    try:
        items = list(_items([json.loads(decoded.text)]))
    except (ValueError, RecursionError):
        return None
    record = _record(items[0], FieldNames(options.fields), decoded) if items else None
    return replace(record, place=place) if record else None


def _record(item: Mapping[str, Any], names: FieldNames, decoded: Decoded) -> Record | None:
    record = record_of_fields(item, "JSON", names)
    if record is None:
        return None
    notes = decoded.notes + record.notes
    encoding = decoded.encoding.removesuffix("-sig")
    return replace(record, encoding=encoding, notes=notes, source_hash=hash_value(item))


def _listed(file: BinaryIO) -> Iterator[tuple[Mapping[str, Any], RecordPlace | None, Decoded]]:
    """Yields the objects of a list with their bytes; an object that is not UTF-8 is decoded by itself."""
    for each in array_items(file):
        if each.place.length > MAX_ITEM_BYTES:
            yield {}, each.place, Decoded("", "utf-8")
            continue
        value, decoded = each.value, Decoded("", "utf-8")
        if not each.written.isascii() and not _is_utf8(each.written):
            decoded = decode(each.written.encode("utf-8", "surrogateescape"))
            with suppress(ValueError):
                value = json.loads(decoded.text)
        for item in _items([value]):
            yield item, each.place, decoded


def _is_utf8(written: str) -> bool:
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _whole(file: BinaryIO, encoding: str | None) -> Iterator[tuple[Mapping[str, Any], RecordPlace | None, Decoded]]:
    """Yields the objects of a file that must be parsed as a whole."""
    try:
        decoded = decode(read_all_bytes(file, what="JSON files; convert it to one article a line;"), encoding)
        for data in _values(decoded.text.lstrip("\ufeff")):
            for item in _items(data):
                yield item, None, decoded
    except (ValueError, RecursionError) as error:  # a number of more than 4,300 digits is a ValueError
        raise UnreadableError(f"damaged: not whole JSON ({error})") from None


def _values(text: str) -> Iterator[Any]:
    """The value of a file, or several one after the other, as programs append them."""
    decoder = json.JSONDecoder()
    end = 0
    while value_at := _NOT_BLANK.search(text, end):
        value, end = decoder.raw_decode(text, value_at.start())
        yield value


def _items(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that may be articles: the value itself, those of a list, those of a list in an answer."""
    if isinstance(data, list):
        for each in data:
            if isinstance(each, Mapping):
                yield each.get("_source", each) if isinstance(each.get("_source"), Mapping) else each
    elif isinstance(data, Mapping) and depth < 3:
        for key in _LISTS:
            if isinstance(data.get(key), list | dict) and not _is_article(data):
                yield from (_of_feed(data, item) for item in _items(data[key], depth + 1))
                return
        if data and all(isinstance(each, Mapping) and _is_article(each) for each in data.values()):
            yield from data.values()  # articles by their numbers
            return
        yield data


def _of_feed(data: Mapping[str, Any], item: Mapping[str, Any]) -> Mapping[str, Any]:
    """An entry of a JSON Feed, with the name of the feed as its outlet."""
    is_feed = "jsonfeed.org" in str(data.get("version")) and isinstance(data.get("title"), str)
    return {"source_name": data["title"], **item} if is_feed else item


def _is_article(data: Mapping[str, Any]) -> bool:
    """Whether an object is an article and not an answer that holds a list of them."""
    return has_fields(data, FieldNames()) and any(
        isinstance(data.get(key), str) for key in ("text", "maintext", "content", "body")
    )
