"""Finds the dates of a passage: one pass over the words that a date can begin with or turn on."""

import re
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from index.dates.expression import Expression
from index.dates.links import linked
from index.dates.passage import Passage
from index.dates.patterns.absolute import day_first, month_first, ordinal_first, year_first
from index.dates.patterns.eras import century, decade, era, era_first, fiscal_year, spelled_decade
from index.dates.patterns.holidays import holiday
from index.dates.patterns.months import month
from index.dates.patterns.numeric import numeric
from index.dates.patterns.quarters import quarter, quarter_code, year_quarter
from index.dates.patterns.relative import anaphora, bare_day, day_word, distance, edge, named_unit, weekend
from index.dates.patterns.seasons import season, year_season
from index.dates.patterns.weekdays import weekday
from index.dates.patterns.years import short_year, year

Read = Callable[[Passage, int], list[Expression]]

_ORDINALS = (
    "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh"
    "|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth"
    "|[Tt]wentieth|[Tt]wenty|[Tt]hirtieth|[Tt]hirty"
)
_FAMILIES: tuple[tuple[str, str, tuple[Read, ...]], ...] = (
    (
        "number",
        r"\d",
        (
            numeric,
            year_first,
            day_first,
            era,
            year_quarter,
            year_season,
            century,
            quarter,
            quarter_code,
            decade,
            year,
            bare_day,
        ),
    ),
    ("short", r"['\u2019\u2018](?=\d\d)", (decade, short_year)),
    (
        "name",
        r"(?:[Jj]an|JAN|[Ff]eb|FEB|[Mm]ar|MAR|[Aa]pr|APR|[Mm]ay|MAY|[Jj]u[nl]|JU[NL]|[Aa]ug|AUG|[Ss]ep|SEP|[Oo]ct|OCT"
        "|[Nn]ov|NOV|[Dd]ec|DEC)",
        (month_first, holiday, month),
    ),
    (
        "weekday",
        "(?:[Mm]on(?!th|ey)|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|MON|TUE|WED|THU|FRI|SAT|SUN)",
        (weekday,),
    ),
    ("day", "(?:[Yy]ester|[Tt]oday|[Tt]onight|[Tt]omorrow|TODAY|TONIGHT|TOMORROW|YESTERDAY|[Dd]ay )", (day_word,)),
    ("named", "(?:[Ll]ast|[Tt]his|[Nn]ext|LAST|THIS|NEXT) ", (day_word, named_unit, quarter)),
    ("the", "[Tt](?:he|hat) ", (day_word, weekend, named_unit, anaphora)),
    ("distance", "(?:ago|earlier|later|previously|(?:year|month|week)-(?:ago|earlier))", (distance,)),
    ("edge", "(?:end|beginning|start|middle|turn|close|rest|remainder|course) of ", (edge,)),
    ("year_end", "(?:year|month)(?:['\u2019]s|-| end)", (edge,)),
    ("ordinal", f"(?:{_ORDINALS}|final)", (ordinal_first, century, quarter, holiday)),
    ("season", "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)", (season,)),
    ("decade", "(?:[Tt]went|[Tt]hirt|[Ff]ort|[Ff]ift|[Ss]ixt|[Ss]event|[Ee]ight|[Nn]inet)ies", (spelled_decade,)),
    ("code", r"[QH][1-4]", (quarter_code,)),
    ("fiscal", r"(?:FY|[Ff]iscal|[Ff]inancial)", (fiscal_year,)),
    ("era", r"A\.?D", (era_first,)),
    (
        "holiday",
        "(?:Christmas|CHRISTMAS|New Year|Boxing|Hallow|Valentine|St\\.? |All Saints|Epiphany|Armistice|Anzac|Bastille"
        "|Groundhog|Ash |Palm |Maundy|Good Fri|Holy |Easter|Ascension|Whit )",
        (holiday,),
    ),
)
# a digit after a digit's stop, slash or hyphen belongs to a number, a score or a code
_NUMBER = r"(?<![\w.,/$\u20ac\u00a3#@\u2019'\u2018\u2010-\u2015-])\d|(?<=[^\W\d][/\u2010-\u2015-])\d"
_FORMS = {name: f"(?P<{name}>{form})" for name, form, _ in _FAMILIES}
_WORDS = "|".join(form for name, form in _FORMS.items() if name not in ("number", "short"))
_HEADS = """a.d ad_ ago all anz apr arm asc ash aug aut bas beg box chr clo cou day dec ear eas eig ele end epi fal
feb fif fin fir fis for fou fri fy_ goo gro h0_ hal hol jan jul jun las lat mar mau may mid mon nex new nin nov oct
pal pre q0_ rem res sat sea sec sep sev six spr st_ sum sun ten tha the thi thu tod tom ton tue tur twe val wed wee
whi win yea yes""".split()


