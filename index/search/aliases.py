"""Other names of a thing and other writings of a number, which no rule of spelling joins.

Each function takes folded words and returns alternatives; an alternative is a sequence of words that follow each other.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from index.search.query.small_words import SMALL_WORDS
from index.search.tokens import folded

Alternative = tuple[tuple[str, ...], ...]
"""Words in a row; for each, the terms that may take its place, as they fold."""
MOST_WORDS = 6
"""Words of the longest listed name."""
_LIST = Path(__file__).parent / "lists" / "other_names.txt"
_MAGNITUDES: tuple[tuple[float, tuple[str, ...]], ...] = (
    (1e12, ("trillion", "tn", "trn")),
    (1e9, ("billion", "bn", "b", "bln", "milliard", *"milliards milliarden miliardi miljard miljarder milyar".split())),
    (
        1e6,
        (
            *("million", "millions", "m", "mn", "mln", "mio"),
            *"millionen millones milioni milhoes miljoen miljoner milyon".split(),
        ),
    ),
    (1e3, ("thousand", "k")),
)
_MAGNITUDE = {word: size for size, words in _MAGNITUDES for word in words}
_NUMBER = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)(k|m|mn|mln|bn|b|tn|trn)?")
_GROUPED = re.compile(r"\d{1,3}(?: \d{3}){1,4}")
"""A number with blanks as thousands signs."""
_YEARS = range(1900, 2101)
_LETTERS = re.compile(r"(?:[^\W\d_]\.){2,5}")


@cache
def _groups() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            names = list(dict.fromkeys(tuple(map(_key, name.split())) for name in line.split(",")))
            for name in names:
                found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found


def _key(word: str) -> str:
    return word if word.isupper() or word.endswith(".") else folded(word)


def other_names(words: Sequence[str]) -> list[Alternative]:
    """Other names of a place, a body or a person: (ivory, coast) is also (cote, divoire).

    Args:
        words: one or several words, folded; acronyms that read as small words in capitals.
    """
    if len(words) > MOST_WORDS:
        return []
    return [tuple((word,) for word in other) for other in _groups().get(tuple(words), ())]


def number_writings(words: Sequence[str]) -> list[Alternative]:
    """Other writings of a number: 1.5 million, 1,500,000, 1.500.000, 1 500 000, 1.5m.

    Args:
        words: a number, its groups of three digits, or a number and its magnitude, folded.
    """
    value = _value(words)
    if value is None or value < 1000:
        return []
    found: list[Alternative] = []
    if value == int(value):
        plain = str(int(value))
        pointed = f"{int(value):,}".replace(",", ".")
        if int(value) in _YEARS:
            found.append(((plain,),))
        else:
            found.append(((plain, pointed, pointed.replace(".", "'")),))
            found.append(tuple((group,) for group in pointed.split(".")))
    for size, names in _MAGNITUDES:
        share = value / size
        if 0.1 <= share < 1000 and float(f"{share:.3f}") == share:
            digits = f"{share:g}"
            found.append(((digits,), names))
            if "." in digits:  # 3,5 millions
                found.append((*((part,) for part in digits.split(".")), names))
            found.append((tuple(digits + name for name in names if len(name) < 4),))
    return found


def _value(words: Sequence[str]) -> float | None:
    if _GROUPED.fullmatch(written := " ".join(words)):
        return float(written.replace(" ", ""))
    match = _NUMBER.fullmatch(words[0]) if words else None
    if match is None or len(words) > 2 or (len(words) == 2 and words[1] not in _MAGNITUDE):
        return None
    size = _MAGNITUDE.get(match[2] or "", 1.0) * (_MAGNITUDE[words[1]] if len(words) == 2 else 1.0)
    return float(match[1]) * size


_ORDINAL = re.compile(r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")


def ordinals(word: str) -> list[str]:
    """The other writings of the number of a day: 14th of 14, and 14 of 14th."""
    match = _ORDINAL.fullmatch(word)
    if match is None:
        return []
    day = match["day"]
    ending = "th" if day in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th")
    return [other for other in (day, day + ending) if other != word]


def initials(term: str, acronym: bool) -> list[Alternative]:
    """The letters of initials apart: J.D. and JD are also J. D.

    Args:
        term: the word as a term, with its points.
        acronym: whether it was typed in capitals.
    """
    letters = term.replace(".", "")
    dotted = _LETTERS.fullmatch(term)
    short = letters.isalpha() and (len(letters) == 2 or (acronym and len(letters) == 3)) and letters not in SMALL_WORDS
    if not dotted and not short:
        return []
    return [tuple((letter,) for letter in letters)]
