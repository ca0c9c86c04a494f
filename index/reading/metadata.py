"""Statements about an article, each from one part of its file, and their combination into one."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from index.article import Known
from index.dates import Date


class Metadata(Struct, frozen=True):
    """Facts about the article stated by one or more lines; unstated facts are None or empty."""

    title: Known[str] | None = None
    outlet: Known[str] | None = None
    republished_by: Known[str] | None = None
    authors: tuple[Known[str], ...] = ()
    published: Known[Date] | None = None
    modified: Known[Date] | None = None
    url: Known[str] | None = None
    dateline: Known[str] | None = None
    section: Known[str] | None = None
    page: Known[str] | None = None
    language: Known[str] | None = None
    identifiers: tuple[Known[str], ...] = ()
    accessed: Known[Date] | None = None
    stated_length: int | None = None
    """Number of words of the article, as the file states it."""

    def without_spans(self) -> "Metadata":
        """Returns the statements without spans, for a text that does not contain the words they were read from."""
        changed: dict[str, Any] = {}
        for name in _SINGLE:
            known = getattr(self, name)
            changed[name] = replace(known, span=None) if known else None
        many: dict[str, Any] = {name: tuple(replace(k, span=None) for k in getattr(self, name)) for name in _SEVERAL}
        return Metadata(**changed, **many, stated_length=self.stated_length)


_SINGLE = (
    *("title", "outlet", "republished_by", "published", "modified", "url", "dateline", "section", "page", "language"),
    "accessed",
)
_SEVERAL = ("authors", "identifiers")


def combine(statements: Iterable[Metadata]) -> Metadata:
    """Combines statements: each fact is taken from the first that has it."""
    whole: dict[str, Any] = {}
    for stated in statements:
        for name in (*_SINGLE, *_SEVERAL, "stated_length"):
            if not whole.get(name):
                whole[name] = getattr(stated, name)
    return Metadata(**whole)
