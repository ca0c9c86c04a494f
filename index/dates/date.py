"""Dates known to the year, month, day or minute: as precise as they were written, and no more."""

import re
from datetime import date as calendar_date
from datetime import datetime, timedelta
from functools import cache

from msgspec import Struct

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|" + "|".join(MONTHS) + r")\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_CLOCK = r"(?:[T\s,]+(?:at\s+)?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
_CLOCK += r"(?:\s*(?P<half>[ap]\.?m\.?))?(?:\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?"
_FORMS = (
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01]){_CLOCK}",
    rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_CLOCK}",
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}",
    rf"(?P<first>\d{{1,2}})(?P<joint>[/.-])(?P<second>\d{{1,2}})(?P=joint){_YEAR}{_CLOCK}",
    rf"{_YEAR}/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01]){_CLOCK}",
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])",
    rf"{_MONTH},?\s+{_YEAR}",
    _YEAR,
)


class Date(Struct, frozen=True, order=True):
    """A date that knows how much of it is known: a year, and the month, day, hour and minute where stated."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    """The offset as written ("Z", "+03:00"), or None."""

    def iso(self) -> str:
        """ISO 8601 as far as it is known: "2026", "2026-03", "2026-03-14", "2026-03-14T09:30"."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None and self.minute is not None:
            text += f"T{self.hour:02d}:{self.minute:02d}{self.zone or ''}"
        return text

    def words(self) -> str:
        """The date as people write it: "14 March 2026", "March 2026", "2026"."""
        parts = [
            str(self.day) if self.day else "",
            MONTHS[self.month - 1].title() if self.month else "",
            str(self.year),
        ]
        return " ".join(part for part in parts if part)

    def first_day(self) -> calendar_date:
        """The earliest day it can mean."""
        return calendar_date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> calendar_date:
        """The latest day it can mean."""
        if self.day is not None:
            return self.first_day()
        year, month = (self.year, self.month + 1) if self.month else (self.year + 1, 1)
        if month == 13:
            year, month = year + 1, 1
        return calendar_date(year, month, 1) - timedelta(days=1) if year <= 9999 else calendar_date.max


def parse_date(written: str) -> Date | None:
    """Reads a string that is a date and nothing else; None where it is none or its order is unclear (3/4/2026)."""
    written = " ".join(written.split())
    for form in _forms():
        if match := form.fullmatch(written):
            return _date_of(match)
    return None


@cache  # 4 ms, which who only shows dates need not wait for
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


def month_number(name: str) -> int:
    """The number of a month by its English name or abbreviation; raises ValueError for anything else."""
    key = name.lower().rstrip(".")[:3]
    for number, month in enumerate(MONTHS, 1):
        if month.startswith(key) and len(key) == 3:
            return number
    raise ValueError(f"not a month: {name!r}")


def _date_of(match: re.Match[str]) -> Date | None:
    found = match.groupdict()
    month, day = _month_and_day(found)
    if month is None and "first" in found:
        return None  # 3/4/2026: which of the two is the month depends on who writes
    try:
        datetime(int(found["year"]), month or 1, day or 1)
    except ValueError:
        return None  # 31 February is no date
    hour = _hour(found)
    return Date(
        year=int(found["year"]),
        month=month,
        day=day,
        hour=hour,
        minute=int(found["minute"]) if hour is not None else None,
        zone=found.get("zone"),
    )


def _month_and_day(found: dict[str, str | None]) -> tuple[int | None, int | None]:
    first, second = found.get("first"), found.get("second")
    if first and second:
        a, b = int(first), int(second)
        if not (1 <= min(a, b) <= 12 and max(a, b) <= 31) or (a != b and max(a, b) <= 12):
            return None, None
        return (b, a) if a > 12 else (a, b)
    month, day = found.get("month"), found.get("day")
    number = None if month is None else int(month) if month.isdigit() else month_number(month)
    return number, int(day) if day else None


def _hour(found: dict[str, str | None]) -> int | None:
    """The hour of 24, or None where none is written or "14:30 pm" contradicts itself."""
    hour, half = found.get("hour"), found.get("half")
    if not hour:
        return None
    if not half:
        return int(hour)
    if not 1 <= int(hour) <= 12:
        return None
    return int(hour) % 12 + (12 if half.lower().startswith("p") else 0)
