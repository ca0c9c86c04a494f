"""Dates counted from the day of writing: "yesterday", "last week", "three days ago", "the end of the year".

Words that count from another day in the text ("the next day", "a year earlier") are found and stay unresolved.
"""

import re

from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.patterns.seasons import SEASON_NUMBERS
from index.dates.value import Grain
from index.dates.vocabulary import NUMBERS, WEEKDAY

_PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime|overnight))?"
_DAY_WORD = re.compile(
    rf"(?:(?P<before>(?:[Tt]he\s)?[Dd]ay\sbefore\syesterday)|(?P<after>(?:[Tt]he\s)?[Dd]ay\safter\stomorrow)"
    rf"|(?P<yesterday>[Yy]esterday|YESTERDAY){_PART}|(?P<today>[Tt]oday|[Tt]onight|TODAY|TONIGHT)"
    rf"|(?P<tomorrow>[Tt]omorrow|TOMORROW){_PART}|(?P<night>[Ll]ast\snight)"
    rf"|(?P<part>[Tt]his\s(?:very\s)?(?:morning|afternoon|evening)))(?![\w-])"
)
_WEEKEND = re.compile(r"[Tt]he\sweekend(?![\w-])(?!\sof\b)")
_DAY_SHIFTS = {"before": -2, "after": 2, "yesterday": -1, "today": 0, "tomorrow": 1, "night": -1, "part": 0}

_UNIT = "weekend|week|fortnight|month|quarter|year|decade|century"
_SEASON = "spring|summer|autumn|fall|winter"
_NAMED = re.compile(
    rf"(?:(?P<last>[Ll]ast|LAST|(?:[Tt]his|[Tt]he)\spast|[Ll]ast\scalendar)|(?P<this>[Tt]his|THIS|[Tt]h(?:is|e)\scurrent)"
    rf"|(?P<next>[Nn]ext|NEXT|(?:[Tt]his|[Tt]he)\s(?:coming|upcoming)))\s(?:(?P<fiscal>(?:fiscal|financial)\s)?(?P<unit>{_UNIT}|WEEK|MONTH|YEAR|WEEKEND)"
    rf"|(?P<season>{_SEASON}))(?![\w-])(?!\s(?:or\sso|or\stwo)\b)"
)
_NAMED_IN_TITLE = re.compile(r"(?P<which>Last|This|Next)\s(?P<unit>Week|Month|Year|Weekend)(?!\w)")
_GRAINS = {
    "day": Grain.DAY, "night": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK, "weekend": Grain.WEEKEND,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}  # fmt: skip
_FIXED = re.compile(r"(?i:\b(?:the|his|her|its|their|our|my|your|every|each|very|a)|['\u2019]s)\s$")

_FEW = r"several|some|many|(?:a\s)?few|(?:a\s)?couple(?:\sof)?|(?:(?:a|two|three)\s)?(?:decades?|dozen)"
_COUNT = rf"(?:(?P<count>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})|(?P<vague>{_FEW}))"
_COUNTED = re.compile(
    rf"(?<![\w.,-])(?i:{_COUNT})(?:\sand\sa\shalf)?(?:(?:\s(?:full|more|short|long))?(?:\s|-)"
    r"(?P<unit>day|week|fortnight|month|year|decade|centur(?:y|ies)|weekend|night|season)s?)?(?:\sor\s(?:so|more))?\s$"
)
_AGO_FROM = re.compile(
    rf"\s(?:on\s)?(?:today|yesterday|tomorrow|this\s(?:week|month|day|{_SEASON})|(?:this\s|last\s)?{WEEKDAY})(?!\w)"
)
_YEAR_AGO = re.compile(r"(?P<unit>year|month|week)-(?:ago|earlier)(?!\w)")
_DISTANCE = re.compile(r"ago|earlier|later|previously|hence")
_ANAPHORA = re.compile(
    rf"(?:(?:[Tt]he\s(?:very\s)?|[Tt]hat\s)(?:same|next|following|previous|preceding)|[Tt]hat)\s(?P<unit>day|week|month|year|night|morning|afternoon|evening|weekend|{_SEASON}|decade|century)(?![\w-])"
)
_NEIGHBOUR = re.compile(
    r"[Tt]he\s(?P<unit>day|week|month|year|night|weekend)\s(?:before|after|following|prior|earlier)(?!\w)"
)
_EDGE = re.compile(
    r"(?:end|beginning|start|middle|turn|close|rest|remainder|course)\sof\s(?P<which>the|this|last|next)\s(?P<unit>week|month|year|decade|century|quarter)(?![\w-])"
)
_YEAR_END = re.compile(r"(?:(?:the|this)\s)?(?P<unit>year|month|week)(?:['\u2019]s\s|-|\s)end(?![\w-])")
_SHIFTS = {"last": -1, "this": 0, "the": 0, "next": 1}


