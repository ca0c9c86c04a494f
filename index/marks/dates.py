"""The dates an article gives: its timeline. As far as they are written, and no further: "May 25" keeps no year."""

from index.article import Article, Kind
from index.dates import MONTHS, Date
from index.frozen import frozen
from index.marks.figures.exclusions import find_exclusions
from index.marks.figures.exclusions.dates import Written
from index.marks.figures.tokens import tokenize

_LEAP_YEAR = 2024
"""A year that has every day a month can have."""


@frozen
class DateMark:
    """A date in the text, as precise as it is written; `text[start:end]` is the date as written.

    Spans are characters of the article's text, end exclusive. `date` is None where no year is written: then
    `month` and `day` hold what is.
    """

    start: int
    end: int
    date: Date | None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    """The last day of a span within one month: the 27 of "25-27 May"."""

    @property
    def precision(self) -> str:
        """How much of it is known: "year", "month", "day", or "day of unknown year", "month of unknown year"."""
        known = "day" if self.day else "month" if self.month else "year"
        return known if self.date is not None else f"{known} of unknown year"

    def iso(self) -> str:
        """ISO 8601 as far as it is known: "2024-08-01", "2014", and "--05-25" or "--05" without a year."""
        if self.date is not None:
            return self.date.iso()
        return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    def words(self) -> str:
        """The date as people write it: "1 August 2024", "25 May"."""
        if self.date is not None:
            return self.date.words()
        month = MONTHS[self.month - 1].title() if self.month else ""
        return f"{self.day} {month}" if self.day else month


def find_dates(article: Article) -> tuple[DateMark, ...]:
    """The dates in title, standfirst, body, captions and corrections of an article, in text order."""
    found: list[DateMark] = []
    for paragraph in article.paragraphs:
        if paragraph.kind is not Kind.FURNITURE:
            found += dates_in(article.text, paragraph.start, paragraph.end, paragraph.kind is Kind.TITLE)
    return tuple(found)


def dates_in(text: str, start: int, end: int, title: bool = False) -> list[DateMark]:
    """The dates of text[start:end], a paragraph. `title`: its words may all be capitalised."""
    tokens = tokenize(text, start, end)
    marks: list[DateMark] = []
    for written in find_exclusions(tokens, title).dates:
        mark = _mark(written, tokens[written.first].start, tokens[written.last - 1].end)
        if mark is not None:
            marks.append(mark)
    return marks


def _mark(written: Written, start: int, end: int) -> DateMark | None:
    try:
        Date(written.year or _LEAP_YEAR, written.month, written.day).first_day()
    except ValueError:
        return None  # 31 February is no date
    if written.year is None:
        return None if written.month is None else DateMark(start, end, None, written.month, written.day, written.until)
    date = Date(written.year, written.month, written.day)
    return DateMark(start, end, date, written.month, written.day, written.until)
