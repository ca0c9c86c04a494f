"""The dates an article gives, each with its value, how much of the calendar that covers, and where it comes from."""

import re
from datetime import date

from msgspec import Struct

from index.article import Article, Kind
from index.dates import Date
from index.dates.expression import Expression, Link
from index.dates.resolve import DateOrigin, Resolution, needs_tense, resolve
from index.dates.tense import Tense, tense_of
from index.dates.value import DateValue, Grain
from index.language import is_english
from index.marks.calendar import expressions

_TITLE = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Chief|Prof|Pastor|Rev|Hon|Gen|General|Justice|Senator)\.?\s"
_NAMES = "May|March|April|June|August|Sunday|Monday|Friday|Saturday"
_CAPITALISED = re.compile(_NAMES)
_SURNAME = re.compile(
    rf"{_TITLE}({_NAMES})\b(?!\s\d)"
    r"|\b(?!In|On|Last|This|Next|Since|By|Until|From|During|Early|Late|And|The|Of|For|Between|To|After|Before|Mid|As|At|But"
    r"|That|Through)[A-Z][a-z]{2,}\s(May|April|June|August)\b(?!\s\d)"
)
"""Months and weekdays that are a person's name: after a title, months also after a given name."""


class DateMark(Struct, frozen=True):
    """A date in the text; `text[start:end]` is the date as written, characters of the article's text, end exclusive."""

    start: int
    end: int
    value: DateValue | None
    """The known value: None if nothing is known; without a year for "25 May" in an undated article."""
    origin: DateOrigin
    grain: Grain
    """How much of the calendar the words cover, also where the value is unknown."""
    basis: Date | None = None
    """The article's own date, where a part of the value comes from it."""
    span: tuple[DateValue, DateValue] | None = None
    """First and last of the span that the date is an end of: "12" and "14 July" of "12-14 July"."""
    by_you: bool = False
    """The user corrected it."""

    def iso(self) -> str | None:
        """The known part of the value as EDTF text: "2024-08-01", "2014", "--05-25", "2024-W30"; or None."""
        return self.value.iso() if self.value is not None else None

    def words(self) -> str:
        """The value for people: "Thu 25 Jul 2024", "25 May"; "" if nothing is known."""
        return self.value.words() if self.value is not None else ""

    def derived_from(self) -> str | None:
        """From what a derived value comes, for people; None for any other."""
        return "the article\u2019s date" if self.origin is DateOrigin.DERIVED else None

    def first_day(self) -> date | None:
        """The first day it can mean; None where the year is unknown or before the year 1."""
        return self.value.first_day() if self.value is not None else None

    def last_day(self) -> date | None:
        """The last day it can mean; None without a first day."""
        return self.value.last_day() if self.value is not None else None


def find_dates(article: Article) -> tuple[DateMark, ...]:
    """The dates in title, standfirst, body, captions and corrections of an article, in text order.

    Relative dates and dates without a year are resolved by the date that the article states of itself, and by nothing
    else; where it states none they stay unresolved. An article in another language than English has no dates here.
    """
    if not is_english(article):
        return ()
    stated = article.published.value if article.published else None
    surnames = _surnames(article.text)
    found: list[DateMark] = []
    for paragraph in article.paragraphs:
        if paragraph.kind is not Kind.FURNITURE:
            span = paragraph.start, paragraph.end
            found += dates_in(article.text, *span, paragraph.kind is Kind.TITLE, stated, surnames)
    return tuple(found)


def _surnames(text: str) -> frozenset[str]:
    """The months and weekdays that are a person's name somewhere in a text."""
    if _CAPITALISED.search(text) is None:  # without any of them, which takes a tenth of the time to tell
        return frozenset()
    return frozenset(name for names in _SURNAME.findall(text) for name in names if name)


def dates_in(
    text: str,
    start: int,
    end: int,
    title: bool = False,
    stated: Date | None = None,
    surnames: frozenset[str] = frozenset(),
) -> list[DateMark]:
    """The dates of text[start:end], a paragraph, in an article dated `stated`.

    `title`: its words may all be capitalised. `surnames`: month names that are a person's name in the article.
    """
    found = expressions(text, start, end, title, surnames)
    resolutions = [resolve(each, stated, _tense(text, each, start, end) if stated else Tense.UNKNOWN) for each in found]
    for n in range(len(found) - 1):
        if found[n].link is Link.SPAN and _runs_backwards(resolutions[n], resolutions[n + 1]):
            resolutions[n : n + 2] = [_OPEN, _OPEN]
    marks: list[DateMark] = []
    for n, (each, resolution) in enumerate(zip(found, resolutions, strict=True)):
        if resolution is None:
            continue
        basis = stated if resolution.origin is DateOrigin.DERIVED else None
        span = _span(found, resolutions, n)
        marks.append(DateMark(each.start, each.end, resolution.value, resolution.origin, each.grain, basis, span))
    return marks


_OPEN = Resolution(None, DateOrigin.UNRESOLVED)


def _runs_backwards(first: Resolution | None, last: Resolution | None) -> bool:
    """Whether a span with a derived end would end before it begins: one end is of another week or year."""
    if not first or not last or not first.value or not last.value:
        return False
    begin, end = first.value.first_day(), last.value.last_day()
    derived = DateOrigin.DERIVED in (first.origin, last.origin)
    return derived and begin is not None and end is not None and begin > end


def _tense(text: str, expression: Expression, start: int, end: int) -> Tense:
    if not needs_tense(expression):
        return Tense.UNKNOWN
    weekday = expression.weekday is not None and expression.month is None
    return tense_of(text, expression.start, expression.end, start, end, weekday=weekday)


def _span(found: list[Expression], resolutions: list[Resolution | None], n: int) -> tuple[DateValue, DateValue] | None:
    """Both ends of the span that expression n opens or closes."""
    first = n if found[n].link is Link.SPAN else n - 1
    if first < 0 or found[first].link is not Link.SPAN or first + 1 >= len(found):
        return None
    a, b = resolutions[first], resolutions[first + 1]
    return (a.value, b.value) if a and b and a.value and b.value else None
