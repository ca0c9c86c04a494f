"""Scores and votes ("2-0", "a 7-2 vote"), telephone numbers, list numbers, footnotes, ranks ("top 10")."""

from index.marks.figures.currency import SIGNS
from index.marks.figures.fractions import fraction
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

_RANGE_BEFORE = frozenset("age ages aged between from of about around some roughly to".split())


def score_end(tokens: Tokens, i: int) -> int | None:
    """Where the score, telephone number or list number that begins at token i ends, or None."""
    return _telephone(tokens, i) or _score(tokens, i) or _slashed(tokens, i) or _list_number(tokens, i)


def _telephone(tokens: Tokens, i: int) -> int | None:
    parts, j = 1, i + 1
    if at(tokens, i - 1).text == "(" and at(tokens, j).text == ")" and len(tokens[i].text) == 3:
        j += 1
        if at(tokens, j).kind != NUMBER:
            return None
        parts, j = 2, j + 1
    while at(tokens, j).text in ("-", "\u2011", "\u2013") and at(tokens, j).glued and at(tokens, j + 1).kind == NUMBER:
        if not tokens[j + 1].glued:
            break
        parts, j = parts + 1, j + 2
    if parts >= 3:
        return j
    if len(tokens[i].text) >= 3 and tokens[i].text.startswith("0") and tokens[i].text.isdigit():
        while at(tokens, j).kind == NUMBER and at(tokens, j).text.isdigit():
            j += 1
        return j
    if at(tokens, i - 1).text == "+" and tokens[i].glued and at(tokens, j).kind == NUMBER:
        while at(tokens, j).kind == NUMBER:
            j += 1
        return j
    if parts == 2 and len(tokens[i].text) == 3 and len(tokens[i + 2].text) == 4 and tokens[i].text.isdigit():
        return j
    return None


def _score(tokens: Tokens, i: int) -> int | None:
    if [token.lower for token in tokens[i + 1 : i + 4]] == ["-", "to", "-"] and at(tokens, i + 4).kind == NUMBER:
        falling = (
            tokens[i].text.isdigit() and tokens[i + 4].text.isdigit() and int(tokens[i].text) > int(tokens[i + 4].text)
        )
        return i + 5 if falling else None
    if (vote := _vote(tokens, i)) is not None:
        return vote
    first, joint, second = tokens[i], at(tokens, i + 1), at(tokens, i + 2)
    if joint.text not in DASHES or not (joint.glued and second.glued) or second.kind != NUMBER:
        return None
    if not (first.text.isdigit() and second.text.isdigit()) or (
        at(tokens, i - 1).text in SIGNS and at(tokens, i - 1).text
    ):
        return None
    a, b = int(first.text), int(second.text)
    after = at(tokens, i + 3)
    if after.text == "%" or unit_at(tokens, i + 3) or (after.text in DASHES and unit_at(tokens, i + 4)):
        return None
    if a >= b or a == 0:
        return i + 3
    if at(tokens, i - 1).lower in _RANGE_BEFORE or counted_follows(tokens, i + 3) or b > 200:
        return None
    if after.kind == WORD and after.lower in ("million", "billion", "thousand", "k", "m", "bn", "year", "month"):
        return None
    return i + 3


_VOTES = frozenset("margin vote votes ratio majority decision ruling lead victory win advantage odds".split())
_VOTED = frozenset("voted vote won beat lost ruled passed outnumber outnumbered outnumbering defeated".split())


def _vote(tokens: Tokens, i: int) -> int | None:
    """ "voted 52 to 48", "a 3 to 1 margin"."""
    if at(tokens, i + 1).lower != "to" or at(tokens, i + 2).kind != NUMBER:
        return None
    if at(tokens, i + 3).lower in _VOTES or at(tokens, i - 1).lower in _VOTED:
        return i + 3 if not unit_at(tokens, i + 3) else None
    return None


def _slashed(tokens: Tokens, i: int) -> int | None:
    """ "9/11", "24/7", "22/04": neither a fraction nor money."""
    joint, second = at(tokens, i + 1), at(tokens, i + 2)
    if joint.text != "/" or second.kind != NUMBER or not (joint.glued and second.glued):
        return None
    if fraction(tokens, i) is not None or at(tokens, i - 1).text in SIGNS and at(tokens, i - 1).text:
        return None
    whole = tokens[i].text.isdigit() and second.text.isdigit()
    return i + 3 if whole and len(tokens[i].text) <= 2 and len(second.text) <= 2 else None


def _list_number(tokens: Tokens, i: int) -> int | None:
    before, after = at(tokens, i - 1), at(tokens, i + 1)
    if tokens[i].text.isdigit() and len(tokens[i].text) > 15:
        return i + 1
    short = tokens[i].text.isdigit() and len(tokens[i].text) <= 2
    if not short:
        return None
    if not before.text and after.text in (".", ")", ":") and after.glued and at(tokens, i + 2).kind == WORD:
        return i + 2
    if before.text == "(" and after.text == ")" and len(tokens[i].text) == 1:
        return i + 2
    if before.text == "[" and after.text == "]":
        return i + 2
    return None


def rank_end(tokens: Tokens, i: int, counted: bool) -> int | None:
    """ "the top 10", "the last 16": ranks, unless what is ranked is named."""
    if counted or at(tokens, i - 1).lower not in ("top", "last", "final", "next", "bottom"):
        return None
    after = at(tokens, i + 1)
    if (
        unit_at(tokens, i + 1)
        or after.text == "%"
        or tokens[i].text not in ("4", "8", "10", "16", "32", "20", "50", "100")
    ):
        return None
    return i + 1
