"""Years alone: "in 2014", "the 2016 elections", "(1854)", "2014-15", "'98"; not 1,561 prisoners, room 2025.

Four digits are a year by their place in the sentence: after a word of time, before a name of an event, in brackets.
From 1900 to 2059 they are one unless they count, measure or number something.
"""

import re

from index.dates.expression import Expression, Follows, Link
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import DASH, MONTH, full_year

_FOUR = re.compile(
    r"(?P<year>1\d\d\d|2[01]\d\d)(?![\w%])(?![.,]\d)(?!\s%)(?!\s?[\u00b0\u20ac$\u00a3])(?!\s?(?:GMT|UTC|BST|E[SD]?T|CES?T|hours|hrs|h)\b)"
)
_SECOND = re.compile(
    rf"(?P<joint>{DASH}|/|\s?{DASH}\s?(?=\d{{4}})|\s(?:to|until|till|through)\s(?=\d{{4}}))(?P<year>1\d\d\d|2[01]\d\d|\d\d)(?!\w)(?![.,]\d)(?!{DASH}\d)"
)
_SHORT = re.compile(r"['\u2019\u2018](?P<year>\d\d)(?!\w)")
_SHORT_LEAD = re.compile(
    rf"(?:\b(?:in|of|since|until|from|by|before|after|during|summer|spring|autumn|fall|winter|and|to|back|early|late)|{MONTH})\s$"
)
_SURE = range(1900, 2060)
_LEADS = frozenset(
    """in since by until till during after before from early late mid circa ca year years season fiscal through
    throughout sometime spring summer autumn fall winter midsummer midwinter""".split()
)
_PREPOSITIONS = frozenset("in since by until of".split())
_DETERMINERS = frozenset("the this a an its their his her our".split())
_TOTALS = frozenset("total number group toll crowd audience turnout capacity maximum average population".split())
_RECORDED = frozenset("levels prices elections figures rates terms standards values totals highs lows data".split())
_BOUNDS = frozenset(
    "some over nearly almost only than least about around roughly approximately under most just another exactly".split()
)
_NUMBERED = frozenset(
    """room route flight number no nos page pages article section line model version version gate bus train highway apt
    apartment suite box hall unit channel serial case bill act resolution mk mark windows boeing airbus lot item psalm
    interstate hotel level radio at rs usd eur gbp inr pkr cny rmb ksh sh tsh ush cfa""".split()
)
"""Words before a number that is not a year, and letters of currencies. "At 1400" is an hour or an address."""
_CIRCA = re.compile(r"\bc(?:a|irca)?\.?\s?$")
_IN_DIGITS = re.compile(r"(?<!\d)\d{3,4}\s$")
"""The group of digits before one of a telephone number."""
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.'\u2019-]*\s){0,3}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Parkway|Highway|Crescent|Way|Square|Place|Court|St|Ave|Rd|Blvd|Dr)(?![\w])"
)
_AFTER_YEAR = re.compile(rf"(?:1\d\d\d|2[01]\d\d)(?:{DASH}|,\s|\s\()$")
_OLD_LEAD = re.compile(r"\(\s?$|\b(?:a|an|the|of|to|and|between|The|A)\s$")


def year(passage: Passage, at: int) -> list[Expression]:
    """The year at an offset, or two where a span of years begins."""
    text, end = passage.text, passage.end
    match = _FOUR.match(text, at, end)
    if match is None:
        return []
    second = _SECOND.match(text, match.end(), end)
    if second and (last := _last_year(match, second)) is not None and _is_span(passage, match, second):
        first = Expression(at, match.end(), Grain.YEAR, int(match["year"]), link=Link.SPAN)
        return [first, Expression(second.start("year"), second.end(), Grain.YEAR, last)]
    if second and second["joint"] in ("-", "\u2013", "/") and len(second["year"]) == 4:
        return []  # 2000-1500: a range of numbers
    return [Expression(at, match.end(), Grain.YEAR, int(match["year"]))] if _is_year(passage, match) else []


def short_year(passage: Passage, at: int) -> list[Expression]:
    """ "in '98", "the class of '98"."""
    match = _SHORT.match(passage.text, at, passage.end)
    if match is None or not _SHORT_LEAD.search(passage.before(at)):
        return []
    return [Expression(at, match.end(), Grain.YEAR, full_year(int(match["year"])))]