def _begins_with(heads: Iterable[str]) -> str:
    """The pattern of words that begin with any of some three characters, in any case; "0": a digit, "_": anything."""
    letters: dict[str, dict[str, str]] = {}
    for first, second, third in map(tuple, heads):
        seconds = letters.setdefault(first, {})
        seconds[second] = seconds.get(second, "") + third
    return "|".join(
        f"{_either(a)}(?:{'|'.join(_either(b) + _either(c) for b, c in d.items())})" for a, d in letters.items()
    )


def _either(letters: str) -> str:
    if letters in ("_", "0"):
        return {"_": "", "0": "[0-9]"}[letters]
    return f"[{letters}{letters.upper()}]"


_FIRST = "".join({head[0]: None for head in _HEADS})
_TRIGGER = re.compile(
    # few words have such a head, and to look for it first takes two fifths of the time
    rf"\b(?=[\d{_FIRST}{_FIRST.upper()}])(?:(?=\d)(?P<number>{_NUMBER})|(?={_begins_with(_HEADS)})(?<![@#])(?:{_WORDS}))"
    rf"|(?=['\u2019\u2018])(?<![\w@#]){_FORMS['short']}"
)
_READERS = {name: readers for name, _, readers in _FAMILIES}
_MODIFIER = re.compile(
    r"(?:(?i:\b(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close|turn|eve)\sof\s(?:the\s)?)|\b(?i:early|late|mid|earlier|later)"
    r"(?:\sin\s(?:the\s)?|[-\u2010\u2011\u2013]|\s))$"
)


def find_expressions(passage: Passage) -> list[Expression]:
    """The dates of a passage as far as the words give them, in text order and disjoint."""
    text, stop = passage.text, passage.end
    found: list[Expression] = []
    at = passage.start
    while (trigger := _TRIGGER.search(text, at, stop)) is not None:
        begin = trigger.start()
        read = _read(passage, trigger.lastgroup or "", begin)
        floor = found[-1].end if found else passage.start
        if read and read[0].start >= floor:
            found += read
            at = max(read[-1].end, begin + 1)
        else:
            at = _after_word(text, begin, stop)
    return linked(passage, [_modified(passage, found, n) for n in range(len(found))])


def _read(passage: Passage, family: str, at: int) -> list[Expression]:
    for reader in _READERS[family]:
        if found := reader(passage, at):
            return found
    return []


_REST = re.compile(r"\w*")


def _after_word(text: str, at: int, stop: int) -> int:
    """Where the word at an offset ends; nothing in it can begin a date."""
    rest = _REST.match(text, at, stop)
    return max(rest.end() if rest else at, at + 1)


def _modified(passage: Passage, found: list[Expression], n: int) -> Expression:
    """Takes "early", "mid-", "the end of" into the mark; the grain does not change."""
    expression = found[n]
    floor = found[n - 1].end if n else passage.start
    head = passage.text[max(floor, expression.start - 28) : expression.start]
    lead = _MODIFIER.search(head)
    return replace(expression, start=expression.start - len(lead[0])) if lead else expression
