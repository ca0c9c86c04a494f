"""Front matter: YAML between `---` lines, TOML between `+++` lines, or bare "Title: …" lines at the top of a file."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from index.article import UNREAD_DATE, Known, Metadata, Origin, Span
from index.dates import Date, parse_date
from index.reading.authors import parse_authors, unique
from index.reading.yaml_values import Value, YamlRefusedError, read_yaml

_MAX_CHARACTERS = 20_000
_LINE = r"[A-Za-z][\w -]{0,20}[ \t]*:[ \t]+\S.{0,1000}"
_BARE = re.compile(rf"\ufeff?(?P<inside>(?:{_LINE}(?:\r?\n|$)){{2,20}})(?=\r?\n|$)")
_JINA = re.compile(rf"\ufeff?(?P<inside>(?:{_LINE}\r?\n\s*){{1,8}})Markdown Content:")
_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(?P<inside>.*?)^\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*))?[ \t]*")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*)")
_PASSED_OVER = re.compile(r"[ \t]*(?:#.*)?")
_NOTHING = frozenset({"", "null", "~", "none", "unknown", "n/a", "[]", "{}", "untitled"})
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<star>\*\*|\*)(?=\S)(?P<starred>[^*]+?)(?<=\S)(?P=star)(?![\w*])"
    r"|(?<![\w_])(?P<line>__|_)(?=\S)(?P<lined>[^_]+?)(?<=\S)(?P=line)(?![\w_])"
    r"|(?<!`)`(?P<code>[^`]+)`(?!`)"
)

_TITLE = ("title", "headline")
_OUTLET = (
    *("outlet", "publication", "newspaper", "publisher", "site", "site_name", "sitename", "website", "source"),
    *("container_title", "publication_title", "hostname"),
)
_REPUBLISHED = ("republished_by", "reposted_by", "via")
_AUTHORS = ("authors", "author", "byline", "by", "creators", "creator")
_PUBLISHED = (
    *("published", "date", "date_published", "publication_date", "pubdate", "publishdate", "publish_date"),
    *("datepublished", "published_time", "published_at", "issued"),
)
_MODIFIED = ("modified", "updated", "lastmod", "date_modified", "datemodified", "last_modified", "modified_time")
_URL = ("url", "canonical", "canonical_url", "link", "source_url", "original_url", "url_source", "source", "permalink")
_DATELINE = ("dateline", "place", "location")
_SECTION = ("section", "category")
_PAGE = ("page", "pages", "print_page", "page_number")
_LANGUAGE = ("language", "lang", "languages")
_ACCESSED = (
    "accessed",
    "access_date",
    "accessdate",
    "date_accessed",
    "dateaccessed",
    "saved",
    "clipped",
    "retrieved",
    "downloaded",
    "urldate",
)
_CLIPPED = frozenset(("source", "published", "created"))
"""Keys of Obsidian Web Clipper: "created" is the day of the clip. Elsewhere it may be that of the article or a file."""
_IDENTIFIERS = ("doi", "accession_number", "citekey", "citation_key")
_KNOWN_KEYS = {
    *(*_TITLE, *_OUTLET, *_REPUBLISHED, *_AUTHORS, *_PUBLISHED, *_MODIFIED, *_URL, *_DATELINE, *_SECTION, *_PAGE),
    *(*_LANGUAGE, *_ACCESSED, *_CLIPPED, *_IDENTIFIERS),
}


class FrontMatter(Struct, frozen=True):
    """The statements of the front matter, its end in the text, and notes for the reader."""

    metadata: Metadata
    end: int
    notes: tuple[str, ...] = ()


Entries = dict[str, list[Value]]


def read_front_matter(text: str) -> FrontMatter | None:
    """Reads the front matter at the top of a text.

    Args:
        text: The decoded file; spans of the values are characters of it.

    Returns:
        None if the text has no front matter. Front matter that is refused (aliases, tags, no YAML and no simple lines)
        is skipped with a note.
    """
    head = text[:_MAX_CHARACTERS]
    if not head.startswith(("---", "+++", "\ufeff---", "\ufeff+++")):
        return _bare(head)
    if match := _YAML.match(head):
        return _yaml(match["inside"], match.start("inside"), match.end())
    if match := _TOML.match(head):
        entries = _toml(match["inside"], match.start("inside"))
        return _front_matter(entries, match.end()) if entries else None
    return None


def _bare(head: str) -> FrontMatter | None:
    """Lines of "Title: …" and the like at the top, each with a known key, up to a blank line.

    The reader service of Jina parts its lines by blank ones and ends them with "Markdown Content:".
    """
    jina = _JINA.match(head)
    match = jina or _BARE.match(head)
    entries = _simple_lines(match["inside"], match.start("inside")) if match else None
    if match is None or entries is None or not entries.keys() <= _KNOWN_KEYS or not entries.keys() & set(_TITLE):
        return None
    return _front_matter(entries, match.end())


def _yaml(inside: str, at: int, end: int) -> FrontMatter | None:
    try:
        entries = {_folded(key): values for key, values in read_yaml(inside, at).items()}
    except YamlRefusedError as refused:
        return FrontMatter(Metadata(), end, (f"front matter not read: {refused}",))
    except ValueError:
        # hand-written front matter often has a colon in a title without quotation marks, which is no YAML
        simple = _simple_lines(inside, at)
        if simple is None:
            return None
        note = "the front matter is not valid YAML: it was read line by line"
        return _front_matter(simple, end, note)
    return _front_matter(entries, end) if entries else None


def _front_matter(entries: Entries, end: int, *notes: str) -> FrontMatter:
    return FrontMatter(_metadata(entries), end, (*notes, *_unread_dates(entries)))


def _unread_dates(entries: Entries) -> Iterator[str]:
    """A note on a date of publication that is stated in a form which says no one date: "03/04/2026", "Q1 2026"."""
    written = [value.words.strip() for key in _PUBLISHED for value in entries.get(key, ())]
    if any(any(char.isdigit() for char in words) for words in written) and _date(entries, _PUBLISHED) is None:
        yield f"{UNREAD_DATE} “{next(words for words in written if any(char.isdigit() for char in words))}”"


def _simple_lines(inside: str, at: int) -> Entries | None:
    """Entries of one line each, and lists of one line an item; None if any line is something else."""
    entries: Entries = {}
    key = ""
    for line in inside.splitlines(keepends=True):
        written = line.rstrip()
        if match := _ENTRY.fullmatch(written):
            key = _folded(match["key"])
            entries[key] = [_unquoted(match["value"], at + match.start("value"))] if match["value"] else []
        elif key and (match := _ITEM.fullmatch(written)):
            entries[key].append(_unquoted(match["value"], at + match.start("value")))
        elif not _PASSED_OVER.fullmatch(written):
            return None
        at += len(line)
    return entries or None


def _unquoted(written: str, at: int) -> Value:
    if len(written) > 1 and written[0] in "\"'" and written[-1] == written[0]:
        return Value(written[1:-1], (at + 1, at + len(written) - 1))
    return Value(written, (at, at + len(written)))


def _toml(inside: str, at: int) -> Entries | None:
    try:
        table = tomllib.loads(inside.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    entries: Entries = {}
    for key, value in table.items():
        values = value if isinstance(value, list) else [value]
        entries[_folded(key)] = [Value(words, _find(inside, key, words, at)) for words in map(_words, values) if words]
    extra = table.get("extra")
    if isinstance(extra, dict):  # Hugo and Zola keep the fields of a theme there
        for key, value in extra.items():
            if isinstance(value, str):
                entries.setdefault(_folded(key), [Value(value, _find(inside, key, value, at))])
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


def _metadata(entries: Entries) -> Metadata:
    outlet = _first(entries, _OUTLET, address=False)
    title = _first(entries, _TITLE)
    return Metadata(
        title=_without_emphasis(title) if title else None,
        outlet=outlet,
        republished_by=_first(entries, _REPUBLISHED, address=False),
        authors=unique(_authors(entries, outlet)),
        published=_date(entries, _PUBLISHED),
        modified=_date(entries, _MODIFIED),
        url=_first(entries, _URL, address=True),
        dateline=_first(entries, _DATELINE),
        section=_first(entries, _SECTION),
        page=_first(entries, _PAGE),
        language=_first(entries, _LANGUAGE),
        identifiers=tuple(
            Known(value.words, Origin.FRONT_MATTER, value.span)
            for key in _IDENTIFIERS
            for value in entries.get(key, ())
            if _is_stated(value)
        ),
        accessed=_date(entries, (*_ACCESSED, "created") if entries.keys() >= _CLIPPED else _ACCESSED),
    )


def _is_stated(value: Value) -> bool:
    return value.words.strip().lower() not in _NOTHING


def _without_emphasis(title: Known[str]) -> Known[str]:
    """The title without Markdown's signs around the name of a ship or a book; a lone asterisk stays."""
    words = _EMPHASIS.sub(lambda found: found["starred"] or found["lined"] or found["code"], title.value)
    return title if words == title.value else Known(words, title.origin)


