"""A calendar value with its grain: a day, a week, a season, a century; written as EDTF where EDTF has a form for it."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from index.dates.date import MONTHS, SEASONS, Date


class Grain(StrEnum):
    """How much time a value covers."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class DateValue(Struct, frozen=True):
    """A stretch of the calendar of one grain. An unknown part is None.

    `year` counts as astronomers do: 1 BC is 0, 490 BC is -489. It is the first year of a decade or century, and the
    ISO year of a week. `number` is the week (1 to 53), quarter, half or season (21 to 24). A weekend is its Saturday.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None

    def iso(self) -> str:
        """The value as text: "2024-05-25", "--05-25" without a year, "2024-W30", "2024-Q3", "2024-22", "199X"."""
        match self.grain:
            case Grain.DECADE:
                return f"{_year(self.year)[:-1]}X"
            case Grain.CENTURY:
                return f"{_year(self.year)[:-2]}XX"
            case Grain.WEEK | Grain.QUARTER | Grain.HALF | Grain.SEASON:
                return f"{_year(self.year)}-{_LETTERS.get(self.grain, '')}{self.number:0{_WIDTHS.get(self.grain, 1)}d}"
            case Grain.WEEKEND:
                first, last = self.first_day(), self.last_day()
                return f"{first}/{last}"
        rest = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return f"-{rest}" if self.year is None else _year(self.year) + rest

    def words(self) -> str:
        """The value for people: "Thu 25 Jul 2024", "May 2024", "week of 22 Jul 2024", "summer 2007", "490 BC"."""
        year = "" if self.year is None else f"{self.year}" if self.year > 0 else f"{1 - self.year} BC"
        match self.grain:
            case Grain.DECADE:
                return f"{self.year}s"
            case Grain.CENTURY:
                return _century(self.year or 0)
            case Grain.WEEK:
                first = self.first_day()
                return f"week of {_day(first)}" if first else self.iso()
            case Grain.WEEKEND:
                return f"weekend of {self.day} {_short(self.month)} {year}"
            case Grain.QUARTER | Grain.HALF:
                return f"{_LETTERS[self.grain]}{self.number} {year}"
            case Grain.SEASON:
                return f"{SEASONS[self.number or 21]} {year}"
        first = self.first_day() if self.grain is Grain.DAY else None
        if first:
            return f"{_WEEKDAYS[first.weekday()]} {_day(first)}"
        return " ".join(part for part in (str(self.day or ""), _short(self.month), year) if part)

    def first_day(self) -> date | None:
        """The first day covered; None without a year, and before the year 1, where Python's calendar ends."""
        return self._days()[0]

    def last_day(self) -> date | None:
        """The last day covered; None without a first day."""
        return self._days()[1]

    def _days(self) -> tuple[date, date] | tuple[None, None]:
        if self.year is None or not 1 <= self.year <= 9999:
            return None, None
        try:
            return self._first_and_last(self.year)
        except (ValueError, OverflowError):
            return None, None

    def _first_and_last(self, year: int) -> tuple[date, date]:
        match self.grain:
            case Grain.WEEK:
                first = date.fromisocalendar(year, self.number or 1, 1)
                return first, first + timedelta(days=6)
            case Grain.WEEKEND:
                first = date(year, self.month or 1, self.day or 1)
                return first, first + timedelta(days=1)
            case Grain.QUARTER:
                return _months(year, 3 * (self.number or 1) - 2, 3)
            case Grain.HALF:
                return _months(year, 6 * (self.number or 1) - 5, 6)
            case Grain.SEASON:
                return _months(year, 3 * ((self.number or 21) - 20), 3)
            case Grain.DECADE:
                return date(year, 1, 1), date(year + 9, 12, 31)
            case Grain.CENTURY:
                return date(max(year, 1), 1, 1), date(min(year + 99, 9999), 12, 31)
        known = Date(year, self.month, self.day)
        return known.first_day(), known.last_day()


_LETTERS = {Grain.WEEK: "W", Grain.QUARTER: "Q", Grain.HALF: "H"}
_WIDTHS = {Grain.WEEK: 2}


def week_of(day: date) -> DateValue:
    """The ISO week that holds a day."""
    year, week, _ = day.isocalendar()
    return DateValue(Grain.WEEK, year, number=week)


def day_value(day: date) -> DateValue:
    """A calendar day as a value."""
    return DateValue(Grain.DAY, day.year, day.month, day.day)


def month_value(year: int, month: int) -> DateValue:
    """The month that is `month - 1` months after January of a year; any whole number will do."""
    return DateValue(Grain.MONTH, year + (month - 1) // 12, (month - 1) % 12 + 1)


def exists(value: DateValue) -> bool:
    """Whether the calendar has the value: 31 February does not exist in any year."""
    if value.month is None or value.day is None:
        return True
    try:
        date(value.year if value.year and 1 <= value.year <= 9999 else _LEAP_YEAR, value.month, value.day)
    except ValueError:
        return False
    return True


_LEAP_YEAR = 2024
"""A year that has every day a month can have."""


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _short(month: int | None) -> str:
    return MONTHS[month - 1][:3].title() if month else ""


def _day(day: date) -> str:
    return f"{day.day} {_short(day.month)} {day.year}"


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = month_value(year, first + count - 1)
    return date(year, first, 1), Date(last.year or year, last.month).last_day()


def _century(year: int) -> str:
    number, era = (year // 100 + 1, "") if year >= 0 else (-year // 100 + 1, " BC")
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century{era}"
