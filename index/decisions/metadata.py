"""Metadata that the user states: it outranks what the file states, and is shown as "by you"."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Known, Origin
from index.dates import parse_date
from index.decisions.decision import Act, Decision
from index.reading.authors import parse_authors, unique
from index.reading.options import AS_FOUND, ReadOptions, parse_fields
from index.reading.parts import with_part

FIELDS = ("title", "outlet", "author", "date", "url")
"""Fields of an article that can be stated; the author field holds several names, separated by ";"."""
READING_FIELDS = ("encoding", "map")
"""Fields that say how a file is read."""
NOT_KNOWN = "-"
"""The value that says that a field is not known, though the file states something."""
_NAMES = {"title": "title", "outlet": "outlet", "url": "url", "author": "authors", "date": "published"}


class Stated(Struct, frozen=True):
    """One statement of the user."""

    article: Path
    """The article's file, with `#12` if the file holds several."""
    field: str
    """One of FIELDS or READING_FIELDS."""
    value: str

    def decision(self, content: str = "") -> Decision:
        """The decision that keeps it; `content` is the hash of the bytes of the article. One of a table has no time."""
        return Decision(
            Act.METADATA, at="", article=str(self.article), content=content, field=self.field, value=self.value
        )


def check(field: str, value: str) -> None:
    """Raises ValueError if a value cannot be used for a field; the message says what to write."""
    if field not in (*FIELDS, *READING_FIELDS):
        raise ValueError(f"{field} is not a field: use one of {', '.join((*FIELDS, *READING_FIELDS))}")
    if value == NOT_KNOWN and field in FIELDS:
        return
    if field == "date" and parse_date(value) is None:
        raise ValueError(f"{value!r} is not a date. Write it as 2024-05-03, 2024-05 or 2024")
    if field == "url" and not value.startswith(("http://", "https://")):
        raise ValueError(f"{value!r} is not a URL. It begins with https:// or http://")
    if field == "map":
        parse_fields(value)
    if field == "encoding":
        try:
            b" ".decode(value, "replace")  # also refuses codecs that are not text encodings
        except (LookupError, ValueError):
            raise ValueError(f"{value!r} is not the name of an encoding") from None


def with_metadata(article: Article, decisions: Iterable[Decision]) -> Article:
    """The article with the user's statements in place of its file's.

    Args:
        article: As it was read.
        decisions: The decisions about it, in order: the last statement on a field counts.
    """
    stated = {each.field: each for each in decisions if each.do is Act.METADATA and each.field in FIELDS}
    changed: dict[str, Any] = {}
    for field, decision in stated.items():
        try:
            check(field, decision.value)
        except ValueError:
            continue  # a line of another version
        origin = Origin.BY_YOU if decision.at else Origin.TABLE
        changed[_NAMES[field]] = _known(field, decision.value, origin)
    if removed := [field for field, decision in stated.items() if decision.value == NOT_KNOWN]:
        changed["notes"] = (*article.notes, f"not known, as you say: {', '.join(removed)}")
    return replace(article, **changed) if changed else article


def _known(field: str, value: str, origin: Origin) -> Any:
    if value == NOT_KNOWN:
        return () if field == "author" else None
    if field == "author":
        return unique(parse_authors(value, origin))
    return Known(parse_date(value) if field == "date" else value, origin)


def stated_fields(article: Article) -> Mapping[str, str]:
    """The values of FIELDS that an article has, as the user would write them."""
    date = article.published.value.iso() if article.published else ""
    return {
        "title": article.title.value if article.title else "",
        "outlet": article.outlet.value if article.outlet else "",
        "author": "; ".join(author.value for author in article.authors),
        "date": date,
        "url": article.url.value if article.url else "",
    }


def reading_options(decisions: Iterable[Decision]) -> ReadOptions:
    """Returns the choices for reading a file; the last statement on a field counts."""
    fields = {each.field: each.value for each in decisions if each.field in READING_FIELDS}
    options = AS_FOUND
    for field, value in fields.items():
        try:
            check(field, value)
        except ValueError:
            continue
        is_map = field == "map"
        options = replace(options, fields=parse_fields(value)) if is_map else replace(options, encoding=value)
    return options


def address_of(path: Path, part: str | None) -> str:
    """The name under which statements on an article are kept: its absolute path, `#12` for the twelfth in a file."""
    return str(with_part(path.absolute(), part))
