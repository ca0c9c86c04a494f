"""Lines that say whence and when: "The Cradle | August 1, 2024", "Published: …", "Source: …", an address."""

import re

from index.article import Known, Origin
from index.dates import Date, parse_date
from index.reading.bylines import read_byline
from index.reading.names import is_outlet, is_person, says_outlet
from index.reading.stated import Stated, combine

_LONGEST = 180
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_CALENDAR_DAY = rf"""(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?
    (?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+[12]\d{{3}}
      | {_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+[12]\d{{3}}
      | {_MONTH},?\s+[12]\d{{3}} | [12]\d{{3}}-\d\d-\d\d | \d{{1,2}}[/.]\d{{1,2}}[/.](?:[12]\d)?\d\d)"""
_CLOCK = r"""(?P<clock>(?:T|,?\s+(?:at\s+)?|\s+[-–—|]\s+)\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?
    (?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|[+-]\d\d:?\d\d|\(?(?:GMT|UTC|[A-Z]{1,4}T)(?:[+-]\d{1,2})?\)?))?)?"""
_DATED = re.compile(
    rf"(?P<label>[a-z][a-z ]{{2,24}}?(?:\s*:\s*|\s+(?:on\s+)?))?(?<![\w/])(?P<date>{_CALENDAR_DAY}){_CLOCK}(?![\w/])",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"[12]\d{3}|\d[/.]\d")
_PUBLISHED = re.compile(
    r"(?:first\s+|originally\s+)?(?:published|posted|issued|released|created)(?:\s+(?:date|at|on))*|(?:publication\s+)?date"
)
_MODIFIED = re.compile(r"(?:last\s+)?(?:updated?|modified|edited|revised|amended)(?:\s+(?:date|at|on))*")
_SEPARATOR = re.compile(r"\s*(?:[|·•]|\s[–—-]|\t|,\s|\s/\s)\s*")
_SOURCE = re.compile(r"(?:original\s+)?(?:source|via)\s*:\s*(?P<name>\S.{1,60}?)\.?", re.IGNORECASE)
_ANYONE = re.compile(
    r"(?:news\s+)?(?:agenc(?:y|ies)|wires?|media|staff|reports|twitter|x|telegram|facebook)", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:(?:original\s+)?(?:source|url|link|original|from|saved\s+from|available\s+at|original\s+article)\s*:?\s*)?"
    r"<?(?P<url>https?://[^\s<>]{4,1000})>?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"(?P<outlet>[^–—/|-]{3,40}?)\s?[–—/|-]\s+(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)")
_FIRST_IN = re.compile(
    r"""(?:this\s+(?:article|story|piece|report|post)\s+)?(?:was\s+|is\s+)?
    (?:(?:re|cross-?)(?:published|posted|printed)|(?:originally|first)\s+(?:published|appeared|posted))\s+
    (?:with\s+permission\s+)?(?:by|in|on|at|from|courtesy\s+of|with\s+permission\s+from)\s+
    (?P<name>[^.,;|]{2,60}?)(?:\s+on\s+(?P<date>[\w ,]{6,30}))?\.?""",
    re.IGNORECASE | re.VERBOSE,
)


def read_source_line(words: str, at: int) -> Stated | None:
    """What a line above the body states of outlet, dates and address; None for a line that is anything more."""
    if len(words) > 1000:
        return None
    return read_address(words, at) or read_source(words, at) or read_dated(words, at)


def read_source(words: str, at: int, *, surely: bool = False) -> Stated | None:
    """What "Source: NAME" and "This article was first published in NAME" state, wherever they stand.

    `surely` asks the name after "Source:" to say that it is an outlet: below the body it may be that of a graphic.
    """
    if len(words) > _LONGEST:
        return None
    source = _SOURCE.fullmatch(words)
    match = source or _FIRST_IN.fullmatch(words)
    if source and surely and not says_outlet(source["name"]):
        return None
    if match is None or not is_outlet(match["name"]) or _ANYONE.fullmatch(match["name"]) or parse_date(match["name"]):
        return None
    return Stated(outlet=Known(match["name"], Origin.SOURCE_LINE, (at + match.start("name"), at + match.end("name"))))


def read_address(words: str, at: int) -> Stated | None:
    """The web address that a paragraph is, or is but for a label."""
    match = _ADDRESS.fullmatch(words)
    if match is None:
        return None
    return Stated(url=Known(match["url"], Origin.SOURCE_LINE, (at + match.start("url"), at + match.end("url"))))


def read_dated(words: str, at: int, *, labelled: bool = False) -> Stated | None:
    """What dates with an outlet or byline beside them state; None where there is a rest that is neither.

    `labelled` asks each date to say what it is: "Published:", "Updated:".
    """
    if len(words) > _LONGEST or not _YEAR.search(words):
        return None
    statements: list[Stated] = []
    rests: list[tuple[str, int]] = []
    end = 0
    for match in _DATED.finditer(words):
        label = (match["label"] or "").strip(" :").lower()
        known = _known_date(match, at)
        begin = match.start()
        if _MODIFIED.fullmatch(label):
            statements.append(Stated(modified=known))
        elif labelled and not _PUBLISHED.fullmatch(label):
            return None
        else:
            statements.append(Stated(published=known))
            if not _PUBLISHED.fullmatch(label):
                begin = match.start("date")  # the label was words of their own
        rests.append((words[end:begin], end))
        end = match.end()
    if not statements:
        return None
    rests.append((words[end:], end))
    for rest, start in rests:
        stated = _read_rest(rest, at + start)
        if stated is None:
            return None
        statements.append(stated)
    return combine(statements)


def _known_date(match: re.Match[str], at: int) -> Known[Date] | None:
    whole, day = match["date"] + (match["clock"] or ""), match["date"]
    for written in (whole, day):
        if date := parse_date(written):
            start = at + match.start("date")
            return Known(date, Origin.SOURCE_LINE, (start, start + len(written)))
    return None


def _read_rest(rest: str, at: int) -> Stated | None:
    """The outlet or byline beside a date; an empty statement for mere separators, None for other words."""
    statements: list[Stated] = []
    start = 0
    whole = rest.strip(" |·•–—-,;:\t()")
    if whole and (byline := read_byline(whole, at + rest.index(whole))):
        return byline
    for match in (*_SEPARATOR.finditer(rest), None):
        end = match.start() if match else len(rest)
        part = rest[start:end].strip(" |·•–—-,;:\t()")
        begin = at + start + rest[start:end].find(part)
        start = match.end() if match else end
        if not part or part.lower() in ("on", "at", "in"):
            continue
        if byline := read_byline(part, begin):
            statements.append(byline)
        elif is_person(part) and not says_outlet(part) and part.split()[0].lower() not in ("the", "al"):
            statements.append(Stated())  # a person or an outlet: the line does not say which
        elif is_outlet(part):
            statements.append(Stated(outlet=Known(part, Origin.SOURCE_LINE, (begin, begin + len(part)))))
        else:
            return None
    return combine(statements)


def read_place_line(words: str, at: int) -> Stated | None:
    """What "Example News – Baghdad" on a line of its own states."""
    match = _PLACE_LINE.fullmatch(words) if len(words) <= 60 else None
    if match is None or not says_outlet(match["outlet"]):
        return None
    return Stated(
        outlet=Known(match["outlet"], Origin.DATELINE, (at, at + match.end("outlet"))),
        dateline=Known(match["place"], Origin.DATELINE, (at + match.start("place"), at + match.end("place"))),
    )
