"""Dates with a month: "25 May", "Aug. 8, 2019", "May 25-27", "4, 9 and 17 May 2015", "March of 1848", "13NOV2017"."""

import re
from itertools import pairwise
from typing import TypedDict

from index.dates.date import month_number
from index.dates.expression import Expression, Follows, Link
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import (
    ANY_MONTH,
    DASH,
    DAY,
    MONTH,
    ORDINAL,
    SHORT_YEAR,
    YEAR,
    full_year,
    ordinal_number,
)

_JOINT = rf"(?:\s?(?:{DASH}|/)\s?|,\s?(?:(?:and|or)\s)?|\s(?:and|or|to|through|thru|until|till|&)\s(?:the\s)?)"
_DAYS = rf"(?P<days>{DAY}(?:{_JOINT}{DAY}){{0,6}})"
_THEN_YEAR = rf"(?:(?:,\s?|\s(?:of\s|in\s)?|[-/]|,?\s?(?=['\u2019\u2018]))(?P<year>{YEAR}|{SHORT_YEAR}))?"
_WHICH_YEAR = (
    r",?\s(?:of\s|in\s)?"
    r"(?:(?P<which>last|this|next)|(?P<other>that|the\s(?:same|next|following|previous)))\syear(?![\w-])"
)
_OTHER_YEAR = rf"(?:{_WHICH_YEAR})?"
_DAY_FIRST = re.compile(rf"{_DAYS}(?:\s(?:day\s)?of\s|[-.]|\s?)(?P<month>{MONTH}){_THEN_YEAR}{_OTHER_YEAR}")
_ORDINAL_FIRST = re.compile(rf"(?P<days>{ORDINAL})(?:\sday)?\sof\s(?P<month>{MONTH}){_THEN_YEAR}{_OTHER_YEAR}")
_CODED = re.compile(
    rf"(?P<days>(?:3[01]|[12]\d|0?[1-9]))(?P<joint>[- /.]?)(?P<month>{ANY_MONTH})(?P=joint)"
    r"(?P<year>(?:1\d|2[01])?\d\d)(?!\w)"
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})(?:\s?(?:the\s)?|[-/]|,\s(?=\d+(?:st|nd|rd|th)))(?:{_DAYS}){_THEN_YEAR}{_OTHER_YEAR}"
)
_MONTH_ORDINAL = re.compile(rf"(?P<month>{MONTH})\s(?:the\s)?(?P<days>{ORDINAL}){_THEN_YEAR}{_OTHER_YEAR}")
_MONTH_YEAR = re.compile(
    rf"(?P<month>{MONTH})(?:,?\s(?:of\s)?|[-/]|,?\s?(?=['\u2019\u2018]))(?P<year>{YEAR}|{SHORT_YEAR})"
)
_MONTH_OF = re.compile(rf"(?P<month>{MONTH}){_WHICH_YEAR}")
_YEAR_FIRST = re.compile(rf"(?P<year>{YEAR})(?P<joint>[-/\s])(?P<month>{ANY_MONTH})(?P=joint)(?P<days>{DAY})")
_ONE_DAY = re.compile(rf"(?P<day>{DAY}|{ORDINAL})(?P<joint>{_JOINT})?")
_SPAN = re.compile(rf"{DASH}|/|to|through|thru|until|till")
_SHIFTS = {"last": -1, "this": 0, "next": 1}


def day_first(passage: Passage, at: int) -> list[Expression]:
    """The days that a number at an offset begins: "25 May", "12-14 July 2024", "4, 9 and 17 May 2015", "10-Apr-15"."""
    match = _CODED.match(passage.text, at, passage.end)
    if match and (len(match["year"]) == 4 or match["joint"] in ("-", "")):
        year = int(match["year"])
        year = full_year(year) if year < 100 else year
        return [_day(match, at, match.end(), int(match["days"]), year)]
    match = _DAY_FIRST.match(passage.text, at, passage.end)
    return _with_days(passage, match) if match else []


def ordinal_first(passage: Passage, at: int) -> list[Expression]:
    """ "the first of May", "the twenty-third day of June 1998"."""
    match = _ORDINAL_FIRST.match(passage.text, at, passage.end)
    return _with_days(passage, match) if match else []


