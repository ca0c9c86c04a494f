"""Lines that give dates: "The Cradle | August 1, 2024", "Published: …, updated: …", "3 May 2026"."""

import re
from collections.abc import Iterator

from index.article import Known, Metadata, Origin
from index.dates import Date, parse_date
from index.dates.stated import CLOCK, WEEKDAY
from index.dates.vocabulary import ANY_MONTH
from index.reading.bylines import read_byline
from index.reading.foreign_dates import is_bare_foreign_date, read_foreign_date
from index.reading.metadata import combine
from index.reading.names import is_body, is_genre, is_person, is_publication_name, is_role, is_section

_LONGEST = 180
_DATE = re.compile(
    rf"""(?<![\w/.])(?:{WEEKDAY})?
    (?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{ANY_MONTH},?\s+[12]\d{{3}}
      | {ANY_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+[12]\d{{3}}
      | {ANY_MONTH},?\s+[12]\d{{3}}
      | [12]\d{{3}}-\d\d-\d\d
      | \d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:[12]\d)?\d\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_SEASON = re.compile(r"(?:spring|summer|autumn|fall|winter),?\s+[12]\d{3}", re.IGNORECASE)
"""The date of an issue; with more words beside it, it is rather a headline."""
_CLOCK = re.compile(rf"(?:T|,?\s*(?:at\s+)?|\s+[-–—|]\s+){CLOCK}", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(rf"(?:at\s+)?{CLOCK}\s*(?:,|[-–—|])?\s+(?:on\s+)?(?=[\w])", re.IGNORECASE)
_CLOCK_ENDS = re.compile(rf"(?:^|\s)(?:at\s+)?{CLOCK}\s*(?:,|[-–—|])?\s*(?:on\s+)?$", re.IGNORECASE)
_ON_ENDS = re.compile(r"(?<=\S)\s+(?:on|at)\s*$", re.IGNORECASE)
"""The word between a byline and its date: "By Ann Lee on 3 May 2026"."""
_AGO = r"(?:\d{1,3}|an?)\s+(?:second|minute|min|hour|day|week|month|year)s?\s+ago"
_VERB_PUBLISHED = r"(?:first\s+|originally\s+)?(?:published|posted|issued|released|created)|publication"
_VERB_MODIFIED = r"(?:last\s+)?(?:updated?|modified|edited|revised|amended)"
_LABEL = re.compile(
    rf"(?<!\w)(?:(?:(?:{_VERB_PUBLISHED})(?:\s+(?:date|at|on))*|date)"
    rf"|(?P<modified>(?:{_VERB_MODIFIED})(?:\s+(?:date|at|on))*))"
    rf"\s*:?\s*(?:{CLOCK}\s*,?\s*(?:on\s+)?)?$",
    re.IGNORECASE,
)
_TIME_GONE_BY = re.compile(rf"(?:(?:{_VERB_PUBLISHED}|{_VERB_MODIFIED})\s*:?\s*)?{_AGO}", re.IGNORECASE)
_READING_TIME = re.compile(r"\b\d{1,3}[\s-]?min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)\b", re.IGNORECASE)
_YEAR = re.compile(r"[12]\d{3}|\d[/.-]\d")
_SEPARATOR = re.compile(r"\s*(?:[|·•]|\s[–—-]|\t|,\s|\s/\s)\s*")
_EDGES = " |·•–—-,;:\t()"


def is_bare_date(words: str) -> bool:
    """Whether a line is a date that does not say of what; in the body such lines are headings."""
    if _SEASON.fullmatch(words) or is_bare_foreign_date(words):
        return True
    match = _DATE.match(words, _before_date(words)) if len(words) <= _LONGEST else None
    return match is not None and _after_clock(words, match.end()) == len(words)


def begins_with_date(words: str) -> bool:
    """Whether a line opens with a date, as headlines do not."""
    return bool(_DATE.match(words, _before_date(words)))


def read_dated(words: str, at: int, *, labelled: bool = False) -> Metadata | None:
    """Reads dates with an outlet or byline beside them; None if other words are left.

    `labelled` asks each date to say what it is: "Published:", "Updated:". `at` is the offset of the words in the text.
    """
    if len(words) > _LONGEST or not _YEAR.search(words):
        return None
    if _SEASON.fullmatch(words) and (season := parse_date(words)) and not labelled:
        return Metadata(published=Known(season, Origin.SOURCE_LINE, (at, at + len(words))))
    if not labelled and (foreign := read_foreign_date(words, at)):
        return foreign
    statements: list[Metadata] = []
    rests: list[tuple[str, int]] = []
    end = 0
    for match in _DATE.finditer(words):
        label = _LABEL.search(words[end : match.start()])
        if labelled and not label:
            return None
        rests.append((words[end : end + label.start() if label else match.start()], end))
        end = _after_clock(words, match.end())
        known = _known_date(words, match, end, at)
        statements.append(Metadata(modified=known) if label and label["modified"] else Metadata(published=known))
    if not statements:
        return None
    rests.append((words[end:], end))
    for rest, start in rests:
        stated = _read_rest(rest, at + start)
        if stated is None:
            return None
        statements.append(stated)
    return combine(statements)


def _before_date(words: str) -> int:
    """Finds the end of a clock time before the date: "10:05, 3 May 2018"; 0 without one."""
    clock = _CLOCK_BEFORE.match(words)
    return clock.end() if clock else 0


def _after_clock(words: str, end: int) -> int:
    clock = _CLOCK.match(words, end)
    return clock.end() if clock else end


def _known_date(words: str, match: re.Match[str], end: int, at: int) -> Known[Date] | None:
    """The date, with its clock where that is read; None where its order is unclear."""
    start = match.start("day")
    for stop in (end, match.end()):
        if date := parse_date(words[start:stop]):
            return Known(date, Origin.SOURCE_LINE, (at + start, at + stop))
    return None


def _read_rest(rest: str, at: int) -> Metadata | None:
    """The outlet or byline beside a date; an empty statement for mere separators, None for other words."""
    for form in (_TIME_GONE_BY, _READING_TIME, _CLOCK_ENDS, _ON_ENDS):
        rest = form.sub(lambda match: " " * len(match[0]), rest)
    whole = rest.strip(_EDGES)
    if whole and (byline := read_byline(whole, at + rest.index(whole))):
        return byline
    statements: list[Metadata] = []
    person: Known[str] | None = None
    for part, start in _parts(rest):
        if part.lower() in ("on", "at", "in") or (is_section(part) and not is_publication_name(part)):
            continue
        if byline := read_byline(part, at + start):
            statements.append(byline)
        elif is_publication_name(part):
            outlet = Known(part, Origin.SOURCE_LINE, (at + start, at + start + len(part)))
            # a name before the outlet's is the author's; alone it may be a place
            statements.append(Metadata(outlet=outlet, authors=(person,) if person else ()))
        elif is_person(part) and not is_section(part) and not is_body(part):
            person = Known(part, Origin.SOURCE_LINE, (at + start, at + start + len(part)))
        elif is_genre(part) or is_role(part):
            continue
        elif not _is_name(part):
            return None  # other words: the line is more than date and outlet
    return combine(statements)


def _is_name(part: str) -> bool:
    """A person, a place or an outlet: the line does not say which."""
    return is_person(part) or (part.isalpha() and part[0].isupper() and not parse_date(part))


def _parts(rest: str) -> Iterator[tuple[str, int]]:
    start = 0
    for match in (*_SEPARATOR.finditer(rest), None):
        end = match.start() if match else len(rest)
        if part := rest[start:end].strip(_EDGES):
            yield part, start + rest[start:end].index(part)
        start = match.end() if match else end