def day_word(passage: Passage, at: int) -> list[Expression]:
    """ "yesterday", "tomorrow evening", "last night", "this morning", "the day before yesterday"."""
    match = _DAY_WORD.match(passage.text, at, passage.end)
    if match is None or _names_something(passage, match):
        return []
    return [Expression(at, match.end(), Grain.DAY, shift=_DAY_SHIFTS[match.lastgroup or "today"], shift_unit=Grain.DAY)]


def _names_something(passage: Passage, match: re.Match[str]) -> bool:
    """ "USA Today", "the Today programme": a capital inside a sentence."""
    if passage.title or not match[0][0].isupper() or match[0].isupper():
        return False
    return not passage.begins_sentence(match.start()) and bool(passage.word_before(match.start()))


def named_unit(passage: Passage, at: int) -> list[Expression]:
    """ "last week", "this year", "next summer", "this past weekend"; not "the last week of the campaign"."""
    text, end = passage.text, passage.end
    match = _NAMED.match(text, at, end)
    if match is None:
        match = _NAMED_IN_TITLE.match(text, at, end) if passage.title else None
        if match is None:
            return []
        shift = _SHIFTS[match["which"].lower()]
        unit, season = match["unit"].lower(), None
    else:
        shift = -1 if match["last"] else 0 if match["this"] else 1
        unit, season = (match["unit"] or "").lower(), match["season"]
    if unit == "weekend" and shift == 0:
        return [Expression(at, match.end(), Grain.WEEKEND, weekday=5, which=0)]
    if "fiscal" in match.re.groupindex and match["fiscal"]:
        return [Expression(at, match.end(), Grain.YEAR)]  # it begins in an unknown month
    if match[0][:3].lower() == "the" and "current" not in match[0]:
        if unit in ("week", "month", "quarter", "year", "decade", "century") or season:
            return []  # "the past year" is a stretch of time up to now
    elif _FIXED.search(passage.before(at)):
        return []
    if season:
        return [Expression(at, match.end(), Grain.SEASON, number=SEASON_NUMBERS[season.lower()], which=shift)]
    if unit in ("fortnight",) or (passage.text[at : match.end()].lower().split()[-2] == "past" and unit != "weekend"):
        return []
    return [Expression(at, match.end(), _GRAINS[unit], shift=shift, shift_unit=_GRAINS[unit])]


def distance(passage: Passage, at: int) -> list[Expression]:
    """ "three days ago", "two weeks earlier", from its last word; years, and all that is not "ago", stay open."""
    if adjective := _YEAR_AGO.match(passage.text, at, passage.end):
        return [Expression(at, adjective.end(), _GRAINS[adjective["unit"]])]
    match = _DISTANCE.match(passage.text, at, passage.end)
    counted = _COUNTED.search(passage.before(at)) if match else None
    if match is None or counted is None:
        return []
    first = at - len(passage.before(at)) + counted.start()
    if counted_from := _AGO_FROM.match(passage.text, match.end(), passage.end):  # "a year ago this week"
        return [Expression(first, counted_from.end(), Grain.DAY)]
    unit = counted["unit"]
    if unit is None:
        if not counted["vague"] or "decade" not in counted["vague"]:
            return []
        unit = "decade"
    unit = unit.lower().replace("centuries", "century")
    grain = Grain.SEASON if unit == "season" else _GRAINS[unit]
    open_date = Expression(first, match.end(), grain)
    if match[0] != "ago" or grain not in _COUNTED_BACK or counted["count"] is None or "half" in counted[0]:
        return [open_date]
    written = counted["count"].lower()
    number = int(written) if written.isdigit() else NUMBERS[written]
    if unit == "fortnight":
        number *= 2
    return [Expression(first, match.end(), grain, shift=-number, shift_unit=grain)]


