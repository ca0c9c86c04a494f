"""Reads the date that an article states: a string that is a date, perhaps with a time of day, and nothing else."""

import re
from datetime import datetime
from functools import cache

from index.dates.date import SEASONS, Date, month_number
from index.dates.vocabulary import ANY_MONTH

ZONE = (
    r"(?:[ECMP][SD]?T|CES?T|EES?T|W[AE]S?T|AKS?T|BST|IST|IDT|JST|KST|MSK|AE[SD]T|SAST|CAT|EAT|PKT|HKT|SGT|NZ[SD]T|TRT"
    r"|IRST|AST|HST|GMT[+-]\d{1,2})"
)
"""A zone by its letters: what it is offset by is not written, so a `Date` leaves it out."""
CLOCK = (
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?"
    rf"(?:\s*(?:Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}}|\(?{ZONE}\)?)(?![A-Za-z]))?"
)
"""A time of day with its zone: "10:05", "10.05am", "10:05 BST", "09:30:00+01:00"."""
WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+"

_MONTH = f"(?P<month>{ANY_MONTH})"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TIME = (
    r"(?:[T\s,]+(?:at\s+)?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
    r"(?:\s*(?P<half>[ap]\.?m\.?))?"
    rf"(?:\s*(?:(?P<zone>Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}})|\(?{ZONE}\)?))?)?"
)
_FORMS = (
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01]){_TIME}",
    rf"(?:{WEEKDAY})?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_TIME}",
    rf"(?:{WEEKDAY})?{_MONTH}\s+{_DAY},?\s+{_YEAR}{_TIME}",
    rf"(?P<first>\d{{1,2}})(?P<joint>[/.-])(?P<second>\d{{1,2}})(?P=joint){_YEAR}{_TIME}",
    rf"{_YEAR}/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01]){_TIME}",
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])",
    rf"{_MONTH},?\s+{_YEAR}",
    rf"(?P<season>spring|summer|autumn|fall|winter),?\s+(?:of\s+)?{_YEAR}",
    rf"{_YEAR},?\s+(?P<season>spring|summer|autumn|fall|winter)",
    _YEAR,
)
_TIME_FIRST = (
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s*(?P<half>[ap]\.?m\.?))?"
    rf"(?:\s*(?:(?P<zone>Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}})|\(?{ZONE}\)?))?"
    r"(?:\s*[,|]\s*|\s+(?:on|[-\u2013\u2014])\s+|\s+)"
)


def parse_date(written: str, *, full_stops_day_first: bool = False) -> Date | None:
    """The date in a string; None if it is not a date, contains more than a date, or its order is unclear (3/4/2026).

    Args:
        written: the date as it is written.
        full_stops_day_first: 3.4.2026 is 3 April, as it is in every language but English that writes dates so.
    """
    written = " ".join(written.split())
    clock = _clock_first().match(written)
    rest = written[clock.end() :] if clock else written
    for form in _forms():
        if match := form.fullmatch(rest):
            return _date_of(match, clock, full_stops_day_first)
    return None


@cache  # compiling takes 4 ms, which a start without dates saves
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


@cache
def _clock_first() -> re.Pattern[str]:
    return re.compile(_TIME_FIRST, re.IGNORECASE)


def _date_of(match: re.Match[str], clock: re.Match[str] | None, full_stops_day_first: bool) -> Date | None:
    found = match.groupdict()
    day_first = full_stops_day_first and found.get("joint") == "."
    year, (month, day) = int(found["year"]), _month_and_day(found, day_first)
    if month is None and "first" in found:
        return None  # 3/4/2026: which of the two is the month depends on the writer
    if name := found.get("season"):
        name = "autumn" if name.lower() == "fall" else name.lower()
        return Date(year, season=next(number for number, season in SEASONS.items() if season == name))
    try:
        datetime(year, month or 1, day or 1)
    except ValueError:
        return None  # 31 February does not exist
    if day is None:
        return None if clock else Date(year, month)
    if clock and not found.get("hour"):
        found |= clock.groupdict()
    hour = _hour(found)
    minute = int(found["minute"] or 0) if hour is not None else None
    return Date(year, month, day, hour, minute, found.get("zone"))


def _month_and_day(found: dict[str, str | None], day_first: bool) -> tuple[int | None, int | None]:
    first, second = found.get("first"), found.get("second")
    if first and second:
        a, b = int(first), int(second)
        if not (1 <= min(a, b) <= 12 and max(a, b) <= 31):
            return None, None
        if day_first:
            return (b, a) if b <= 12 else (None, None)
        if a != b and max(a, b) <= 12:
            return None, None
        return (b, a) if a > 12 else (a, b)
    month, day = found.get("month"), found.get("day")
    number = None if month is None else int(month) if month.isdigit() else month_number(month)
    return number, int(day) if day else None


def _hour(found: dict[str, str | None]) -> int | None:
    """The hour of 24, or None if no hour is written or "14:30 pm" contradicts itself."""
    hour, half = found.get("hour"), found.get("half")
    if not hour:
        return None
    if not half:
        return int(hour)
    if not 1 <= int(hour) <= 12:
        return None
    return int(hour) % 12 + (12 if half.lower().startswith("p") else 0)
