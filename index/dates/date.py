"""The date of an article, known to the year, season, month, day or minute: as precise as it is written."""

from datetime import date as calendar_date
from datetime import timedelta

from msgspec import Struct

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF's numbers of the seasons (Library of Congress, EDTF level 1); a year's winter is the one that begins in it."""


class Date(Struct, frozen=True, order=True):
    """A date as precise as it was stated: a year, and the month, day, hour and minute if stated."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    """The offset as written ("Z", "+03:00"), or None."""
    season: int | None = None
    """The season of an issue dated by one, as EDTF numbers it: spring 21, summer 22, autumn 23, winter 24."""

    def iso(self) -> str:
        """The known part as ISO 8601, a season as in EDTF: "2026", "2026-03", "2026-03-14T09:30", "2026-21"."""
        text = f"{self.year:04d}"
        if self.season is not None:
            return f"{text}-{self.season}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None and self.minute is not None:
            text += f"T{self.hour:02d}:{self.minute:02d}{self.zone or ''}"
        return text

    def words(self) -> str:
        """The date as people write it: "14 March 2026", "March 2026", "Spring 2026", "2026"."""
        parts = [
            SEASONS[self.season].title() if self.season else "",
            str(self.day) if self.day else "",
            MONTHS[self.month - 1].title() if self.month else "",
            str(self.year),
        ]
        return " ".join(part for part in parts if part)

    def first_day(self) -> calendar_date:
        """The earliest day it can mean."""
        month = self.month or (3 * (self.season - 20) if self.season else 1)
        return calendar_date(self.year, month, self.day or 1)

    def last_day(self) -> calendar_date:
        """The latest day it can mean."""
        if self.day is not None:
            return self.first_day()
        months = 3 if self.season else 1 if self.month else 12
        first = self.first_day()
        year, month = first.year + (first.month + months - 1) // 12, (first.month + months - 1) % 12 + 1
        return calendar_date(year, month, 1) - timedelta(days=1) if year <= 9999 else calendar_date.max


def month_number(name: str) -> int:
    """The number of a month by its English name or abbreviation; raises ValueError for anything else."""
    key = name.lower().rstrip(".")[:3]
    for number, month in enumerate(MONTHS, 1):
        if month.startswith(key) and len(key) == 3:
            return number
    raise ValueError(f"not a month: {name!r}")