def _last_year(match: re.Match[str], second: re.Match[str]) -> int | None:
    first, written = int(match["year"]), second["year"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    return last if first < last <= first + 400 else None


def _is_span(passage: Passage, match: re.Match[str], second: re.Match[str]) -> bool:
    follows = passage.follows(second.end())
    if follows is Follows.UNIT:
        return False
    sure = int(match["year"]) in _SURE
    if len(second["joint"].strip()) > 1:  # "from 2011 to 2014"
        return follows is not Follows.NOUN and (sure or passage.word_before(match.start()).lower() == "from")
    return sure or follows is not Follows.NOUN


def _is_year(passage: Passage, match: re.Match[str]) -> bool:
    at, end, number = match.start(), match.end(), int(match["year"])
    follows = passage.follows(end)
    if follows is Follows.UNIT or _STREET.match(passage.text, end, passage.end):
        return False
    lead = passage.word_before(at).lower()
    if lead in _NUMBERED or _IN_DIGITS.search(passage.before(at)):
        return False
    sure = number in _SURE
    if lead in ("from", "between") and _counts_at_the_end(passage, end):
        return False
    if lead == "of" and passage.second_word_before(at).lower() in _TIMES:
        return follows is Follows.OTHER
    if follows is Follows.NOUN and not (sure and passage.word_after(end) in _VERBS):
        return _dates_a_plural(passage, match, lead, sure=sure)
    if _time_before(passage, at, lead):
        return sure or number >= 1500 or lead in _PREPOSITIONS
    if lead == "of" and passage.second_word_before(at).lower() in _TOTALS:
        return False
    if sure:
        return not _numbers_a_name(passage, at, lead)
    return _is_old(passage, match)


_VERBS = frozenset("saw was is brought marked had has".split())
_TIMES = frozenset("spring summer autumn fall winter year end beginning start january february march april may".split())
_TIMES |= frozenset("june july august september october november december".split())


def _time_before(passage: Passage, at: int, lead: str) -> bool:
    """Whether a word of time is before: "in 2014", "mid-2014", "summer 2014"."""
    if lead:
        return lead in _LEADS
    return re.search(rf"\b(?:mid|early|late|pre|post){DASH}$", passage.before(at), re.IGNORECASE) is not None


def _dates_a_plural(passage: Passage, match: re.Match[str], lead: str, *, sure: bool) -> bool:
    """Whether digits before a plural noun are its year ("the 2016 elections") and no count ("1561 prisoners")."""
    at, number, after = match.start(), int(match["year"]), passage.word_after(match.end())
    if sure and after.lower() in _RECORDED:
        return True
    if lead in _BOUNDS:
        return False
    if _time_before(passage, at, lead):
        return sure
    if passage.begins_sentence(at) and after[:1].isupper():
        return True
    raw = passage.word_before(at)
    if 1990 <= number <= 2035 and number % 100 and raw and (lead in _LEADS_OF_NOUNS or raw[0].isupper()):
        return lead != "of" or passage.second_word_before(at).lower() not in _TOTALS
    return sure and (lead in _DETERMINERS or lead.endswith(("'s", "\u2019s")))


_LEADS_OF_NOUNS = _DETERMINERS | frozenset(
    """of for on at with to and or in into over against about between by from under as than but that which who whose
    your my his these those all both each every any no is are was were be been do does did will would
    can could may might should not how where when while if because so""".split()
)


def _numbers_a_name(passage: Passage, at: int, lead: str) -> bool:
    """Whether digits number the name before them: "an Orion 1980"; "Euro 2016" is dated by them."""
    raw = passage.word_before(at)
    if not raw or passage.title or not raw[0].isupper() or lead in _LEADS or lead in _LEADS_OF_NOUNS:
        return False
    return bool(re.search(r"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s(?:[A-Z][\w-]*\s)+$", passage.before(at)))


def _counts_at_the_end(passage: Passage, end: int) -> bool:
    """ "from 1000 to 2000 recruits"."""
    match = re.compile(r"\s(?:to|and)\s(?P<second>\d+(?:[.,]\d+)*)").match(passage.text, end, passage.end)
    if match is None:
        return False
    follows = passage.follows(match.end())
    if not _FOUR.fullmatch(match["second"]) or follows is Follows.UNIT:
        return True
    # "between 2000 and 2005 people left": a number that is not round is rather a year
    rounded = int(match["second"]) % 100 == 0 or int(match["second"]) not in _SURE
    return follows is Follows.NOUN and rounded


def _is_old(passage: Passage, match: re.Match[str]) -> bool:
    """Whether digits before 1900 are a year by their place: "(1854)", "the 1832 law", "1551 Anna is born"."""
    number, at = int(match["year"]), match.start()
    head, after = passage.before(at), passage.text[match.end() : match.end() + 1]
    if _CIRCA.search(head):
        return True
    if number >= 1500:
        if head.endswith("(") or after == ")" or re.search(r"\b(?:[Aa]n?|[Tt]he)\s$", head):
            return True
        if not head and passage.word_after(match.end()):
            return True
        if head.endswith(", ") and match.end() >= passage.end:
            return True  # a heading
    if number < 1100:
        return False
    return bool(_OLD_LEAD.search(head) or _AFTER_YEAR.search(head))
