"""Values of the fields that hold no words: kinds, dates, figures."""

import re
from datetime import timedelta
from unicodedata import digit

from index.article import Kind
from index.dates import Date, parse_date
from index.search.query.nodes import DateRange, KindFilter, NamedRange, Or, ValueRange

_SIGNS = (">=", "=>", "<=", "=<", ">", "<", "=")
_UNFINISHED = re.compile(
    r"(\d{4})(?:-(?:(0[1-9]|1[0-2]|[2-9])(?:-(?:(0[1-9]|[12]\d|3[01]|[4-9])|[0-3])?)?|[01])?)?", re.ASCII
)
"""A date that is still being typed; a number that may be the first of two means nothing yet."""
_PLAIN = str.maketrans("٫", ".", ",٬_")
_MULTIPLES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12} | {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_NUMBER = re.compile(
    r"([-−]?)[$€£]?((?:\d{1,3}(?:[,٬_]\d{2,3})*[,٬_]\d{3}|\d{1,3}(?:\.\d{3}){2,}(?!\.?\d)|\d+)(?:[.٫]\d+)?)\.?"
    r"\s?(k|m|mn|bn|b|tn|thousand|million|billion|trillion)?%?",
    re.IGNORECASE | re.ASCII,
)
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
"""A number with points as thousands signs: 1.500.000."""
MAGNITUDES = frozenset(("thousand", "million", "billion", "trillion", "bn", "mn", "tn"))


def read_kind(written: str) -> KindFilter | Or | None:
    """A kind of paragraph by its name or the beginning of it; None for no kind."""
    name = "title" if written.lower() in ("headline", "headlines") else written.lower()
    begun = [KindFilter(str(kind)) for kind in Kind if name and str(kind).startswith(name)]
    if not begun:
        return None
    return begun[0] if len(begun) == 1 else Or(tuple(begun))


def read_dates(written: str) -> DateRange | None:
    """A date of any precision, a comparison with one, or two, the earlier first, with dots between; else None."""
    sign, rest = _compared(written)
    begin, dots, end = rest.partition("..")
    first, last = _date(begin), _date(end)
    if sign or not dots:
        return None if first is None else _side(sign, first)
    if (first is None and last is None) or (first and last and first.first_day() > last.last_day()):
        return None
    return DateRange(first.first_day() if first else None, last.last_day() if last else None)


def read_named_dates(written: str) -> NamedRange | None:
    """A date or a range of dates that the text must name; None if it is not one."""
    days = read_dates(written)
    return NamedRange(days.first, days.last) if days else None


def read_values(written: str) -> ValueRange | None:
    """A number, a comparison with one, or two, the smaller first, with dots between; else None."""
    sign, rest = _compared(written)
    begin, dots, end = rest.partition("..")
    low, high = _number(begin), _number(end)
    if sign or not dots:
        if low is None:
            return None
        over, under = ">" in sign, "<" in sign
        return ValueRange(
            None if under else low, None if over else low, over and "=" not in sign, under and "=" not in sign
        )
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        return None
    return ValueRange(low, high)


def _compared(written: str) -> tuple[str, str]:
    """The sign of comparison that a value begins with, if any, and the rest."""
    sign = next((sign for sign in _SIGNS if written.startswith(sign)), "")
    return sign, written[len(sign) :].strip()


def _side(sign: str, known: Date) -> DateRange | None:
    """All days on one side of a date, the date itself included where the sign says so; none beyond the calendar."""
    first, last = known.first_day(), known.last_day()
    try:
        if ">" in sign:
            return DateRange(first if "=" in sign else last + timedelta(days=1), None)
        if "<" in sign:
            return DateRange(None, last if "=" in sign else first - timedelta(days=1))
    except OverflowError:
        return None
    return DateRange(first, last)


def _date(written: str) -> Date | None:
    """A date; one that is still being typed has the precision of its finished parts."""
    if known := parse_date(written):
        return known
    match = _UNFINISHED.fullmatch(written)
    return parse_date("-".join(f"{int(part):02}" for part in match.groups() if part)) if match else None


def _number(written: str) -> float | None:
    if len(written) > 40:
        return None
    digits = "".join(str(digit(character)) if character.isdigit() else character for character in written)
    match = _NUMBER.fullmatch(digits)
    if match is None:
        return None
    plain = match[2].replace(".", "") if _POINTED.fullmatch(match[2]) else match[2].translate(_PLAIN)
    number = float(plain) * _MULTIPLES.get((match[3] or "").lower(), 1.0)
    return -number if match[1] else number
