"""Calendar words of English, and the pieces of patterns that every pattern of dates is made of."""

from index.dates.date import MONTHS

LONG_MONTH = "(?:(?i:january|february|april|june|july|august|september|october|november|december)|M(?:ay|AY|arch|ARCH))"
"""A month written out; "may" and "march" only with a capital."""
SHORT_MONTH = (
    "(?:[Jj]an|JAN|[Ff]eb|FEB|Mar|MAR|[Aa]pr|APR|[Jj]un|JUN|[Jj]ul|JUL|[Aa]ug|AUG|[Ss]ept?|SEPT?|[Oo]ct|OCT|[Nn]ov|NOV"
    "|[Dd]ec|DEC)"
)
MONTH = rf"(?:{LONG_MONTH}(?![^\W\d_])|{SHORT_MONTH}(?![^\W\d_])\.?)"
ANY_MONTH = "(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|" + "|".join(MONTHS) + r")\.?"
"""A month between digits or marks, where capitals say nothing: 13NOV2017, 10-apr-15."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)(?![^\W\d_])"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)(?![^\W\d_])\.?"

DASH = r"[-\u2010-\u2015\u2212]"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)(?![.:]\d)(?!,\d{3}(?!\d))(?!\s?%)"
YEAR = r"(?:1\d|2[01])\d\d(?!\w)(?![.,]\d)(?!\s?%)"
SHORT_YEAR = r"['\u2019\u2018]\d\d(?!\w)"

_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS, 1)} | {"thirtieth": 30}
ORDINALS |= {f"twenty-{word}": 20 + number for word, number in ORDINALS.items() if number < 10} | {"thirty-first": 31}
ORDINAL = r"(?:(?i:twenty|thirty)[-\s])?(?i:" + "|".join([*_ORDINAL_WORDS, "thirtieth"]) + r")(?!\w)"

NUMBERS = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}


def weekday_number(name: str) -> int:
    """The number of a weekday by its name or abbreviation; Monday is 0."""
    key = name[:2].lower()
    return next(number for number, weekday in enumerate(WEEKDAYS) if weekday.startswith(key))


def ordinal_number(word: str) -> int | None:
    """The value of "5th", "fifth" or "twenty-first"; None for anything else."""
    digits = word.rstrip("stndrh.")
    if digits.isdigit():
        return int(digits)
    return ORDINALS.get("-".join(word.lower().replace("-", " ").split()))


def full_year(two_digits: int) -> int:
    """The year meant by two digits after an apostrophe or in a numeric date: '98 is 1998, '15 is 2015.

    Up to 29 they are of this century: prose writes '39 for 1939, and news seldom names a year more than a few ahead.
    """
    return two_digits + (2000 if two_digits < 30 else 1900)