def _first(entries: Entries, keys: tuple[str, ...], address: bool | None = None) -> Known[str] | None:
    for key in keys:
        for value in entries.get(key, ()):
            if not _is_stated(value):
                continue
            if address is None or value.words.startswith(("http://", "https://")) == address:
                return _link_text(value)
    return None


def _link_text(value: Value) -> Known[str]:
    """The value, without the brackets of an Obsidian link."""
    words = value.words.strip()
    if words.startswith("[[") and words.endswith("]]") and "[[" not in words[2:]:
        return Known(words[2:-2].rpartition("|")[2].rpartition("/")[2], Origin.FRONT_MATTER)
    return Known(words, Origin.FRONT_MATTER, value.span)


def _date(entries: Entries, keys: tuple[str, ...]) -> Known[Date] | None:
    for key in keys:
        for value in entries.get(key, ()):
            # trafilatura and Jina write RFC 3339, which parse_date knows; pandoc and Zotero may add a time zone's name
            if date := parse_date(re.sub(r"\s*\(.*\)$", "", value.words.strip("[]"))):
                return Known(date, Origin.FRONT_MATTER, value.span)
    return None


def _authors(entries: Entries, outlet: Known[str] | None) -> Iterator[Known[str]]:
    for key in _AUTHORS:
        values = [value for value in entries.get(key, ()) if _is_stated(value)]
        for value in values:
            for author in parse_authors(value.words, Origin.FRONT_MATTER, value.span):
                if outlet is None or len(values) == 1 or author.value.casefold() != outlet.value.casefold():
                    yield author
        if values:
            return
