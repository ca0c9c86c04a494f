"""Weekdays: "on Thursday", "last Friday", "Sunday last week", "Thursday the 21st", "Saturday, May 3"."""

import re

from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.patterns.absolute import day_first, month_first, ordinal_first
from index.dates.patterns.numeric import numeric
from index.dates.value import Grain
from index.dates.vocabulary import DAY, SHORT_WEEKDAY, WEEKDAY, ordinal_number, weekday_number

_WEEKDAY = re.compile(rf"(?:{WEEKDAY}|{SHORT_WEEKDAY})")
_LONG = re.compile(WEEKDAY)
_PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime|overnight))?"
_PART_OF_DAY = re.compile(rf"{_PART}(?![\w])")
_BEFORE_DATE = re.compile(rf",?\s\(|(?:\s(?:dawn|noon|midnight|midday)|{_PART})(?:,?\s(?:(?:of|on)\s)?(?:the\s)?)")
_OF_ANOTHER = re.compile(r"\s(?:before|after|following|preceding)\b")
"""After "the Tuesday": another day in the text is meant."""
_DAY_OF_MONTH = re.compile(rf",?\s(?P<the>the\s)?(?P<day>{DAY})")
_OF_WEEK = re.compile(rf"{_PART},?\s(?:of\s)?(?P<which>last|this|next)\sweek(?![\w-])")
_LEAD = re.compile(
    r"(?:^|(?<=\W))(?:(?P<last>[Ll]ast|LAST|(?:[Tt]his|[Tt]he)\spast)|(?P<next>[Nn]ext|NEXT|(?:[Tt]his|[Tt]he)\s(?:coming|upcoming))|(?P<this>[Tt]his|THIS))\s$"
)
_REPEATED = re.compile(
    r"(?i:\b(?:every|each|any|per|most|other|alternate|many|some|a|one|any\sgiven|(?:first|second|third|fourth|the\slast|final)))\s$"
)
_NAMES = re.compile(
    r"(?:\b(?:Black|Ash|Good|Palm|Easter|Bloody|Super|Cyber|Sheffield|Giving|Maundy|Shrove|Whit|Holy|Spy|Man|Girl|Fat|Blue|Stormy|Pink|Joe|Casual|Plough)|\b[Tt]he(?:\sMail\son)?|\bMail\son|\bTGI)\s$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Post|Express|Herald|Tribune|World|Independent|People|Sun|Star|Mercury|Business|Sport|Night\s(?:Live|Football|Lights|Fever)|Football|School|Club|Addams|Weld|League|school|roast|papers|mornings|afternoons|evenings|nights)\b"
)


def weekday(passage: Passage, at: int) -> list[Expression]:
    """The day that a weekday at an offset begins, with a date after it taken in."""
    text, end = passage.text, passage.end
    match = _WEEKDAY.match(text, at, end)
    if match is None:
        return []
    number = weekday_number(match[0])
    if dated := _with_date(passage, match, number):
        return dated
    if not _LONG.fullmatch(match[0]) or _is_no_day(passage, match):
        return []
    if of_week := _OF_WEEK.match(text, match.end(), end):
        shift = {"last": -1, "this": 0, "next": 1}[of_week["which"]]
        return [Expression(at, of_week.end(), Grain.DAY, weekday=number, shift=shift, shift_unit=Grain.WEEK)]
    part = _PART_OF_DAY.match(text, match.end(), end)
    last = part.end() if part else match.end()
    if day := _day_of_month(passage, match):
        return [Expression(at, day.end(), Grain.DAY, day=ordinal_number(day["day"]), weekday=number)]
    lead = _LEAD.search(passage.before(at))
    if lead is None and _OF_ANOTHER.match(text, last, end) and passage.word_before(at).lower() == "the":
        return [Expression(at, last, Grain.DAY)]
    if lead is None:
        return [Expression(at, last, Grain.DAY, weekday=number)]
    first = at - len(passage.before(at)) + lead.start()
    which = -1 if lead["last"] else 1 if lead["next"] else 0
    return [Expression(first, last, Grain.DAY, weekday=number, which=which)]


def _with_date(passage: Passage, match: re.Match[str], number: int) -> list[Expression]:
    """ "Wednesday, 4 September 2013", "Sat., May 3": one mark, whose weekday helps to find the year."""
    joint = _BEFORE_DATE.match(passage.text, match.end(), passage.end)
    if joint is None:
        return []
    for read in (numeric, day_first, month_first, ordinal_first):
        found = read(passage, joint.end())
        if found and found[0].grain is Grain.DAY and found[0].day:
            return [_extended(found[0], match.start(), number), *found[1:]]
    return []


def _extended(found: Expression, start: int, number: int) -> Expression:
    return Expression(
        start,
        found.end,
        Grain.DAY,
        found.year,
        found.month,
        found.day,
        weekday=number if found.year is None else None,
        shift=found.shift,
        shift_unit=found.shift_unit,
        link=found.link,
    )


def _day_of_month(passage: Passage, match: re.Match[str]) -> re.Match[str] | None:
    """ "Thursday the 21st", "Friday 14": where the number counts nothing ("On Wednesday 14 people died")."""
    day = _DAY_OF_MONTH.match(passage.text, match.end(), passage.end)
    if day is None:
        return None
    suffixed = not day["day"].isdigit()
    if suffixed and (day["the"] or not passage.word_after(day.end())):
        return day
    after = passage.text[day.end() : day.end() + 1]
    closed = after in ".,;:)\u2013\u2014" or day.end() >= passage.end
    return day if closed and after not in "-:" and not day["the"] else None


_ON = re.compile(r"\b[Oo]n\s$")


def _is_no_day(passage: Passage, match: re.Match[str]) -> bool:
    """A habit ("every Friday"), a name ("Black Friday", "the Sunday Times") or a range of opening hours."""
    head = passage.before(match.start())
    if match[0] in passage.surnames and not _ON.search(head):
        return True
    if _REPEATED.search(head) and not _is_indefinite(passage, match, head):
        return True
    after = _NAME_AFTER.match(passage.text, match.end(), passage.end)
    names = _NAMES.search(head)
    if names and (names[0].lower().strip() not in ("the", "the mail on") or after):
        return True
    if after and not _ON.search(head):
        return True
    if _SPAN_LEAD.search(head):
        return False
    return bool(_HOURS.match(passage.text, match.end(), passage.end) or _HOURS_BEFORE.search(head))


def _is_indefinite(passage: Passage, match: re.Match[str], head: str) -> bool:
    """ "a Sunday vote": the article belongs to the noun after the weekday."""
    after = passage.word_after(match.end())
    return head.lower().endswith((" a ", "\u201ca ")) or (head.lower() == "a " and bool(after)) if after else False


_SPAN_LEAD = re.compile(rf"\b(?:[Ff]rom|[Bb]etween)\s(?:{WEEKDAY}(?:{_PART})\s(?:to|through|until|and)\s)?$")
"""One span of days: "from Monday to Wednesday"; without "from" it is mostly one of opening hours."""
_JOINT = r"(?:\s?[-\u2013]\s?|[\s-](?:to|through|thru)[\s-])"
_HOURS = re.compile(rf"{_JOINT}(?:{WEEKDAY})")
_HOURS_BEFORE = re.compile(rf"(?:{WEEKDAY}){_JOINT}$")
