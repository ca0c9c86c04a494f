"""Quarters and halves of a year: "the third quarter of 1990", "Q3 2021", "3Q21", "the second half of last year"."""

import re
from functools import lru_cache

from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import full_year

_YEAR = r"(?P<year>(?:1\d|2[01])\d\d)(?![\w%])(?![.,]\d)"
_FISCAL = r"(?:(?:fiscal|financial|calendar)[-\s])?"
_THIS_YEAR = rf"(?P<which>the|last|this|next)\s{_FISCAL}year(?![\w-])"
_OF_YEAR = rf"(?:,?\s?(?:of\s|in\s)?(?:(?:the\s)?{_FISCAL}(?:year\s)?{_YEAR}|{_THIS_YEAR}))"
_QUARTER = re.compile(
    rf"(?P<number>first|second|third|fourth|last|latter|final|1st|2nd|3rd|4th)[-\s]{_FISCAL}"
    rf"(?P<unit>quarter|half)(?!\w){_OF_YEAR}?",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:(?P<unit>[QH])(?P<number>[1-4])|(?P<number2>[1-4])(?P<unit2>[QH]))"
    rf"(?:(?P<short>['\u2019]?\d\d)(?!\w)|[-/]?\s?(?:of\s)?(?:FY\s?)?(?:{_YEAR}|['\u2019](?P<short2>\d\d)(?!\w)))?(?!\w)"
)
_YEAR_QUARTER = re.compile(
    rf"{_YEAR}(?:['\u2019]s)?(?:\s|-)"
    r"(?:(?P<word>first|second|third|fourth)[-\s](?P<unit>quarter|half)|Q(?P<code>[1-4]))(?!\w)"
)
_SHIFT = {"last": -1, "this": 0, "the": 0, "next": 1}
_NUMBERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def quarter(passage: Passage, at: int) -> list[Expression]:
    """ "the third quarter of 1990", "second quarter", "first half of last year"; a half needs its year."""
    match = _QUARTER.match(passage.text, at, passage.end)
    if match is None:
        return []
    grain = Grain.QUARTER if match["unit"].lower() == "quarter" else Grain.HALF
    last = match["number"].lower() in ("last", "latter", "final")
    number = (4 if grain is Grain.QUARTER else 2) if last else _NUMBERS[match["number"].lower()]
    if number > 2 and grain is Grain.HALF:
        return []
    if match["year"]:
        return [Expression(at, match.end(), grain, int(match["year"]), number=number)]
    if match["which"]:
        return [
            Expression(
                at, match.end(), grain, number=number, shift=_SHIFT[match["which"].lower()], shift_unit=Grain.YEAR
            )
        ]
    halves = grain is Grain.HALF and match[0][match.end("number") - at] != "-"
    if last or halves or not _speaks_of_business(passage, at):
        return []  # quarters and halves of a match
    return [Expression(at, match.end(), grain, number=number)]


_BUSINESS = re.compile(
    r"[%$\u20ac\u00a3\u00a5]|(?i:per cent|percent|profit|earning|revenue|sales|loss|income|shares?\b|shareholder|gdp"
    r"|econom|growth|output|export|import|inflation|invest|dividend|deliver|arrest|quarterly|results|turnover|orders|shipment)"
)


_SPORT = re.compile(
    r"(?i)\b(?:touchdown|goals?\b|scor(?:ed?|ing|er)|match|coach|yards?|penalty|kick|innings|defen[cs]e|quarterback"
    r"|half-?time|rebounds?|three-pointer|playoffs?|interception|minutes left)"
)


_BLOCK = 2_000
"""Characters: the block of a quarter and those beside it tell its subject. Only a paragraph without an end is longer,
and all of it for each quarter would cost its square."""


def _speaks_of_business(passage: Passage, at: int) -> bool:
    """Whether the paragraph is about money or trade, where a quarter is three months and not part of a match."""
    block = at - (at - passage.start) % _BLOCK
    return _is_business(passage.text[max(passage.start, block - _BLOCK) : min(passage.end, block + 2 * _BLOCK)])


@lru_cache(maxsize=4)
def _is_business(text: str) -> bool:
    return _BUSINESS.search(text) is not None and _SPORT.search(text) is None


def quarter_code(passage: Passage, at: int) -> list[Expression]:
    """ "Q3 2021", "3Q21", "H1 2019"."""
    match = _CODE.match(passage.text, at, passage.end)
    if match is None:
        return []
    unit, number = match["unit"] or match["unit2"], int(match["number"] or match["number2"])
    grain = Grain.QUARTER if unit == "Q" else Grain.HALF
    short = match["short"] or match["short2"]
    year = int(match["year"]) if match["year"] else full_year(int(short.lstrip("'\u2019"))) if short else None
    if grain is Grain.HALF and (number > 2 or year is None):
        return []
    if year is None and not _speaks_of_business(passage, at):
        return []
    return [Expression(at, match.end(), grain, year, number=number)]


def year_quarter(passage: Passage, at: int) -> list[Expression]:
    """ "the 1988 third quarter", "2008's second half", "2021 Q3"."""
    match = _YEAR_QUARTER.match(passage.text, at, passage.end)
    if match is None:
        return []
    grain = Grain.HALF if match["unit"] == "half" else Grain.QUARTER
    number = int(match["code"]) if match["code"] else _NUMBERS[match["word"]]
    return [Expression(at, match.end(), grain, int(match["year"]), number=number)] if number < 5 else []
