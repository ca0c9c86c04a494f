"""Months, weekdays, years and the parts of dates, read from tokens."""

from typing import NamedTuple

from index.dates import MONTHS
from index.marks.figures.number_words import ORDINALS, TENS
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at

MONTH = {name: number for number, name in enumerate(MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(MONTHS, 1)
} | {"sept": 9}  # fmt: skip
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split()
)
SEASONS = frozenset("spring summer autumn fall winter midsummer midwinter".split())
_AMBIGUOUS = frozenset("may march mar".split())


class Part(NamedTuple):
    """A day or year read from tokens[:last]."""

    value: int
    last: int


def month_at(tokens: Tokens, i: int) -> Part | None:
    """The month at token i, with the full stop of an abbreviation; None for "may" and "march" in small letters."""
    token = at(tokens, i)
    number = MONTH.get(token.lower)
    if number is None or token.kind != WORD:
        return None
    if token.lower in _AMBIGUOUS and not token.text[0].isupper():
        return None
    stop = at(tokens, i + 1)
    short = len(token.lower) <= 4 and token.lower not in ("june", "july", "may")
    return Part(number, i + 2 if short and stop.text == "." and stop.glued else i + 1)


def day_at(tokens: Tokens, i: int) -> Part | None:
    """A day of a month at token i: 5, 5th, fifth, twenty-first."""
    token = at(tokens, i)
    if token.kind == NUMBER and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31:
        suffix = at(tokens, i + 1)
        return Part(int(token.text), i + 2 if suffix.glued and suffix.lower in ("st", "nd", "rd", "th") else i + 1)
    if token.kind != WORD:
        return None
    if token.lower in ORDINALS and ORDINALS[token.lower] <= 31:
        return Part(int(ORDINALS[token.lower]), i + 1)
    if token.lower in ("twenty", "thirty"):
        j = i + 2 if at(tokens, i + 1).text in DASHES else i + 1
        unit = ORDINALS.get(at(tokens, j).lower, 99)
        if unit <= 9:
            return Part(int(TENS[token.lower] + unit), j + 1)
    return None


def is_year(text: str, low: int = 1000, high: int = 2199) -> bool:
    """Whether digits can be a year: four of them, no separators."""
    return len(text) == 4 and text.isdigit() and text.isascii() and low <= int(text) <= high


def year_at(tokens: Tokens, i: int) -> Part | None:
    """A year of four digits at token i, or one of two behind an apostrophe."""
    token = at(tokens, i)
    if token.kind == NUMBER and is_year(token.text):
        return Part(int(token.text), i + 1)
    return None
