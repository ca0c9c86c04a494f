"""What one part of a file states about the article, and how several statements become one."""

from collections.abc import Iterable

from msgspec import Struct

from index.article import Known
from index.dates import Date


class Metadata(Struct, frozen=True):
    """What one line, or several, state of the article; None and empty where they say nothing."""

    title: Known[str] | None = None
    outlet: Known[str] | None = None
    republished_by: Known[str] | None = None
    authors: tuple[Known[str], ...] = ()
    published: Known[Date] | None = None
    modified: Known[Date] | None = None
    url: Known[str] | None = None
    dateline: Known[str] | None = None


def combine(statements: Iterable[Metadata]) -> Metadata:
    """One statement of several: of each fact what the first says that knows it."""
    whole = Metadata()
    for stated in statements:
        whole = Metadata(
            title=whole.title or stated.title,
            outlet=whole.outlet or stated.outlet,
            republished_by=whole.republished_by or stated.republished_by,
            authors=whole.authors or stated.authors,
            published=whole.published or stated.published,
            modified=whole.modified or stated.modified,
            url=whole.url or stated.url,
            dateline=whole.dateline or stated.dateline,
        )
    return whole