_COUNTED_BACK = (Grain.DAY, Grain.WEEK, Grain.MONTH)
"""Units that can be counted back. "Ten years ago" is meant roughly: the year was right for 27 of 100 in news."""


def weekend(passage: Passage, at: int) -> list[Expression]:
    """ "over the weekend": the last one, unless the clause is about the future."""
    match = _WEEKEND.match(passage.text, at, passage.end)
    return [Expression(at, match.end(), Grain.WEEKEND, weekday=5)] if match else []


def anaphora(passage: Passage, at: int) -> list[Expression]:
    """ "the next day", "that same week", "the year before": another day in the text is meant."""
    match = _ANAPHORA.match(passage.text, at, passage.end) or _NEIGHBOUR.match(passage.text, at, passage.end)
    if match is None:
        return []
    if match[0].lower().startswith("that") and _is_conjunction(passage, match):
        return []
    return [Expression(at, match.end(), _GRAINS.get(match["unit"], Grain.DAY))]


def _is_conjunction(passage: Passage, match: re.Match[str]) -> bool:
    """ "said that year after year": "that" introduces a clause."""
    after = passage.word_after(match.end()).lower()
    return after in ("after", "by", "in") and passage.text[match.end() :].split(maxsplit=2)[1:2] == [match["unit"]]


_BARE_DAY = re.compile(
    r"(?P<day>(?:[12]?1st|[12]?2nd|[12]?3rd|1?[04-9]th|1[123]th|2[04-9]th|30th|31st))(?:\sof\s(?:(?P<which>last|this|next)|that|the|each)\smonth)?(?![\w-])"
)
_DAY_LEAD = re.compile(r"\b(?i:on|by|until|till|since|before|from|to|and|between)\sthe\s$")
_AFTER_DAY = frozenset("and or to of when at in the he she it they as with but after before until a was were".split())


def bare_day(passage: Passage, at: int) -> list[Expression]:
    """ "on the 5th", "the 12th of last month": without a month it stays open."""
    match = _BARE_DAY.match(passage.text, at, passage.end)
    if match is None or not _DAY_LEAD.search(passage.before(at)):
        return []
    after = passage.word_after(match.end()).lower()
    if (after and after not in _AFTER_DAY) or passage.text[match.end() : match.end() + 1] == "-":
        return []
    if match["which"]:
        day = int(match["day"][:-2])
        return [Expression(at, match.end(), Grain.DAY, day=day, shift=_SHIFTS[match["which"]], shift_unit=Grain.MONTH)]
    return [Expression(at, match.end(), Grain.DAY)]


def edge(passage: Passage, at: int) -> list[Expression]:
    """ "the end of the year", "the beginning of last month", "year-end"."""
    if match := _EDGE.match(passage.text, at, passage.end):
        grain = _GRAINS[match["unit"]]
        if passage.text[match.end() : match.end() + 4] == " of ":
            return []
        return [Expression(at, match.end(), grain, shift=_SHIFTS[match["which"]], shift_unit=grain)]
    match = _YEAR_END.match(passage.text, at, passage.end)
    if match is None:
        return []
    grain = _GRAINS[match["unit"]]
    if grain is Grain.WEEK:
        return []  # a weekend with a hyphen
    return [Expression(at, match.end(), grain, shift=0, shift_unit=grain)]
