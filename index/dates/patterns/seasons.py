"""Seasons: "summer 2007", "the winter of 2013-14", "their 1982 summer offensives", "in the spring"."""

import re

from index.dates.date import SEASONS
from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import DASH, full_year

_YEAR = r"(?P<year>(?:1\d|2[01])\d\d)(?![\w%])(?![.,]\d)"
_WITH_YEAR = rf"(?:,?\s|\s(?:of|in)\s){_YEAR}(?:(?:{DASH}|/)(?:\d\d)?\d\d(?!\w))?"
_SEASON = re.compile(
    rf"(?P<season>spring|summer|autumn|fall|winter)(?:{_WITH_YEAR}|\sof\s['\u2019](?P<short>\d\d)(?!\w)"
    r"|,?\s(?:of\s)?(?P<which>last|this|next)\syear(?![\w-]))",
    re.IGNORECASE,
)
_SHIFT = {"last": -1, "this": 0, "next": 1}
_YEAR_SEASON = re.compile(rf"{_YEAR}\s(?P<season>spring|summer|autumn|winter)(?![\w-])")
SEASON_NUMBERS = {name: number for number, name in SEASONS.items()} | {"fall": 23}


def year_season(passage: Passage, at: int) -> list[Expression]:
    """ "their 1982 summer offensives"; with a capital it is a name ("the 2012 Summer Games")."""
    match = _YEAR_SEASON.match(passage.text, at, passage.end)
    if match is None:
        return []
    return [Expression(at, match.end(), Grain.SEASON, int(match["year"]), number=SEASON_NUMBERS[match["season"]])]


def season(passage: Passage, at: int) -> list[Expression]:
    """ "summer 2007", "the winter of 2013-14": the year in which it begins."""
    match = _SEASON.match(passage.text, at, passage.end)
    if match is None:
        return _bare_season(passage, at)
    number = SEASON_NUMBERS[match["season"].lower()]
    if match["which"]:
        return [
            Expression(
                at,
                match.end(),
                Grain.SEASON,
                number=number,
                shift=_SHIFT[match["which"].lower()],
                shift_unit=Grain.YEAR,
            )
        ]
    year = int(match["year"]) if match["year"] else full_year(int(match["short"]))
    return [Expression(at, match.end(), Grain.SEASON, year, number=number)]


_BARE_SEASON = re.compile(r"(?:spring|summer|autumn|fall|winter)(?![\w-])")
_SEASON_LEAD = re.compile(
    r"(?:\b[Ii]n|\b[Dd]uring|\b[Oo]ver|\b[Tt]hroughout|\b[Ss]ince|\b[Uu]ntil|\b[Bb]y|\b[Tt]hat|\b[Oo]f)\s(?:the\s)?(?:(?:early|late|middle\sof)\s)?$"
)


def _bare_season(passage: Passage, at: int) -> list[Expression]:
    """ "in the summer", if no noun follows: the year is unknown."""
    match = _BARE_SEASON.match(passage.text, at, passage.end)
    if match is None or not _SEASON_LEAD.search(passage.before(at)):
        return []
    after = passage.word_after(match.end())
    if after.lower() not in _AFTER_SEASON and (after or passage.text[match.end() : match.end() + 1] in ("'", "\u2019")):
        return []
    number = SEASON_NUMBERS[match[0]]
    return [Expression(at, match.end(), Grain.SEASON, number=number)]


_AFTER_SEASON = frozenset(
    """and or but when as after before the a an with to was is had has he she it they we in by of from at on for if that
    would will""".split()
)
