"""Letters tied to digits: "S22", "F-16", "AK-47", "Covid-19", "CO2", "5G", "49ers", "4x4", "401(k)"."""

from index.marks.figures.currency import SIGNS
from index.marks.figures.currency import before as currency_before
from index.marks.figures.number_words import DOZEN, MAGNITUDES, SCALES
from index.marks.figures.tokens import CODE, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

_HYPHENS = frozenset("-\u2010\u2011")
_BEFORE_CODE = frozenset("last top under mid pre post final covid sars type hiv mi u".split())
"""Words in small letters that a hyphen ties to a number that counts nothing: "the last-16", "an under-21"."""
_NOT_A_NAME = frozenset("st nd rd th s ish x p a".split())


def code_end(tokens: Tokens, i: int) -> int | None:
    """Where the code with the digits at token i ends, or None."""
    return _letters_before(tokens, i) or _letters_after(tokens, i) or _tied_to_code(tokens, i)


def _tied_to_code(tokens: Tokens, i: int) -> int | None:
    """ "6-4,6-3": a hyphen ties the number to something that is not a number."""
    joint, second = at(tokens, i + 1), at(tokens, i + 2)
    if joint.text in _HYPHENS and joint.glued and second.kind == CODE and second.glued:
        return end_of_code(tokens, i)
    return i + 1 if at(tokens, i - 1).text in _HYPHENS and tokens[i].glued and at(tokens, i - 2).kind == CODE else None


def _letters_before(tokens: Tokens, i: int) -> int | None:
    token, before, second = tokens[i], at(tokens, i - 1), at(tokens, i - 2)
    if not token.glued:
        return None
    if before.kind == WORD:
        money = second.text in SIGNS or currency_before(tokens, i) is not None
        return end_of_code(tokens, i) if before.text[-1].isalpha() and not money else None
    if second.kind != WORD or not before.glued:
        return None
    if before.text in (".", "/"):
        return end_of_code(tokens, i) if currency_before(tokens, i) is None else None
    measured = second.glued and at(tokens, i - 3).kind == NUMBER
    if before.text in _HYPHENS and not measured and (second.text[0].isupper() or second.lower in _BEFORE_CODE):
        return end_of_code(tokens, i)
    return None


def _letters_after(tokens: Tokens, i: int) -> int | None:
    after, second = at(tokens, i + 1), at(tokens, i + 2)
    if not after.glued:
        return None
    if after.text == "-" and second.glued and len(second.text) == 1 and second.text.isupper():
        return i + 3 if unit_at(tokens, i + 2) is None else None  # "1894-S"
    if after.text == "(" and len(second.text) == 1 and at(tokens, i + 3).text == ")":
        return i + 4
    if after.text in ("G", "D") and len(tokens[i].text) == 1 and second.kind != NUMBER:
        return i + 2
    if after.kind == WORD and _is_name(tokens, i):
        return end_of_code(tokens, i)
    if after.lower == "s" and tokens[i].glued and at(tokens, i - 1).text in _HYPHENS:
        return i + 2  # "catch-22s"
    return i + 3 if after.lower == "x" and second.glued else None


def _is_name(tokens: Tokens, i: int) -> bool:
    """Whether the letters after the digits are neither unit, magnitude nor ordinal: "49ers", "9AB", "737MAX"."""
    after, second = tokens[i + 1], at(tokens, i + 2)
    goes_on = second.kind == NUMBER and second.glued
    if after.lower in _NOT_A_NAME or after.lower in MAGNITUDES or after.lower in SCALES or after.lower in DOZEN:
        return goes_on
    return goes_on or unit_at(tokens, i + 1) is None


def end_of_code(tokens: Tokens, i: int) -> int:
    """Where letters and digits tied to token i end."""
    j = i + 1
    while at(tokens, j).glued and (at(tokens, j).kind in (WORD, NUMBER, CODE) or _goes_on(tokens, j)):
        j += 1
    return j


def _goes_on(tokens: Tokens, j: int) -> bool:
    """The plus of "P5+1", the hyphen of "10b-5"."""
    return at(tokens, j).text in ("+", "-") and at(tokens, j + 1).kind in (NUMBER, CODE) and at(tokens, j + 1).glued
