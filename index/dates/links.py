"""Joins neighbouring dates: a list or span that gives its year once ("March and April 2016"), both ends of a span."""

import re

from msgspec.structs import replace

from index.dates.expression import Expression, Link
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import DASH

_LIST = re.compile(r"\s?,?\s?(?:(?:and|or|&|/|and\sagain|and\sthen|as\swell\sas)\s)?(?:(?:on|in|of)\s)?(?:the\s)?")
_SPAN = re.compile(rf"\s?{DASH}\s?|\s?,?\s?(?:to|until|till|through|thru)\s(?:the\s)?")
_AND = re.compile(r"\sand\s(?:the\s)?")
_BETWEEN = re.compile(r"\b[Bb]etween\s(?:the\s)?$")
_PARTS = (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF)


def linked(passage: Passage, found: list[Expression]) -> list[Expression]:
    """The expressions with their links; year (and shift of the year) go from the last of a list to those before it."""
    made = list(found)
    for n in range(len(found) - 2, -1, -1):
        first, second = made[n], made[n + 1]
        link = first.link or _link(passage, first, second)
        if link is Link.NONE:
            continue
        if _lacks_year(first) and (second.year is not None or second.shift_unit is Grain.YEAR):
            first = _with_year_of(first, second)
        made[n] = replace(first, link=link if _is_span(link, first, second) else Link.LIST)
    return made


def _link(passage: Passage, first: Expression, second: Expression) -> Link:
    if second.start - first.end > 16 or not {first.grain, second.grain} <= _LINKED:
        return Link.NONE
    if first.grain is not second.grain and Grain.YEAR in (first.grain, second.grain):
        return Link.NONE
    joint = passage.text[first.end : second.start]
    if _SPAN.fullmatch(joint):
        return Link.SPAN
    if _AND.fullmatch(joint) and _BETWEEN.search(passage.before(first.start)):
        return Link.SPAN
    return Link.LIST if joint.strip() and _LIST.fullmatch(joint) else Link.NONE


_LINKED = {Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY}


def _lacks_year(expression: Expression) -> bool:
    named = expression.month is not None or expression.number is not None
    return (
        expression.year is None
        and expression.which is None
        and expression.shift is None
        and named
        and not expression.other_year
    )


def _with_year_of(first: Expression, second: Expression) -> Expression:
    """The year of the second, or the one before where the months run over New Year: "December to March 2016"."""
    year, shift = second.year, second.shift
    if first.grain not in _PARTS:
        return first
    months_back = (first.month or 0) - (second.month or 12)
    if months_back > 6 or (months_back > 0 and first.link is Link.SPAN):
        year = year - 1 if year is not None else None
        shift = shift - 1 if shift is not None else None
    return replace(first, year=year, shift=shift, shift_unit=second.shift_unit if shift is not None else None)


def _is_span(link: Link, first: Expression, second: Expression) -> bool:
    """Whether a span runs forwards, as far as that is known."""
    if link is not Link.SPAN:
        return False
    if first.year is None or second.year is None:
        return True
    a = (first.year, first.month or 0, first.day or 0, first.number or 0)
    return a < (second.year, second.month or 13, second.day or 32, second.number or 60)
