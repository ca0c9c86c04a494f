"""Days with a name that fall on a fixed date or are reckoned from Easter: "Christmas Eve", "Good Friday 1998"."""

import re
from datetime import date, timedelta

from msgspec.structs import replace

from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import YEAR

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "christmas day": (12, 25),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "halloween": (10, 31),
    "valentine's day": (2, 14), "st valentine's day": (2, 14), "st patrick's day": (3, 17), "may day": (5, 1),
    "all saints' day": (11, 1), "epiphany": (1, 6), "fourth of july": (7, 4), "fifth of november": (11, 5),
    "armistice day": (11, 11), "anzac day": (4, 25), "bastille day": (7, 14), "groundhog day": (2, 2),
}  # fmt: skip
"""Days of the calendar whose date is the same everywhere. Independence Day and Thanksgiving are not."""
FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
"""Days before and after Easter Sunday in the western churches."""
_NAMES = "|".join(
    name.replace("'", "['\u2019]").replace(" ", r"\s") for name in sorted([*FIXED, *FROM_EASTER], key=len, reverse=True)
)
_DAY = re.compile(
    rf"(?P<name>(?i:{_NAMES}))(?!['\u2019]?\w)(?!\sAgreement)(?:,?\s(?:of\s|in\s)?(?:(?P<year>{YEAR})|(?P<which>last|this|next)\syear(?![\w-])))?"
)
_LEAD = re.compile(r"(?i:\b(?:last|this|next))\s$")
_BARE = ("christmas", "new year's", "halloween", "epiphany")
_BARE_LEAD = re.compile(r"(?i:\b(?:at|by|before|after|since|until|till|on|last|this|next|over|around|for))\s$")


def holiday(passage: Passage, at: int) -> list[Expression]:
    """The named day at an offset; "Christmas" alone only where no noun follows ("Christmas trees")."""
    match = _DAY.match(passage.text, at, passage.end)
    if match is None or not match["name"][0].isupper():
        return []
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    if name in _BARE and not match["year"] and not _is_without_noun(passage, match):
        return []
    lead = _LEAD.search(passage.before(at))
    which = {"last": -1, "this": 0, "next": 1}[lead[0].strip().lower()] if lead else None
    shift = {"last": -1, "this": 0, "next": 1}[match["which"]] if match["which"] else None
    year = int(match["year"]) if match["year"] else None
    month, day = FIXED.get(name, (None, None))
    if month is None and year is not None:
        easter = easter_sunday(year) + timedelta(days=FROM_EASTER[name])
        month, day = easter.month, easter.day
    number = FROM_EASTER[name] if month is None else None
    start = at - len(lead[0]) if lead else at
    found = Expression(start, match.end(), Grain.DAY, year, month, day, number, which=which)
    return [replace(found, shift=shift, shift_unit=Grain.YEAR) if shift is not None else found]


def _is_without_noun(passage: Passage, match: re.Match[str]) -> bool:
    if not _BARE_LEAD.search(passage.before(match.start())):
        return False
    after = passage.word_after(match.end()).lower()
    return not after or after in ("and", "or", "but", "when", "as", "in", "at", "he", "she", "they", "it", "the", "was")


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
