"""Calendar dates: values as precise as they were written, their patterns in text, and how they are resolved."""

from index.dates.date import MONTHS, Date, month_number
from index.dates.stated import parse_date

__all__ = ("MONTHS", "Date", "month_number", "parse_date")
