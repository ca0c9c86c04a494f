"""Which tokens belong to dates: what `index.dates` finds, and days that only their place in the sentence shows."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from index.dates.expression import Expression
from index.dates.value import Grain
from index.english.closed_classes import STOPS
from index.marks.figures.tokens import SIGN, WORD, Tokens, at


class DateTokens(Struct, frozen=True):
    """The tokens of dates: index of each token to the index after the date's last token."""

    dates: dict[int, int]
    years: dict[int, int]
    """Years without month or day, where a time, a score or a code with the same digits goes first."""


def date_tokens(tokens: Tokens, dates: Sequence[Expression]) -> DateTokens:
    """The tokens of the dates of a paragraph that name a stretch of the calendar; "two days ago" counts days."""
    found = DateTokens({}, {})
    starts = [token.start for token in tokens] if dates else []
    for date in dates:
        if not _names_days(date):
            continue
        first = bisect_left(starts, date.start)
        if first and tokens[first - 1].end > date.start:
            first -= 1
        last = bisect_left(starts, date.end, first)
        alone = date.grain is Grain.YEAR and last - first == 1
        (found.years if alone else found.dates).update(dict.fromkeys(range(first, last), last))
    return found


def _names_days(date: Expression) -> bool:
    parts = (date.year, date.month, date.day, date.weekday, date.number)
    return any(part is not None for part in parts)


def decade_end(tokens: Tokens, i: int) -> int | None:
    """Where "60s" and "60's" end: the sixties of a century or of a life ("a man in his 60s")."""
    after = at(tokens, i + 1)
    if not tokens[i].text.isdigit() or not tokens[i].text.endswith("0") or not after.glued:
        return None
    if after.lower == "s":
        return i + 2
    return i + 3 if after.text in ("'", "\u2019") and at(tokens, i + 2).lower == "s" else None


_DETERMINERS = frozenset("the its his her their our this that a".split())
_COUNTING = frozenset(
    """remaining other last first next more additional total full some estimated nearly almost over about around under
    least only just those these all""".split()
)


def described_year(tokens: Tokens, i: int) -> int | None:
    """The 2012 of "the deadly 2012 attacks": a year after an adjective, though a plural noun follows."""
    text, word, opening = tokens[i].text, at(tokens, i - 1), at(tokens, i - 2).lower
    if not (len(text) == 4 and text.isdigit() and 1950 <= int(text) <= 2039) or int(text) % 100 == 0:
        return None
    described = word.kind == WORD and word.text.islower() and word.lower not in STOPS | _COUNTING
    return i + 1 if described and (opening in _DETERMINERS or opening.endswith("'s")) else None


def slashed_year(tokens: Tokens, i: int) -> int | None:
    """The 2018 of a file number: "ABJ/03/095/2018"."""
    joint, year = at(tokens, i - 1), tokens[i]
    tied = joint.text == "/" and joint.glued and year.glued and at(tokens, i - 3).text == "/"
    return i + 1 if tied and len(year.text) == 4 and year.text[:2] in ("19", "20") else None


def bare_day(tokens: Tokens, i: int) -> int | None:
    """Where a day without its month ends: the 27 of "until the 27.", the 4.22 of "on 4.22"."""
    token, before, after = tokens[i], at(tokens, i - 1).lower, at(tokens, i + 1)
    closed = after.kind == SIGN and after.text in ".!?,;)" and not (after.glued and at(tokens, i + 2).glued)
    if not (closed or not after.text):
        return None
    if before == "the" and at(tokens, i - 2).lower in ("on", "by", "until", "before", "after", "since", "for"):
        return i + 1 if token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31 else None
    whole, dot, part = token.text.partition(".")
    if before == "on" and dot and whole.isdigit() and part.isdigit() and len(part) <= 2:
        return i + 1 if min(int(whole), int(part)) <= 12 and max(int(whole), int(part)) <= 31 else None
    return None
