"""The fields of an article in data, under the names that news services and programs give them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from index.article import Kind, Known, Metadata, Origin, Source
from index.dates import Date, parse_date
from index.language import detect_language
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.data.field_names import FIELD_NAMES, KINDS_OF_MEDIA
from index.reading.data.field_values import date_of_number, name_of, text_of_field, unescaped
from index.reading.decode import UnreadableError, too_large
from index.reading.html.fragment import fragment_blocks, looks_like_html, text_blocks
from index.reading.record import Record

_ORIGIN = Origin.RECORD_FIELD
_MAX_TEXT_CHARACTERS = 10_000_000
_MOST_LEVELS = 5
"""Objects around an article within another that are opened."""
_TWO_WORDS = re.compile(r"\S\s+\S")
_CUT = re.compile(r"(?:(?:…|\.\.\.)|(?<!\s))\s*+\[\+(\d{1,9}) chars\]\s*$")
_FULL_STOPS = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_COUNT = re.compile(r"\d{1,9}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)\d*Z?)?")


class FieldNames:
    """The names under which each field is looked for: the one that the user gives, else those of known services."""

    def __init__(self, mapped: Iterable[tuple[str, str]] = ()) -> None:
        """`mapped` are pairs of a field, such as "text", and its name in the file; "meta.body" is nested."""
        self.mapped = dict(mapped)

    def of(self, field: str) -> tuple[str, ...]:
        """The names of a field, the best first."""
        return (_own(field),) if field in self.mapped else FIELD_NAMES[field]

    def flat(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of an article by their names in small letters, those that the user named among them."""
        fields = dict(_flat(found))
        for field, name in self.mapped.items():
            fields[_own(field)] = _nested(found, name)
        return fields


def _own(field: str) -> str:
    return f"={field}"  # distinct from the names of fields in files


def _nested(found: Mapping[str, Any], name: str) -> Any:
    """The value of a field, also of "meta.body"; capitals and blanks around the name do not matter."""
    for key, value in found.items():
        if str(key).strip().lower() == name.strip().lower():
            return value
    first, dot, rest = name.partition(".")
    inner = found.get(first)
    return _nested(inner, rest) if dot and isinstance(inner, Mapping) else None


def record_of_fields(found: Mapping[str, Any], format_name: str, names: FieldNames) -> Record | None:
    """The record of an article in data; None if it has no text.

    Raises:
        UnreadableError: if the text is longer than that of an article can be.
    """
    fields = names.flat(found)
    texts = ((key, text_of_field(fields.get(key))) for key in names.of("text"))
    name, text = next(((key, text) for key, text in texts if _is_text(text)), ("", ""))
    if not text:
        return None
    refuse_long_text(text)
    text = unescaped(text)
    notes: tuple[str, ...] = ()
    if cut := _CUT.search(text):
        text = text[: cut.start()]
        notes = (f"only the beginning of the article: the list leaves out {int(cut[1]):,} characters",)
    blocks = fragment_blocks(text) if looks_like_html(text) else text_blocks(text)
    standfirst = next((fields[key] for key in names.of("standfirst") if _is_text(fields.get(key))), "")
    shown = names.mapped.get("text", name)
    return Record(list(_blocks(blocks, standfirst, shown)), format_name, _metadata(fields, names, blocks), notes=notes)


def refuse_long_text(text: str) -> None:
    """Raises UnreadableError for a text that would take more memory than all other articles of a file."""
    if len(text) > _MAX_TEXT_CHARACTERS:
        raise UnreadableError(too_large(len(text), _MAX_TEXT_CHARACTERS, "articles in data"))


def has_fields(found: Mapping[str, Any], names: FieldNames) -> bool:
    """Whether data describes an article, be it without text: it has a title or an address."""
    fields = names.flat(found)
    return any(fields.get(key) for key in (*names.of("title"), *names.of("url")))


