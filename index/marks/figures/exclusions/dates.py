"""Dates as people write them: "25 May", "Aug. 8, 2019", "May 25-27", "2024-08-01", "1/8/2024", "in 2014"."""

from msgspec import Struct

from index.marks.figures.exclusions.calendar import WEEKDAYS, Part, day_at, is_year, month_at, year_at
from index.marks.figures.noun_phrase import counted_follows, noun_phrase
from index.marks.figures.number_words import SMALL
from index.marks.figures.tokens import CODE, DASHES, NUMBER, SIGN, Tokens, at

_MOST_DAYS = 6
"""How many days one month is followed by at most; what is longer is a list of numbers."""
_TO = frozenset(("to", "and", "or", "through", "until", "till", "&"))


class Written(Struct, frozen=True):
    """A date in tokens[first:last], as far as it is written; what is not written is None."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    """The last day of a span of days in one month: the 27 of "25-27 May"."""


def date_at(tokens: Tokens, i: int) -> Written | None:
    """The date with a month that begins at token i, or None. Days, months and years follow in any usual order."""
    token = tokens[i]
    if token.kind == NUMBER:
        return _numeric(tokens, i) or _day_first(tokens, i) or _year_first(tokens, i)
    if token.kind == CODE:
        return _dotted(tokens, i)
    month = month_at(tokens, i)
    return _day_first(tokens, i) if month is None else _month_first(tokens, i, month)


def _month_first(tokens: Tokens, i: int, month: Part) -> Written | None:
    j = month.last + _leads_on(tokens, month.last)
    day = day_at(tokens, j)
    if day is not None and not _counts(tokens, day.last):
        last = _more_days(tokens, day.last)
        year = _year_behind(tokens, last)
        end = year.last if year else last
        return Written(i, end, year.value if year else None, month.value, day.value, _until(tokens, day.last, last))
    year = _year_behind(tokens, month.last)
    if year is not None:
        return Written(i, year.last, year.value, month.value)
    return Written(i, month.last, None, month.value) if _is_named_month(tokens, i) else None


def _leads_on(tokens: Tokens, j: int) -> bool:
    """Whether token j only joins a month to its day or year: "October, 1st", "May the eleventh", "March of 1848"."""
    joint, day = at(tokens, j), day_at(tokens, j + 1)
    if joint.lower == "of":
        return year_at(tokens, j + 1) is not None
    if day is None or is_year(at(tokens, j + 1).text):
        return False
    if joint.text in (",", "."):  # "In March, 12 people" counts people
        return year_at(tokens, day.last) is not None or not counted_follows(tokens, day.last)
    return joint.lower == "the" or joint.text in ("-", "/")


def _is_named_month(tokens: Tokens, i: int) -> bool:
    word = tokens[i]
    if not word.text[0].isupper() or (len(word.text) < 4 and word.lower != "may"):
        return False
    before = at(tokens, i - 1).lower
    if word.lower in ("may", "march", "august"):
        return before in ("in", "since", "last", "this", "next", "until", "by", "of", "early", "late", "mid", "during")
    return True


def _counts(tokens: Tokens, j: int) -> bool:
    """Whether the number ending at token j counts something and is no day: "In March 20 people"."""
    after = at(tokens, j)
    return after.lower in ("per", "percent", "%", "million", "people", "times", "points", "pc", "billion")


def _day_first(tokens: Tokens, i: int) -> Written | None:
    day = day_at(tokens, i)
    if day is None:
        return None
    last = _more_days(tokens, day.last)
    j = last
    if at(tokens, j).text in (".", "-", "/") or at(tokens, j).lower == "of":
        j += 1
    month = month_at(tokens, j)
    if month is None or (at(tokens, last).text == "." and not at(tokens, last).glued):
        return None
    if at(tokens, last).text == "." and tokens[i].kind != NUMBER:
        return None
    year = _year_behind(tokens, month.last)
    end = year.last if year else month.last
    return Written(i, end, year.value if year else None, month.value, day.value, _until(tokens, day.last, last))


def _until(tokens: Tokens, j: int, last: int) -> int | None:
    """The last of the days in tokens[j:last], where a span or list of days follows the first."""
    days = [int(token.text) for token in tokens[j:last] if token.kind == NUMBER]
    return days[-1] if days else None


def _more_days(tokens: Tokens, j: int) -> int:
    """Where "-27", "to 27", ", 28 and 29" behind a day ends."""
    for _ in range(_MOST_DAYS):
        joint = at(tokens, j)
        k = j + 1
        if joint.text == "," and at(tokens, k).lower in _TO:
            k += 1
        elif joint.text not in DASHES and joint.lower not in _TO and joint.text != ",":
            return j
        day = day_at(tokens, k)
        if day is None or tokens[k].kind != NUMBER or (joint.text == "," and _names_something(tokens, day.last)):
            return j
        if joint.lower in ("and", "or", "to") and _names_something(tokens, day.last):
            return j
        j = day.last
    return j


def _names_something(tokens: Tokens, j: int) -> bool:
    after = at(tokens, j)
    return (after.kind == "word" and month_at(tokens, j) is None and after.lower not in _ENDS) or after.text == "%"


_ENDS = frozenset("in at on and of to with when as the a for is was were will from this last next or but".split())


def _year_behind(tokens: Tokens, j: int) -> Part | None:
    if at(tokens, j).text in (",", "-", "/", ".") or at(tokens, j).lower == "of":
        j += 1
    year = year_at(tokens, j)
    if year is not None and at(tokens, j).text and not _unit_follows(tokens, year.last):
        return year
    return None


def _unit_follows(tokens: Tokens, j: int) -> bool:
    return at(tokens, j).lower in ("%", "percent", "per", "million", "people", "points")


def _year_first(tokens: Tokens, i: int) -> Written | None:
    """2024-08-01, 2024/8/1, 2019-sep-1, 2016 May 3."""
    year = year_at(tokens, i)
    if year is None:
        return None
    joint = at(tokens, i + 1)
    if joint.text in ("-", "/", "\u2013") and joint.glued and at(tokens, i + 2).glued:
        month = month_at(tokens, i + 2)
        number = _small(tokens, i + 2, 12) if month is None else month.value
        if number is None:
            return None
        last = i + 3 if month is None else month.last
        second = at(tokens, last)
        if second.text == joint.text and second.glued and (day := _small(tokens, last + 1, 31)) is not None:
            return Written(i, last + 2, year.value, number, day)
        if month is not None:
            return Written(i, last, year.value, number)
    return None


def _small(tokens: Tokens, i: int, most: int) -> int | None:
    token = at(tokens, i)
    if token.kind != NUMBER or not token.text.isdigit() or len(token.text) > 2 or not 1 <= int(token.text) <= most:
        return None
    return int(token.text)


def _numeric(tokens: Tokens, i: int) -> Written | None:
    """1/8/2024, 13-8-24: which is the day is said only where one of them is above 12."""
    first, joint, second = at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)
    if joint.text not in ("/", "-") or not (joint.glued and second.glued):
        return None
    if at(tokens, i + 3).text != joint.text or not at(tokens, i + 4).glued or at(tokens, i + 4).kind != NUMBER:
        return None
    a, b = _small(tokens, i, 31), _small(tokens, i + 2, 31)
    if a is None or b is None or min(a, b) > 12 or first.kind != NUMBER:
        return None
    return _ordered(i, i + 5, a, b, tokens[i + 4].text)


def _dotted(tokens: Tokens, i: int) -> Written | None:
    parts = tokens[i].text.split(".")
    if len(parts) != 3 or not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    a, b = int(parts[0]), int(parts[1])
    if not (1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12 and len(parts[2]) in (2, 4)):
        return None
    return _ordered(i, i + 1, a, b, parts[2])


def _ordered(first: int, last: int, a: int, b: int, year: str) -> Written:
    known = int(year) if is_year(year) else None
    if a > 12:
        return Written(first, last, known, b, a)
    if b > 12 or a == b:
        return Written(first, last, known, a, b)
    return Written(first, last, known)


def bare_day(tokens: Tokens, i: int) -> int | None:
    """Where a day without its month ends: the 27 of "until the 27.", the 4.22 of "on 4.22"."""
    token, before, after = tokens[i], at(tokens, i - 1).lower, at(tokens, i + 1)
    closed = after.kind == SIGN and after.text in ".!?,;)" and not (after.glued and at(tokens, i + 2).glued)
    if not (closed or not after.text):
        return None
    if before == "the" and at(tokens, i - 2).lower in ("on", "by", "until", "before", "after", "since", "for"):
        return i + 1 if _small(tokens, i, 31) is not None else None
    whole, dot, part = token.text.partition(".")
    if before == "on" and dot and whole.isdigit() and part.isdigit() and len(part) <= 2:
        return i + 1 if min(int(whole), int(part)) <= 12 and max(int(whole), int(part)) <= 31 else None
    return None


def weekday_day(tokens: Tokens, i: int) -> int | None:
    """Where "Thursday the 21st", "Friday 14," ends: a weekday with the bare day of a month; None otherwise."""
    if tokens[i].lower not in WEEKDAYS:
        return None
    j = i + 1
    if at(tokens, j).text in (".", ","):
        j += 1
    the = at(tokens, j).lower == "the"
    if the and at(tokens, j + 1).lower in SMALL and noun_phrase(tokens, j + 2) is None:
        return j + 2
    day = day_at(tokens, j + 1 if the else j)
    if day is None:
        return None
    after = at(tokens, day.last)
    if the or day.last - j > 1:
        return day.last
    return day.last if after.kind not in ("word", NUMBER) and after.text not in ("%", "-") else None
