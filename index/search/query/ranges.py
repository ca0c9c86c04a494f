"""Values of the fields that are no words: kinds, dates, figures."""

import re

from index.article import Kind
from index.dates import parse_date
from index.search.query.nodes import Dated, OfKind, Or, Valued

_MULTIPLES = {"k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9}
_NUMBER = re.compile(r"(\d[\d,_]*(?:\.\d+)?)(k|m|bn|b)?$", re.IGNORECASE | re.ASCII)


def read_kind(written: str) -> OfKind | Or | None:
    """A kind of paragraph by its name or the beginning of it; None for no kind."""
    begun = [OfKind(str(kind)) for kind in Kind if written and str(kind).startswith(written.lower())]
    if not begun:
        return None
    return begun[0] if len(begun) == 1 else Or(tuple(begun))


def read_dates(written: str) -> Dated | None:
    """A date as precise as it is written, or two with dots between, or one side of them; None for no date."""
    begin, dots, end = written.partition("..")
    first = parse_date(begin) if begin else None
    if not dots:
        return Dated(first.first_day(), first.last_day()) if first else None
    last = parse_date(end) if end else None
    if first is None and last is None:
        return None
    return Dated(first.first_day() if first else None, last.last_day() if last else None)


def read_values(written: str) -> Valued | None:
    """A number, a comparison with one, or two with dots between; None for no number."""
    for sign in (">=", "=>", "<=", "=<", ">", "<", "="):
        if written.startswith(sign):
            number = _number(written[len(sign) :])
            if number is None:
                return None
            if ">" in sign:
                return Valued(number, None, over="=" not in sign)
            return Valued(None, number, under="=" not in sign) if "<" in sign else Valued(number, number)
    begin, dots, end = written.partition("..")
    low, high = _number(begin), _number(end)
    if not dots:
        return None if low is None else Valued(low, low)
    return None if low is None and high is None else Valued(low, high)


def _number(written: str) -> float | None:
    match = _NUMBER.match(written)
    if match is None or len(written) > 40:
        return None
    return float(match[1].replace(",", "").replace("_", "")) * _MULTIPLES.get((match[2] or "").lower(), 1.0)
