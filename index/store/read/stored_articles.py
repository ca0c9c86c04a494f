"""Articles put together again from what the index stores of their paragraphs, for comparing."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, convert

from index.article import Article, Known, Origin, Paragraph
from index.compare.facts import Credited
from index.dates import parse_date
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote
from index.store.format.articles import ArticleRecord
from index.store.format.errors import DamagedError
from index.store.format.paragraph_marks import PlainMark
from index.store.format.rows import Stored, read_place

_Mark = TypeVar("_Mark", bound=Struct)


def stored_article(entry: ArticleRecord, credited: Credited, rows: Iterable[Stored]) -> Article:
    """An article with the text of its paragraphs at their offsets; between them are line feeds.

    What the index does not keep is left out: where statements were read, addresses, notes. Raises DamagedError.
    """
    paragraphs: list[Paragraph] = []
    pieces: list[str] = []
    at = 0
    try:
        for stored in rows:
            paragraph = read_place(stored)
            pieces += ["\n" * (paragraph.start - at), stored["text"]]
            paragraphs.append(paragraph)
            at = paragraph.end
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"the paragraphs of {entry.path} are damaged: {error}") from error
    date = parse_date(entry.date) if entry.date else None
    return Article(
        Path(entry.path),
        "".join(pieces),
        tuple(paragraphs),
        title=_known(entry.title),
        outlet=_known(entry.outlet),
        authors=tuple(Known(name, Origin.RECORD_FIELD) for name in credited.authors),
        published=Known(date, Origin.RECORD_FIELD) if date is not None else None,
        dateline=_known(credited.dateline),
        part=entry.part,
    )


def stored_marks(entry: ArticleRecord, rows: Iterable[Stored]) -> Marks:
    """The marks of an article, from its paragraphs in order. Raises DamagedError."""
    quotes: dict[int, PlainMark] = {}
    figures: list[PlainMark] = []
    dates: list[PlainMark] = []
    try:
        for stored in rows:
            here, figures_here, dates_here, _ = stored["marks"]
            quotes.update(here)
            figures += figures_here
            dates += dates_here
        listed = [quotes[number] for number in sorted(quotes)]
        return Marks(_all(Quote, listed), _all(Figure, figures), (), _all(DateMark, dates))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"the marks of {entry.path} are damaged: {error}") from error


def _known(value: str | None) -> Known[str] | None:
    return None if value is None else Known(value, Origin.RECORD_FIELD)


def _all(kind: type[_Mark], listed: Iterable[PlainMark]) -> tuple[_Mark, ...]:
    return tuple([convert(fields, kind) for fields in listed])
