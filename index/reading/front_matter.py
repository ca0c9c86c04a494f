"""What stands between `---` or `+++` lines at the top of a file: a strict subset of YAML, or TOML."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from index.article import Known, Origin, Span
from index.dates import Date, parse_date
from index.reading.metadata import Metadata

_MOST = 20_000
_BARE = re.compile(r"\ufeff?(?P<inside>(?:[A-Za-z][\w -]{0,20}[ \t]*:[ \t]+\S.{0,1000}(?:\r?\n|$)){2,20})(?=\r?\n|$)")
_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(?P<inside>.*?)^\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*))?[ \t]*")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?:(?:name|author)[ \t]*:[ \t]*)?(?P<value>\S.*)")
_PASSED_OVER = re.compile(r"[ \t]*(?:#.*)?|[ \t]+\S.*")
_COMMENT = re.compile(r"\s+#\s.*$")
_NOTHING = frozenset({"null", "~", "none", "unknown", "n/a", "''", '""', "|", ">", "|-", ">-", "[]", "{}"})

_TITLE = ("title", "headline")
_OUTLET = ("outlet", "publication", "newspaper", "publisher", "site", "site_name", "source")
_REPUBLISHED = ("republished_by", "reposted_by", "via")
_AUTHORS = ("authors", "author", "byline", "by")
_PUBLISHED = ("published", "date", "date_published", "publication_date", "pubdate", "publishdate", "created")
_MODIFIED = ("modified", "updated", "lastmod", "date_modified", "last_modified")
_URL = ("url", "canonical", "canonical_url", "link", "source_url", "original_url", "source", "permalink")
_DATELINE = ("dateline", "place", "location")
_KNOWN_KEYS = {*_TITLE, *_OUTLET, *_REPUBLISHED, *_AUTHORS, *_PUBLISHED, *_MODIFIED, *_URL, *_DATELINE}


class FrontMatter(Struct, frozen=True):
    """What the front matter states, and where it ends in the text."""

    stated: Metadata
    end: int


class _Value(Struct, frozen=True):
    words: str
    span: Span | None


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter at the top of a text; None where there is none, or anything in it is not understood."""
    head = text[:_MOST]
    if not head.startswith(("---", "+++", "\ufeff---", "\ufeff+++")):
        return _bare(head)
    if match := _YAML.match(head):
        entries = _yaml(match["inside"], match.start("inside"))
    elif match := _TOML.match(head):
        entries = _toml(match["inside"], match.start("inside"))
    else:
        return None
    return FrontMatter(_stated(entries), match.end()) if entries else None


def _bare(head: str) -> FrontMatter | None:
    """Lines of "Title: …" and the like at the top, up to a blank line, each by a name that is known."""
    match = _BARE.match(head)
    entries = _yaml(match["inside"], match.start("inside")) if match else None
    if match is None or entries is None or not entries.keys() <= _KNOWN_KEYS or not entries.keys() & set(_TITLE):
        return None
    return FrontMatter(_stated(entries), match.end())


def _yaml(inside: str, at: int) -> dict[str, list[_Value]] | None:
    entries: dict[str, list[_Value]] = {}
    key = ""
    for line in inside.splitlines(keepends=True):
        written = line.rstrip("\r\n")
        if match := _ENTRY.fullmatch(written):
            key = _folded(match["key"])
            entries[key] = list(_scalars(match["value"], at + match.start("value"))) if match["value"] else []
        elif key and (match := _ITEM.fullmatch(written)):
            entries[key].extend(_scalars(match["value"], at + match.start("value")))
        elif not _PASSED_OVER.fullmatch(written):
            return None
        at += len(line)
    return entries or None


def _scalars(written: str, at: int) -> Iterator[_Value]:
    """The value, or the values of a list in brackets, without quotation marks and comments."""
    written = written.rstrip()
    if written[0] not in "\"'":
        written = _COMMENT.sub("", written)
    if written.startswith("[") and written.endswith("]"):
        start = 1
        for part in written[1:-1].split(","):
            if part.strip():
                yield _unquoted(part.strip(), at + start + len(part) - len(part.lstrip()))
            start += len(part) + 1
        return
    if written and written.lower() not in _NOTHING:
        yield _unquoted(written, at)


def _unquoted(written: str, at: int) -> _Value:
    quote = written[0]
    if quote in "\"'" and (end := written.find(quote, 1)) > 0:
        if written[end + 1 : end + 2] == quote or "\\" in written[:end]:
            # an escaped quotation mark: the value is not what stands there, so it has no span
            whole = written[1 : written.rfind(quote)]
            return _Value(whole.replace(quote * 2, quote).replace("\\" + quote, quote), None)
        return _Value(written[1:end], (at + 1, at + end))
    return _Value(written, (at, at + len(written)))


def _toml(inside: str, at: int) -> dict[str, list[_Value]] | None:
    try:
        table = tomllib.loads(inside.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    entries = {}
    for key, value in table.items():
        values = value if isinstance(value, list) else [value]
        entries[_folded(key)] = [_Value(words, _find(inside, key, words, at)) for words in map(_words, values) if words]
    return entries or None


def _words(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return str(value.get("name", ""))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _find(inside: str, key: str, words: str, at: int) -> Span | None:
    start = inside.find(words, inside.find(key) + len(key))
    return (at + start, at + start + len(words)) if start >= 0 else None


def _folded(key: str) -> str:
    return key.strip().lower().replace(" ", "_").replace("-", "_")


def _stated(entries: dict[str, list[_Value]]) -> Metadata:
    return Metadata(
        title=_first(entries, _TITLE),
        outlet=_first(entries, _OUTLET, address=False),
        republished_by=_first(entries, _REPUBLISHED, address=False),
        authors=tuple(_authors(entries)),
        published=_date(entries, _PUBLISHED),
        modified=_date(entries, _MODIFIED),
        url=_first(entries, _URL, address=True),
        dateline=_first(entries, _DATELINE),
    )


def _first(entries: dict[str, list[_Value]], keys: tuple[str, ...], address: bool | None = None) -> Known[str] | None:
    for key in keys:
        for value in entries.get(key, ()):
            if address is None or value.words.startswith(("http://", "https://")) == address:
                return Known(value.words, Origin.FRONT_MATTER, value.span)
    return None


def _date(entries: dict[str, list[_Value]], keys: tuple[str, ...]) -> Known[Date] | None:
    for key in keys:
        for value in entries.get(key, ()):
            if date := parse_date(value.words):
                return Known(date, Origin.FRONT_MATTER, value.span)
    return None


def _authors(entries: dict[str, list[_Value]]) -> Iterator[Known[str]]:
    for key in _AUTHORS:
        for value in entries.get(key, ()):
            start = 0
            for name in re.split(r"(?<=\w) and (?=[A-Z])", value.words):
                span = (value.span[0] + start, value.span[0] + start + len(name)) if value.span else None
                yield Known(name, Origin.FRONT_MATTER, span)
                start += len(name) + len(" and ")
        if entries.get(key):
            return