def _flat(found: Mapping[str, Any], depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Yields fields by their names in small letters, including those nested in "fields" or "source"."""
    nested: list[tuple[str, Any]] = []
    for key, value in found.items():
        name = str(key).strip().lower().replace("-", "_").replace(" ", "_")
        if isinstance(value, Mapping):
            if name in ("source", "publication", "publisher") and value.get("name"):
                yield "source_name", value["name"]
            elif name in ("fields", "article", "data", "attributes"):
                nested.extend(_flat(value, depth + 1) if depth < _MOST_LEVELS else ())
            elif inner := name_of(value):
                yield name, inner
        else:
            yield name, value
    yield from nested


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and _TWO_WORDS.search(value) is not None


def _blocks(blocks: list[Block], standfirst: str, field: str) -> Iterator[Block]:
    if standfirst:
        for block in fragment_blocks(standfirst) if looks_like_html(standfirst) else text_blocks(standfirst):
            yield Block(Kind.STANDFIRST, block.text, Source(field="standfirst"))
    for block in blocks:
        yield Block(block.kind, block.text, Source(field=field), block.heading)


def _metadata(fields: Mapping[str, Any], names: FieldNames, blocks: list[Block]) -> Metadata:
    words = next((str(fields[key]) for key in names.of("words") if fields.get(key)), "")
    # an address does not name an outlet, unless the user chose that field
    outlet_is_name = None if "outlet" in names.mapped else False
    return Metadata(
        title=_known(fields, names.of("title")),
        outlet=_known(fields, names.of("outlet"), address=outlet_is_name),
        authors=unique(_authors(fields, names.of("author"))),
        published=_date(fields, names.of("published"), blocks),
        modified=_date(fields, names.of("modified"), blocks),
        url=_known(fields, names.of("url"), address=True),
        section=_known(fields, names.of("section")),
        page=_known(fields, names.of("page")),
        language=_known(fields, names.of("language")),
        identifiers=tuple(filter(None, [_known(fields, names.of("id"))])),
        stated_length=int(words) if _COUNT.fullmatch(words) else None,
    )


def _known(fields: Mapping[str, Any], names: Iterable[str], address: bool | None = None) -> Known[str] | None:
    """The first of several fields with words; `address` says whether they must, or must not, be an address."""
    for name in names:
        value = fields.get(name)
        words = " ".join(str(value).split()) if isinstance(value, str | int) and not isinstance(value, bool) else ""
        if not words or (name == "medium" and words.lower() in KINDS_OF_MEDIA):
            continue
        is_address = words.startswith(("http://", "https://"))
        if address is None or is_address == address:
            # "&region=us" in an address is a parameter; HTML would read the sign "®" in it
            return Known(words.replace("&amp;", "&") if is_address else unescape(words), _ORIGIN)
    return None


def _authors(fields: Mapping[str, Any], names: Iterable[str]) -> Iterator[Known[str]]:
    for name in names:
        value = fields.get(name)
        values = value if isinstance(value, list) else [value]
        found = []
        for each in values:
            words = name_of(each) if isinstance(each, Mapping) else each
            if isinstance(words, str):
                found += list(parse_authors(unescape(words).strip("[]'\""), _ORIGIN))
        if found:
            yield from found
            return


def _date(fields: Mapping[str, Any], names: Iterable[str], blocks: list[Block]) -> Known[Date] | None:
    for name in names:
        value = fields.get(name)
        if date := date_of_number(value):
            return Known(date, _ORIGIN)
        if not isinstance(value, str):
            continue
        compact = _COMPACT.fullmatch(value.strip())
        if compact:
            value = f"{compact[1]}-{compact[2]}-{compact[3]}"
        date = parse_date(value.strip()) or _mail_date(value)
        if date is None and _FULL_STOPS.match(value.strip()) and _is_in_other_language(blocks):
            date = parse_date(value.strip(), full_stops_day_first=True)
        if date:
            return Known(date, _ORIGIN)
    return None


def _is_in_other_language(blocks: list[Block]) -> bool:
    """Whether the words of an article, without their markup, are surely not English."""
    return detect_language("\n".join(block.text for block in blocks)) not in (None, "en")


def _mail_date(value: str) -> Date | None:
    from index.reading.mail.message import header_date

    return header_date(value)
