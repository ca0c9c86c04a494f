"""Decades, centuries, years of an era and fiscal years: "the '80s", "19th century", "490 BC", "FY2019-20"."""

import re

from index.dates.expression import Expression, Link
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import DASH, ORDINAL, full_year, ordinal_number

_YEAR = r"(?:1\d|2[01])\d\d(?![\w%])(?![.,]\d)"
_DECADE = re.compile(r"(?P<year>(?:1\d|20)\d0)(?:['\u2019]?s)(?!\w)")
_SHORT_DECADE = re.compile(r"['\u2019\u2018](?P<year>\d0)(?:['\u2019]?s)(?!\w)")
_BARE_DECADE = re.compile(r"(?P<year>[3-9]0)['\u2019]?s(?!\w)")
_POSSESSIVE = re.compile(r"(?P<year>(?:19|20)\d[1-9])(?=s(?!\w))")
_NUMBER = rf"(?:{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
_CENTURY = re.compile(
    rf"(?P<number>{_NUMBER})(?:(?:\s(?:and|or|to)\s|{DASH}|\s?/\s?)(?:the\s)?(?P<second>{_NUMBER}))?"
    r"[-\s]centur(?:y|ies)(?!\w)(?P<era>\s?(?:BCE?|B\.C\.(?:E\.)?)(?!\w))?",
    re.IGNORECASE,
)
_ERA = re.compile(
    rf"(?P<year>\d{{1,4}})(?:(?P<joint>\s?(?:{DASH}|to)\s?)(?P<second>\d{{1,4}}))?"
    r"\s?(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|C\.E\.)(?!\w)"
)
_AFTER_ERA = re.compile(r"(?:AD|A\.D\.)\s?(?P<year>\d{1,4})(?!\w)(?!,\d)")
_FISCAL = re.compile(
    rf"(?:FY(?:\s|-)?(?:(?P<year>{_YEAR})|['\u2019]?(?P<short>\d\d)(?!\d))"
    rf"|(?:[Ff]iscal|[Ff]inancial)(?:\syear)?\s(?P<year2>{_YEAR}))(?:(?P<joint>{DASH}|/)(?P<second>(?:\d\d)?\d\d)(?!\w))?"
)


def decade(passage: Passage, at: int) -> list[Expression]:
    """ "the 1990s", "the '80s", "the late 80s"; "in his 80s" is an age."""
    text, end = passage.text, passage.end
    if match := _DECADE.match(text, at, end):
        return [Expression(at, match.end(), Grain.DECADE, int(match["year"]))]
    if match := _SHORT_DECADE.match(text, at, end):
        year = int(match["year"])
        if 10 <= year <= 20:  # of either century
            return [Expression(at, match.end(), Grain.DECADE, number=year)]
        return [Expression(at, match.end(), Grain.DECADE, 1900 + year if year else 2000)]
    if match := _POSSESSIVE.match(text, at, end):  # "2018s best film", with its apostrophe lost
        return [Expression(at, match.end(), Grain.YEAR, int(match["year"]))]
    match = _BARE_DECADE.match(text, at, end)
    if match and _DECADE_LEAD.search(passage.before(at)) and not _speaks_of_heat(passage):
        return [Expression(at, match.end(), Grain.DECADE, 1900 + int(match["year"]))]
    return []


_DECADE_LEAD = re.compile(r"(?:\b(?:early|late)|\bmid-?|\b(?:of|since|in|during|through|throughout)\sthe)\s?$")
_HEAT = re.compile(r"(?i)degrees|temperature|\u00b0|highs|lows|score|percentile|weather|forecast")


def _speaks_of_heat(passage: Passage) -> bool:
    """Whether the paragraph is about the weather or scores, where "in the 80s" is not a decade."""
    return _HEAT.search(passage.text, passage.start, passage.end) is not None


_DECADE_NAME_LEAD = re.compile(r"\b(?:in|of|since|during|throughout|from)\sthe\s(?:(?:early|late|mid)[-\s])?$")
_DECADES = {
    name: 1900 + 10 * number
    for number, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}


def spelled_decade(passage: Passage, at: int) -> list[Expression]:
    """ "the sixties", "the early nineties": not in a text about heat, and not "in her sixties"."""
    name = passage.word_after(at - 1) if at > passage.start else ""
    year = _DECADES.get(name.lower())
    lead = re.search(
        r"\b(?:in|of|since|during|throughout|from)\sthe\s(?:(?:early|late|mid)[-\s])?$", passage.before(at)
    )
    if year is None or not lead or _speaks_of_heat(passage):
        return []
    return [Expression(at, at + len(name), Grain.DECADE, year)]


def century(passage: Passage, at: int) -> list[Expression]:
    """ "the 19th century", "the 20th and 21st centuries", "fifth-century BC"."""
    match = _CENTURY.match(passage.text, at, passage.end)
    if match is None:
        return []
    numbers = [ordinal_number(match["number"]), ordinal_number(match["second"]) if match["second"] else None]
    found: list[Expression] = []
    for number, start, end in (
        (numbers[0], at, match.end("number") if match["second"] else match.end()),
        (numbers[1], match.start("second"), match.end()),
    ):
        if number is None or not 1 <= number <= 22:
            continue
        year = 1 - 100 * number if match["era"] else 100 * (number - 1)
        found.append(Expression(start, end, Grain.CENTURY, year, link=Link.NONE))
    return found


def era(passage: Passage, at: int) -> list[Expression]:
    """ "490 BC", "490-480 BC", "70 AD"."""
    match = _ERA.match(passage.text, at, passage.end)
    if match is None:
        return []
    before = match["era"].upper().startswith("B")
    years = [int(year) for year in (match["year"], match["second"]) if year]
    if any(year == 0 for year in years) or (before and sorted(years, reverse=True) != years):
        return []
    values = [1 - year if before else year for year in years]
    if len(values) == 1:
        return [Expression(at, match.end(), Grain.YEAR, values[0])]
    first = Expression(at, match.end("year"), Grain.YEAR, values[0], link=Link.SPAN)
    return [first, Expression(match.start("second"), match.end(), Grain.YEAR, values[1])]


def era_first(passage: Passage, at: int) -> list[Expression]:
    """ "AD 70"."""
    match = _AFTER_ERA.match(passage.text, at, passage.end)
    return [Expression(at, match.end(), Grain.YEAR, int(match["year"]))] if match and int(match["year"]) else []


def fiscal_year(passage: Passage, at: int) -> list[Expression]:
    """ "FY2020", "FY 2019-20", "fiscal 1989", "financial year 2014/15": named by its year, as it is written."""
    match = _FISCAL.match(passage.text, at, passage.end)
    if match is None:
        return []
    written = match["year"] or match["year2"]
    year = int(written) if written else full_year(int(match["short"]))
    if not match["second"]:
        return [Expression(at, match.end(), Grain.YEAR, year)]
    second = int(match["second"]) if len(match["second"]) == 4 else year - year % 100 + int(match["second"])
    if second <= year:
        return []
    first = Expression(at, match.start("joint"), Grain.YEAR, year, link=Link.SPAN)
    return [first, Expression(match.start("second"), match.end(), Grain.YEAR, second)]
