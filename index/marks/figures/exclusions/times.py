"""Clock and race times: "5:30", "17.45 GMT", "3 a.m.", "five o'clock", "half past eight", "1:42.3", "24/7"."""

from index.marks.figures.number_words import SMALL, TENS
from index.marks.figures.tokens import NUMBER, WORD, Tokens, at

_HALVES = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m"))
_ZONES = frozenset("gmt est edt pst pdt cet bst utc et pt ist noon o'clock".split())
_COUNTS = frozenset(SMALL) | frozenset(TENS)


def time_end(tokens: Tokens, i: int) -> int | None:
    """Where the time of day that begins at token i ends, or None."""
    token = tokens[i]
    if token.kind == NUMBER:
        return _in_digits(tokens, i)
    if token.lower in ("half", "quarter", "a", "three") or token.lower in _COUNTS:
        return _past(tokens, i) or _in_words(tokens, i)
    return None


def _in_digits(tokens: Tokens, i: int) -> int | None:
    j = i + 1
    colon = False
    while (
        at(tokens, j).text == ":" and at(tokens, j).glued and at(tokens, j + 1).kind == NUMBER and tokens[j + 1].glued
    ):
        colon, j = True, j + 2
    half = _half_of_day(tokens, j)
    if half is not None and _is_hour(tokens[i].text):
        return half
    if at(tokens, j).lower == "hours" and at(tokens, i - 1).lower in _AT and _is_hour_of_four(tokens[i].text):
        return j + 1
    if colon:
        return j
    if at(tokens, j).lower in _ZONES and (at(tokens, j).text.isupper() or at(tokens, j).lower in ("noon", "o'clock")):
        return j + 1 if _is_hour(tokens[i].text) else None
    if at(tokens, j).lower == "o" and at(tokens, j + 2).lower == "clock":
        return j + 3
    return _past(tokens, i) or _by_context(tokens, i) or _opens_hours(tokens, i)


def _opens_hours(tokens: Tokens, i: int) -> int | None:
    """The 12 of "between 12 and 8 p.m.", the 9 of "from 9 to 5:30 p.m.": only one of the two says which half."""
    link, end = at(tokens, i + 1), at(tokens, i + 2)
    if link.lower not in _UNTIL or end.kind != NUMBER or not (_is_hour(tokens[i].text) and _is_hour(end.text)):
        return None
    j = i + 3
    if at(tokens, j).text == ":" and at(tokens, j).glued and at(tokens, j + 1).kind == NUMBER:
        j += 2
    half = _half_of_day(tokens, j)
    return half if half is not None and float(tokens[i].text) <= 12 else None


def _half_of_day(tokens: Tokens, j: int) -> int | None:
    """Where "pm", "p.m.", "a m", "p. m.", ".am" ends."""
    token = at(tokens, j)
    if token.text == "." and token.glued and at(tokens, j + 1).lower in _HALVES:
        token, j = at(tokens, j + 1), j + 1
    if token.lower in _HALVES:
        return j + 1
    if token.lower not in ("a", "p"):
        return None
    stop = at(tokens, j + 1).text == "."
    if at(tokens, j + 1 + stop).lower == "m":
        return j + 2 + stop + (at(tokens, j + 2 + stop).text == ".")
    hour = at(tokens, j - 1)
    return j + 1 if token.glued and hour.kind == NUMBER and hour.text.isdigit() and int(hour.text) <= 12 else None


def _is_hour(text: str) -> bool:
    whole, _, part = text.partition(".")
    if not whole.isdigit() or len(whole) > 4 or (part and (len(part) != 2 or int(part) > 59)):
        return False
    return int(whole) <= 24 if len(whole) <= 2 else int(whole[-2:]) <= 59


_UNTIL = frozenset(("and", "to", "until", "till", "or", "through", "-", "\u2013", "&"))
_AT = frozenset("at by from until till since".split())


def _is_hour_of_four(text: str) -> bool:
    """Whether digits are a time as soldiers write it: "at 1400 hours"."""
    return len(text) == 4 and _is_hour(text) and int(text[:2]) <= 24


def _by_context(tokens: Tokens, i: int) -> int | None:
    """ "at 8 in the evening", "in the afternoon at 7", "11ish"."""
    text = tokens[i].text
    if not _is_hour(text) or float(text) > 24:
        return None
    j = i + 1
    if at(tokens, j).lower == "ish" and at(tokens, j).glued:
        return j + 1
    words = [at(tokens, j + n).lower for n in range(3)]
    if words[0] == "in" and words[1] == "the" and words[2] in ("morning", "afternoon", "evening", "night"):
        return j + 3
    if words[0] == "at" and words[1] == "night":
        return j + 2
    before = [at(tokens, i - n).lower for n in (1, 2)]
    if before[0] == "at" and before[1] in ("morning", "afternoon", "evening", "tonight", "tomorrow", "night"):
        return j
    return None


def _past(tokens: Tokens, i: int) -> int | None:
    """ "half past eight", "a quarter to nine", "20 minutes past five"."""
    j = i + 1
    if tokens[i].lower == "a" or (tokens[i].lower == "three" and at(tokens, j).lower == "quarters"):
        j += 1
    if at(tokens, j).lower in ("minutes", "minute", "mins", "min"):
        j += 1
    link = at(tokens, j).lower
    if link != "past" and not (
        link == "to" and tokens[i].lower in ("a", "quarter") and at(tokens, i + 1).lower == "quarter"
    ):
        return None
    hour = at(tokens, j + 1)
    if hour.kind == NUMBER and _is_hour(hour.text):
        return _half_of_day(tokens, j + 2) or j + 2
    return _half_of_day(tokens, j + 2) or j + 2 if 1 <= SMALL.get(hour.lower, 0) <= 12 else None


def _in_words(tokens: Tokens, i: int) -> int | None:
    """ "five o'clock", "seven thirty pm", "12 noon"."""
    if tokens[i].lower not in SMALL:
        return None
    j = i + 1
    if at(tokens, j).lower == "o'clock":
        return j + 1
    for _ in range(2):
        if at(tokens, j).kind == WORD and at(tokens, j).lower in _COUNTS:
            j += 1
    half = _half_of_day(tokens, j)
    if half is not None and at(tokens, j).lower != "a":
        return half
    words = [at(tokens, j + n).lower for n in range(3)]
    if j > i + 1 and words[:2] == ["in", "the"] and words[2] in ("morning", "afternoon", "evening", "night"):
        return j + 3
    return None
