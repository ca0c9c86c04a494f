"""The fields of an article in data, under the names that news services and programs give them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from index.article import Kind, Known, Origin, Source
from index.dates import Date, parse_date
from index.reading.authors import parse_authors, unique
from index.reading.blocks import Block
from index.reading.html.fragment import fragment_blocks, looks_like_html, text_blocks
from index.reading.metadata import Metadata
from index.reading.record import Record

_ORIGIN = Origin.RECORD_FIELD
_TEXT = (
    *("maintext", "text", "bodytext", "body_text", "articlebody", "article_body", "full_text", "fulltext", "body"),
    *("article_text", "story", "story_text", "content", "article", "raw_text", "page_text", "content_text"),
    "content_html",
)
_TITLE = ("title", "headline", "webtitle", "name", "article_title")
_STANDFIRST = ("standfirst", "trailtext", "subtitle", "abstract")
_AUTHORS = ("authors", "author", "byline", "creator")
_PUBLISHED = (
    *("published", "date_publish", "publishedat", "published_at", "date_published", "publish_date", "datepublished"),
    *(
        "webpublicationdate",
        "firstpublicationdate",
        "pubdate",
        "published_date",
        "publication_date",
        "seendate",
        "date",
    ),
)
_MODIFIED = ("date_modify", "modified", "lastmodified", "date_modified", "datemodified", "updated", "updatedat")
_OUTLET = (
    *("outlet", "source_name", "publication", "newspaper", "publisher", "media_name", "site_name", "sitename"),
    *("source", "publicationname", "source_domain", "hostname", "domain", "media_url"),
)
_URL = ("url", "weburl", "link", "source_url", "canonical_url", "shorturl")
_SECTION = ("sectionname", "section", "category", "pillarname")
_LANGUAGE = ("language", "lang")
_IDENTIFIERS = ("stories_id", "indexed_id", "article_id", "guid", "id")
_PAGE = ("page", "newspaperpagenumber")
_WORDS = ("wordcount", "word_count")
_CUT = re.compile(r"(?:…|\.\.\.)?\s*\[\+(\d+) chars\]\s*$")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)\d*Z?)?")


def record_of_fields(found: Mapping[str, Any], format_name: str) -> Record | None:
    """The record of an article in data; None if it has no text."""
    fields = dict(_flat(found))
    name, text = next(((key, fields[key]) for key in _TEXT if _is_text(fields.get(key))), ("", ""))
    if not text:
        return None
    notes: tuple[str, ...] = ()
    if cut := _CUT.search(text):
        text = text[: cut.start()]
        notes = (f"only the beginning of the article: the list leaves out {int(cut[1]):,} characters",)
    blocks = fragment_blocks(text) if looks_like_html(text) else text_blocks(text)
    standfirst = next((fields[key] for key in _STANDFIRST if _is_text(fields.get(key))), "")
    return Record(list(_blocks(blocks, standfirst, name)), format_name, _metadata(fields), notes=notes)


def has_fields(found: Mapping[str, Any]) -> bool:
    """Whether data describes an article, be it without text: it has a title or an address."""
    fields = dict(_flat(found))
    return any(fields.get(key) for key in (*_TITLE, *_URL))


def _flat(found: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Fields by their names in small letters; those within "fields" or "source" come out, too."""
    nested: list[tuple[str, Any]] = []
    for key, value in found.items():
        name = str(key).strip().lower().replace("-", "_").replace(" ", "_")
        if isinstance(value, Mapping):
            if name in ("source", "publication", "publisher") and value.get("name"):
                yield "source_name", value["name"]
            elif name in ("fields", "article", "data", "attributes"):
                nested.extend(_flat(value))
        else:
            yield name, value
    yield from nested


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value.split()) > 1


def _blocks(blocks: list[Block], standfirst: str, field: str) -> Iterator[Block]:
    if standfirst:
        for block in fragment_blocks(standfirst) if looks_like_html(standfirst) else text_blocks(standfirst):
            yield Block(Kind.STANDFIRST, block.text, Source(field="standfirst"))
    for block in blocks:
        yield Block(block.kind, block.text, Source(field=field), block.heading)


def _metadata(fields: Mapping[str, Any]) -> Metadata:
    words = next((str(fields[key]) for key in _WORDS if fields.get(key)), "")
    return Metadata(
        title=_known(fields, _TITLE),
        outlet=_known(fields, _OUTLET, address=False),
        authors=unique(_authors(fields)),
        published=_date(fields, _PUBLISHED),
        modified=_date(fields, _MODIFIED),
        url=_known(fields, _URL, address=True),
        section=_known(fields, _SECTION),
        page=_known(fields, _PAGE),
        language=_known(fields, _LANGUAGE),
        identifiers=tuple(filter(None, [_known(fields, _IDENTIFIERS)])),
        stated_length=int(words) if words.isdigit() else None,
    )


def _known(fields: Mapping[str, Any], names: tuple[str, ...], address: bool | None = None) -> Known[str] | None:
    for name in names:
        value = fields.get(name)
        words = " ".join(str(value).split()) if isinstance(value, str | int) and not isinstance(value, bool) else ""
        if words and (address is None or words.startswith(("http://", "https://")) == address):
            return Known(words, _ORIGIN)
    return None


def _authors(fields: Mapping[str, Any]) -> Iterator[Known[str]]:
    for name in _AUTHORS:
        value = fields.get(name)
        values = value if isinstance(value, list) else [value]
        found = []
        for each in values:
            words = each.get("name") if isinstance(each, Mapping) else each
            if isinstance(words, str):
                found += list(parse_authors(words.strip("[]'\""), _ORIGIN))
        if found:
            yield from found
            return


def _date(fields: Mapping[str, Any], names: tuple[str, ...]) -> Known[Date] | None:
    for name in names:
        value = fields.get(name)
        if not isinstance(value, str):
            continue
        compact = _COMPACT.fullmatch(value.strip())
        if compact:
            value = f"{compact[1]}-{compact[2]}-{compact[3]}"
        if (date := parse_date(value.strip())) or (date := _mail_date(value)):
            return Known(date, _ORIGIN)
    return None


def _mail_date(value: str) -> Date | None:
    from index.reading.mail.message import header_date

    return header_date(value)
