"""Years and decades: "in 2014", "the 1974 law", "(1954)", "2014-15", "the 1990s", "700 BC"; not 1561 prisoners."""

from index.marks.figures.closed_class import STOPS
from index.marks.figures.exclusions.calendar import SEASONS, is_year, month_at
from index.marks.figures.noun_phrase import counted_follows as counted_noun_follows
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

_TIME_BEFORE = frozenset(
    """in since by until till during after before from early late mid circa ca year years season fiscal through
    throughout sometime""".split()
)
_SINCE = frozenset("in since by until of".split())
_OWNERS = frozenset("the this a an its their his her our".split())
_TOTALS = frozenset("total number group toll crowd".split())
_ERAS = frozenset(("bc", "ad", "bce", "ce", "b.c.", "a.d.", "b.c.e."))
_SURE = (1900, 2059)
_DATED = frozenset("levels prices elections figures rates terms standards values totals highs lows data".split())
_BOUND_WORDS = frozenset(
    "some over nearly almost than least about around roughly approximately under most only just another".split()
)


def year_end(tokens: Tokens, i: int, counted_follows: bool) -> int | None:
    """Where the year or decade at token i ends; None where the number is no year.

    `counted_follows`: a plural noun stands behind the number.
    """
    token = tokens[i]
    if token.kind != NUMBER or not token.text.isdigit():
        return None
    if (era := _era(tokens, i)) is not None:
        return era
    if (decade := _decade(tokens, i)) is not None:
        return decade
    if not is_year(token.text, 1000) or (at(tokens, i + 1).text == "%" or unit_at(tokens, i + 1)):
        return None
    if at(tokens, i + 1).glued and at(tokens, i + 1).kind == WORD:
        return None
    return _span(tokens, i) if _reads_as_year(tokens, i, counted_follows) else None


def _era(tokens: Tokens, i: int) -> int | None:
    if at(tokens, i + 1).lower in _ERAS and at(tokens, i + 1).text[0].isupper():
        return i + 2
    before = at(tokens, i - 1)
    return i + 1 if before.text in ("AD", "A.D.") else None


def _decade(tokens: Tokens, i: int) -> int | None:
    text, after, before = tokens[i].text, at(tokens, i + 1), at(tokens, i - 1)
    if before.text in ("'", "\u2019", "\u2018") and len(text) == 2 and tokens[i].glued and not before.glued:
        return i + 2 if after.lower == "s" and after.glued else i + 1
    if is_year(text) and after.lower == "s" and after.glued:
        return i + 2
    apostrophe = after.text in ("'", "\u2019") and after.glued and at(tokens, i + 2).lower == "s"
    if not (apostrophe or (after.lower == "s" and after.glued)) or not text.endswith("0"):
        return None
    return i + 3 if apostrophe else i + 2


def _reads_as_year(tokens: Tokens, i: int, counted_follows: bool) -> bool:
    year, word = int(tokens[i].text), at(tokens, i - 1).lower
    sure = _SURE[0] <= year <= _SURE[1]
    if word in ("from", "between") and _counts_at_the_end(tokens, i):
        return False
    if word == "from" and at(tokens, i + 1).lower in ("to", "until") and is_year(at(tokens, i + 2).text):
        return True
    if _pair_behind(tokens, i):
        return sure or not counted_follows
    if _is_summer_of(tokens, i):
        return not counted_follows
    if counted_follows:
        return _is_year_of_plural(tokens, i, sure)
    if _time_before(tokens, i):
        return sure or year >= 1500 or word in _SINCE
    return sure or _is_old_year(tokens, i)


def _is_year_of_plural(tokens: Tokens, i: int, sure: bool) -> bool:
    """Whether digits before a plural noun are its year ("the 2016 elections") and no count ("1561 prisoners")."""
    year, before = int(tokens[i].text), at(tokens, i - 1)
    if sure and at(tokens, i + 1).lower in _DATED:
        return True
    if before.lower in _BOUND_WORDS:
        return False
    if _time_before(tokens, i):
        return sure
    if not before.text and at(tokens, i + 1).text[:1].isupper():
        return True
    if 1990 <= year <= 2035 and year % 100 and (before.lower in STOPS or before.text[:1].isupper()):
        return before.lower != "of" or at(tokens, i - 2).lower not in _TOTALS
    return sure and (before.lower in _OWNERS or before.lower.endswith("'s"))


def _time_before(tokens: Tokens, i: int) -> bool:
    """Whether a word of time stands before: "in 2014", "May 2014", "mid-2014", "summer 2014"."""
    before = at(tokens, i - 1)
    if before.text in DASHES:
        return at(tokens, i - 2).lower in ("mid", "early", "late", "pre", "post")
    return before.lower in _TIME_BEFORE or before.lower in SEASONS or month_at(tokens, i - 1) is not None


def _is_old_year(tokens: Tokens, i: int) -> bool:
    """Whether digits before 1900 are a year by where they stand: "(1854)", "the 1832 law", "1551 Anna is born"."""
    year, before, after = int(tokens[i].text), at(tokens, i - 1), at(tokens, i + 1)
    if year >= 1500:
        if before.text == "(" or after.text == ")" or before.lower in ("a", "an", "the"):
            return True
        if not before.text and after.kind == WORD:
            return True
    return year >= 1100 and (before.lower in ("of", "to", "and", "between", "the") or _pair_before(tokens, i))


def _is_summer_of(tokens: Tokens, i: int) -> bool:
    """ "in the summer of 1415", "January of 1848"."""
    if at(tokens, i - 1).lower != "of":
        return False
    return at(tokens, i - 2).lower in SEASONS | {"year", "autumn", "end", "beginning"} or bool(month_at(tokens, i - 2))


def _counts_at_the_end(tokens: Tokens, i: int) -> bool:
    """ "from 1000 to 2000 recruits"."""
    link, end = at(tokens, i + 1), at(tokens, i + 2)
    if link.lower not in ("to", "and") or end.kind != NUMBER:
        return False
    return not is_year(end.text) or counted_noun_follows(tokens, i + 3) or unit_at(tokens, i + 3) is not None


def _pair_behind(tokens: Tokens, i: int) -> bool:
    """ "1535-1611"."""
    joint, end = at(tokens, i + 1), at(tokens, i + 2)
    if joint.text not in DASHES or not is_year(end.text) or end.kind != NUMBER:
        return False
    return int(tokens[i].text) < int(end.text) <= int(tokens[i].text) + 400 and not unit_at(tokens, i + 3)


def _pair_before(tokens: Tokens, i: int) -> bool:
    return at(tokens, i - 1).text in (*DASHES, ",", "(") and is_year(at(tokens, i - 2).text)


def _span(tokens: Tokens, i: int) -> int:
    """Takes in the "-15" of "2014-15", the "/17" of "2016/17" and further years: "2014 and 2015"."""
    joint, second = at(tokens, i + 1), at(tokens, i + 2)
    if (joint.text in DASHES or joint.text == "/") and second.kind == NUMBER and second.text.isdigit():
        if len(second.text) == 2 and joint.glued and second.glued:
            return i + 3
        if is_year(second.text) and int(second.text) > int(tokens[i].text):
            return i + 3
    return i + 1
