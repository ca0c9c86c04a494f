"""Dates in digits: "2024-08-01", "2024/8/1", "31.8.2018", "13/8/24"; of 3/4/2024 only the year is sure."""

import re

from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import full_year

_YEAR_FIRST = re.compile(
    r"(?P<year>(?:1\d|2[01])\d\d)(?P<joint>[-/.\u2011])(?P<month>\d{1,2})(?P=joint)(?P<day>\d{1,2})(?:T[\d:.]+Z?)?(?![\w/-])(?!\.\d)"
)
_YEAR_MONTH = re.compile(r"(?P<year>(?:1\d|2[01])\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w-])(?!\.\d)")
_YEAR_LAST = re.compile(
    r"(?P<a>\d{1,2})(?P<joint>[-/.])(?P<b>\d{1,2})(?P=joint)(?P<year>(?:1\d|2[01])?\d\d)(?![\w/-])(?!\.\d)"
)


def numeric(passage: Passage, at: int) -> list[Expression]:
    """The date in digits at an offset."""
    text, end = passage.text, passage.end
    if match := _YEAR_FIRST.match(text, at, end):
        month, day = int(match["month"]), int(match["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return [Expression(at, match.end(), Grain.DAY, int(match["year"]), month, day)]
        return []
    if match := _YEAR_MONTH.match(text, at, end):
        # 2011-12 is a season of two years, 2024-05 cannot be
        if int(match["month"]) <= int(match["year"]) % 100:
            return [Expression(at, match.end(), Grain.MONTH, int(match["year"]), int(match["month"]))]
        return []
    match = _YEAR_LAST.match(text, at, end)
    return _ordered(match, at) if match else []


def _ordered(match: re.Match[str], at: int) -> list[Expression]:
    a, b, written = int(match["a"]), int(match["b"]), match["year"]
    if not (1 <= min(a, b) <= 12 and max(a, b) <= 31):
        return []
    year = int(written) if len(written) == 4 else full_year(int(written))
    if a > 12 or b > 12 or a == b:
        day, month = (a, b) if b <= 12 else (b, a)
        return [Expression(at, match.end(), Grain.DAY, year, month, day)]
    if len(written) == 2:
        return []  # three small numbers: nothing says that it is a date
    return [Expression(at, match.end(), Grain.YEAR, year, order_unclear=True)]
