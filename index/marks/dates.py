"""The dates an article gives: its timeline."""

from dataclasses import dataclass

from index.dates import Date


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date in the text, as precise as it is written; `text[start:end]` is the date as written."""

    start: int
    end: int
    date: Date