def month_first(passage: Passage, at: int) -> list[Expression]:
    """The date that a month at an offset begins, with a day or a year: "May 25", "May 2014", "May last year"."""
    text, end = passage.text, passage.end
    if match := _MONTH_FIRST.match(text, at, end):
        if not _counts(passage, match):
            return _with_days(passage, match)
        return []
    if match := _MONTH_YEAR.match(text, at, end):
        if passage.follows(match.end()) is Follows.UNIT:
            return []
        return [Expression(at, match.end(), Grain.MONTH, _year(match), _month(match))]
    if match := _MONTH_OF.match(text, at, end):
        return [Expression(at, match.end(), Grain.MONTH, month=_month(match), **_year_beside(match))]
    match = _MONTH_ORDINAL.match(text, at, end)
    if match and not passage.word_after(match.end())[:1].isupper():  # "May the Second Army hold"
        return _with_days(passage, match)
    return []


def year_first(passage: Passage, at: int) -> list[Expression]:
    """ "2019 May 3", "2019-May-3"."""
    match = _YEAR_FIRST.match(passage.text, at, passage.end)
    if match is None or match["month"] in ("may", "march", "mar"):
        return []
    return [_day(match, at, match.end(), ordinal_number(match["days"]) or 0, _year(match))]


def _counts(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the number after a month counts something: "In March 20 people died", "since May 25 per cent"."""
    if match["year"]:
        return False
    follows = passage.follows(match.end())
    if follows is Follows.UNIT:
        return True
    # a day takes "on" or as an adjective ("the July 7 attacks"), a month with "in"
    return follows is Follows.NOUN and passage.word_before(match.start()).lower() in _MONTH_PREPOSITIONS


_MONTH_PREPOSITIONS = frozenset(("in", "during", "since"))


def _with_days(passage: Passage, match: re.Match[str]) -> list[Expression]:
    """The days of a match, one expression each; the last of them takes in month and year."""
    found = list(_ONE_DAY.finditer(passage.text, match.start("days"), match.end("days")))
    days = [ordinal_number(day["day"]) or 0 for day in found]
    found, days = _listed(passage, found, days, month_first=match.start("month") < match.start("days"))
    year, last = _year(match), len(found) - 1
    beside = _year_beside(match)
    expressions: list[Expression] = []
    for n, (day, number) in enumerate(zip(found, days, strict=True)):
        first = match.start() if n == 0 and match.start("month") < match.start("days") else day.start()
        end = day.end("day") if n < last or match.start("month") < match.start("days") else match.end()
        if n == last and match.start("month") < match.start("days"):
            end = match.end() if match["year"] or beside else day.end("day")
        joint = (day["joint"] or "").strip() if n < last else ""
        expressions.append(
            Expression(
                first,
                end,
                Grain.DAY,
                year,
                _month(match),
                number,
                link=Link.NONE if n == last else Link.SPAN if _SPAN.fullmatch(joint) else Link.LIST,
                **beside,
            )
        )
    return expressions


_NAMED_BY = re.compile(r"[a-z,]\s[A-Z][a-z]+\s$")


def _listed(
    passage: Passage, found: list[re.Match[str]], days: list[int], *, month_first: bool
) -> tuple[list[re.Match[str]], list[int]]:
    """The numbers that are days of the one month: they ascend, and a list ends with "and", "or" or a span.

    Day first, numbers drop out at the front ("aged 12, 9 May"); month first, at the end ("May 3, 12 people").
    """
    ascending = all(a < b for a, b in pairwise(days))
    commas_only = len(found) > 1 and all((day["joint"] or "").strip() == "," for day in found[:-1])
    if not month_first and len(found) > 1 and _NAMED_BY.search(passage.before(found[0].start())):
        found, days = found[1:], days[1:]  # "in Operation Dawn 5, and 22 to 24 February"
    if ascending and not commas_only:
        return found, days
    return (found[:1], days[:1]) if month_first else (found[-1:], days[-1:])


class _Beside(TypedDict, total=False):
    shift: int
    shift_unit: Grain
    other_year: bool


def _year_beside(match: re.Match[str]) -> _Beside:
    """The year that "of last year", "of that year" gives."""
    found = match.groupdict()
    if which := found.get("which"):
        return {"shift": _SHIFTS[which], "shift_unit": Grain.YEAR}
    return {"other_year": True} if found.get("other") else {}


def _day(match: re.Match[str], start: int, end: int, day: int, year: int | None) -> Expression:
    return Expression(start, end, Grain.DAY, year, _month(match), day)


def _month(match: re.Match[str]) -> int:
    return month_number(match["month"])


def _year(match: re.Match[str]) -> int | None:
    written = match["year"]
    if not written:
        return None
    return full_year(int(written[1:])) if len(written) == 3 else int(written)
