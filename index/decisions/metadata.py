"""Metadata that the reader states: it outranks the file's own, and is shown as "by you"."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Known, Origin
from index.dates import parse_date
from index.decisions.decision import Act, Decisions
from index.reading.authors import parse_authors, unique

FIELDS = ("title", "outlet", "author", "date", "url")
"""The fields that can be stated: the author field holds several names, separated by ";"."""
_FIELD = re.compile(r"\{(title|outlet|author|date|url|_)\}")
_DATE = r"\d[\d.\-]*\d"
_CSV_NAMES = {"file": "article", "path": "article", "authors": "author", "published": "date", "address": "url"}


class Stated(Struct, frozen=True):
    """One statement of the reader's."""

    article: str
    """File name of the article, with its part if the file holds several."""
    field: str
    value: str


def with_metadata(article: Article, decisions: Decisions) -> Article:
    """The article with what the reader stated of it in place of what its file states."""
    name = article.location.name
    fields = {
        line.decision.field: line.decision.value
        for line in decisions.in_force(Act.METADATA)
        if line.decision.article == name
    }
    return _applied(article, fields) if fields else article


def _applied(article: Article, fields: Mapping[str, str]) -> Article:
    changed: dict[str, Any] = {
        field: Known(fields[field], Origin.BY_YOU) for field in ("title", "outlet", "url") if field in fields
    }
    if "author" in fields:
        changed["authors"] = unique(parse_authors(fields["author"], Origin.BY_YOU))
    if date := parse_date(fields.get("date", "")):
        changed["published"] = Known(date, Origin.BY_YOU)
    return replace(article, **changed)


def from_pattern(pattern: str, names: Iterable[str]) -> Iterator[Stated]:
    """Yields what file names state by a pattern such as "{outlet}_{date}_{title}.txt".

    `{_}` stands for words without meaning. In the values, "_" and "+" are read as blanks; a date that is no date is
    left out. Names that do not fit the pattern give nothing.

    Raises:
        ValueError: if the pattern names no field, or one twice; its words say so.
    """
    form = _compiled(pattern)
    for name in names:
        match = form.fullmatch(name)
        for field, value in (match.groupdict() if match else {}).items():
            words = " ".join(re.sub(r"[_+]+", " ", value).split())
            if words and (field != "date" or parse_date(words)):
                yield Stated(name, field, words)


def _compiled(pattern: str) -> re.Pattern[str]:
    fields = [field for field in _FIELD.findall(pattern) if field != "_"]
    if not fields:
        raise ValueError(f"no field in it: use {', '.join(f'{{{field}}}' for field in FIELDS)}")
    if len(fields) != len(set(fields)):
        raise ValueError("a field is in it twice")
    parts, at = [], 0
    for match in _FIELD.finditer(pattern):
        parts.append(re.escape(pattern[at : match.start()]))
        value = _DATE if match[1] == "date" else ".+?"
        parts.append(value if match[1] == "_" else f"(?P<{match[1]}>{value})")
        at = match.end()
    return re.compile("".join(parts) + re.escape(pattern[at:]))


def from_file(path: Path) -> list[Stated]:
    """The metadata in a table that the reader made: a CSV with a column "file", or a TOML table an article.

    Raises:
        ValueError: if it is neither; its words say what and where.
        OSError: if it cannot be read.
    """
    text = path.read_text(encoding="utf-8-sig")
    return list(_from_toml(text) if path.suffix.lower() == ".toml" else _from_csv(text))


def _from_csv(text: str) -> Iterator[Stated]:
    rows = csv.DictReader(StringIO(text))
    names = {each: _CSV_NAMES.get(each.strip().lower(), each.strip().lower()) for each in rows.fieldnames or ()}
    if "article" not in names.values():
        raise ValueError('no column "file" in its first row')
    for row in rows:
        fields = {names[str(key)]: value.strip() for key, value in row.items() if isinstance(value, str)}
        yield from _statements(fields.get("article", ""), fields)


def _from_toml(text: str) -> Iterator[Stated]:
    import tomllib

    for name, table in tomllib.loads(text).items():
        if not isinstance(table, dict):
            raise ValueError(f'"{name}" is no table: write ["{name}"] and the fields below it')
        fields = {_CSV_NAMES.get(str(key), str(key)): value for key, value in table.items()}
        yield from _statements(name, fields)


def _statements(name: str, fields: Mapping[str, Any]) -> Iterator[Stated]:
    for field in FIELDS:
        value = fields.get(field)
        words = "; ".join(map(str, value)) if isinstance(value, list) else str(value or "").strip()
        if not name or not words:
            continue
        if field == "date" and parse_date(words) is None:
            raise ValueError(f"{name}: {words} is no date: write it as 2026-05-03")
        yield Stated(name, field, words)
