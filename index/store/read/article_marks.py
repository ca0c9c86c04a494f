"""The marks of an indexed article, for a reader who has the article: what the rules found when it was indexed."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct, convert

from index.article import Article
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote
from index.store.format.errors import DamagedError
from index.store.format.paragraph_marks import PlainMark
from index.store.format.rows import place_of_row
from index.store.read.snapshot import Snapshot

_Mark = TypeVar("_Mark", bound=Struct)


def article_marks(snapshot: Snapshot, article: Article, content: str) -> Marks | None:
    """Returns the marks of an article, or None if they have to be found again.

    That is so if the article is not in the index, if its file holds other bytes than when it was indexed, if its
    paragraphs have other offsets, or if a rule failed then.

    Args:
        snapshot: the index, which the same rules have made as the program has now.
        article: the article as it was read.
        content: the hash of the bytes of its file, or of the article if the file holds several.

    Raises DamagedError or OSError.
    """
    entry = snapshot.catalogue.entries.of_path(str(article.path), article.part)
    if entry is None or not content or entry.content != content:
        return None
    quotes: dict[int, PlainMark] = {}
    figures: list[PlainMark] = []
    dates: list[PlainMark] = []
    places = []
    try:
        for number in snapshot.paragraphs_of(entry.number):
            stored = snapshot.stored(number)
            places.append(stored["place"])
            here, figures_here, dates_here, complete = stored["marks"]
            if not complete:
                return None
            quotes.update(here)
            figures += figures_here
            dates += dates_here
        if places != [place_of_row(paragraph) for paragraph in article.paragraphs]:
            return None
        listed = [quotes[number] for number in sorted(quotes)]
        return Marks(_all(Quote, listed), _all(Figure, figures), (), _all(DateMark, dates))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"the marks of {article.path} are damaged: {error}") from error


def _all(kind: type[_Mark], listed: Iterable[PlainMark]) -> tuple[_Mark, ...]:
    return tuple([convert(fields, kind) for fields in listed])
