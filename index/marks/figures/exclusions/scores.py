"""Scores and votes ("2-0", "a 7-2 vote", "voted 52 to 48"), "9/11" and "24/7", ranks ("the top 10")."""

from index.marks.figures.currency import SIGNS
from index.marks.figures.fractions import fraction
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.number_words import SMALL, STARTERS, TENS
from index.marks.figures.numbers import STROKES
from index.marks.figures.tokens import DASHES, NUMBER, SIGN, Token, Tokens, at
from index.marks.figures.units import unit_at

_RANGE_BEFORE = frozenset("age ages aged between from of about around some roughly to".split())


def score_end(tokens: Tokens, i: int) -> int | None:
    """Where the score or vote that begins at token i ends, or None."""
    return hyphened_vote_end(tokens, i) or _vote(tokens, i) or _score(tokens, i) or _slashed(tokens, i)


def attempts_end(tokens: Tokens, i: int) -> int | None:
    """Where "0-for-9", "20-of-24", "two-for-one" ends: how many of how many tries, or None."""
    joints = [token.lower for token in tokens[i + 1 : i + 4]]
    if joints not in (["-", "for", "-"], ["-", "of", "-"]) or not all(t.glued for t in tokens[i + 1 : i + 4]):
        return None
    second = at(tokens, i + 4)
    counts = second.kind == NUMBER or second.lower in STARTERS
    return i + 5 if counts and second.glued and not _measured(tokens, i + 5) else None


def to_par_end(tokens: Tokens, i: int) -> int | None:
    """Where a golfer's score to par ends, or a cricket score: "14 under par", "a seven-under", "352 for six"."""
    tied = at(tokens, i + 1).text in DASHES and at(tokens, i + 1).glued
    j = i + 2 if tied else i + 1
    if at(tokens, j).lower in ("under", "over"):
        after = at(tokens, j + 1)
        par = j + 2 if after.lower == "par" or (after.text == "-" and at(tokens, j + 2).lower == "par") else None
        closed = after.kind == SIGN and after.text in ",.;)"
        return par or (j + 1 if tied or (closed and at(tokens, i - 1).lower in ("on", "at")) else None)
    wickets = at(tokens, j + 1)
    if tied or at(tokens, j).lower != "for" or not tokens[i].text.isdigit() or int(tokens[i].text) < 10:
        return None
    few = wickets.text in _WICKETS and not _measured(tokens, j + 2) and not counted_follows(tokens, j + 2)
    return j + 2 if few and at(tokens, j + 2).text not in DASHES else None


_WICKETS = frozenset("1 2 3 4 5 6 7 8 9 one two three four five six seven eight nine".split())


def _score(tokens: Tokens, i: int) -> int | None:
    """ "2-0", "a 7-2 vote": two numbers joined by a dash that are not a range."""
    joint, second = at(tokens, i + 1), at(tokens, i + 2)
    if joint.text not in DASHES or not _both_short(tokens[i], second) or _is_mixed(tokens, i + 2):
        return None
    if not (joint.glued and second.glued):
        return _apart(tokens, i)
    if at(tokens, i - 1).text in SIGNS or _measured(tokens, i + 3):
        return None
    low, high = int(tokens[i].text), int(second.text)
    if low >= high or low == 0:
        return i + 3
    if at(tokens, i - 1).lower in _RANGE_BEFORE or counted_follows(tokens, i + 3) or high > 200:
        return None
    return None if at(tokens, i + 3).lower in _SCALED else i + 3


def _is_mixed(tokens: Tokens, j: int) -> bool:
    """Whether the number at token j is the top of a fraction: the 3 of "3-3/4 percent"."""
    return at(tokens, j + 1).text in STROKES and at(tokens, j + 1).glued and at(tokens, j + 2).glued


def _apart(tokens: Tokens, i: int) -> int | None:
    """A score with spaces: "won 2 \u2013 1"."""
    small = int(tokens[i].text) <= 20 and int(tokens[i + 2].text) <= 20
    if not small or tokens[i + 1].glued or tokens[i + 2].glued or _measured(tokens, i + 3):
        return None
    return None if counted_follows(tokens, i + 3) else i + 3


_SCALED = frozenset("million billion thousand k m bn year month".split())


def _both_short(first: Token, second: Token) -> bool:
    """Whether both are whole numbers of at most four digits."""
    return all(token.kind == NUMBER and token.text.isdigit() and len(token.text) <= 4 for token in (first, second))


def _measured(tokens: Tokens, j: int) -> bool:
    dashed = at(tokens, j).text in DASHES and unit_at(tokens, j + 1) is not None
    return at(tokens, j).text == "%" or dashed or unit_at(tokens, j) is not None


def hyphened_vote_end(tokens: Tokens, i: int) -> int | None:
    """ "a 9-to-6 vote", "a six-to-one system"."""
    if [token.lower for token in tokens[i + 1 : i + 4]] != ["-", "to", "-"]:
        return None
    first, second = _whole_number(tokens[i]), _whole_number(at(tokens, i + 4))
    return i + 5 if first is not None and second is not None and first > second else None


def _whole_number(token: Token) -> float | None:
    """The value of a token that is a whole number of at most four digits, or a number word."""
    if token.kind == NUMBER:
        return float(token.text) if token.text.isdigit() and len(token.text) <= 4 else None
    return SMALL.get(token.lower, TENS.get(token.lower))


_VOTES = frozenset("margin vote votes ratio majority decision ruling lead victory win advantage odds".split())
_VOTED = frozenset("voted vote won beat lost ruled passed outnumber outnumbered outnumbering defeated".split())


def _vote(tokens: Tokens, i: int) -> int | None:
    """ "voted 52 to 48", "a 3 to 1 margin"."""
    if at(tokens, i + 1).lower != "to" or at(tokens, i + 2).kind != NUMBER:
        return None
    if _is_result(tokens, i):
        return i + 3
    if at(tokens, i + 3).lower in _VOTES or tokens[i].text == tokens[i + 2].text or at(tokens, i - 1).lower in _VOTED:
        return i + 3 if not unit_at(tokens, i + 3) else None
    return None


def _is_result(tokens: Tokens, i: int) -> bool:
    """ "won, 134 to 63", "in a narrow victory, 98 to 96": more votes to fewer, and nothing counted or measured."""
    first, second = tokens[i], tokens[i + 2]
    if not _both_short(first, second) or int(first.text) <= int(second.text) or first.glued:
        return False
    before = at(tokens, i - 1)
    opens = before.text in (",", "\u2014", "(") or before.lower in _RESULTS
    return opens and not (counted_follows(tokens, i + 3) or _measured(tokens, i + 3))


_RESULTS = frozenset("of by was is won lost voted".split())


def _slashed(tokens: Tokens, i: int) -> int | None:
    """ "9/11", "24/7", "22/04": neither a fraction nor money."""
    joint, second = at(tokens, i + 1), at(tokens, i + 2)
    if joint.text != "/" or second.kind != NUMBER or not (joint.glued and second.glued):
        apart = joint.text == "/" and second.kind == NUMBER and not joint.glued and not second.glued
        return i + 3 if apart and at(tokens, i - 1).text not in SIGNS and not _measured(tokens, i + 3) else None
    if fraction(tokens, i) is not None or at(tokens, i - 1).text in SIGNS:
        return None
    third = at(tokens, i + 4)
    if at(tokens, i + 3).text == "/" and at(tokens, i + 3).glued and third.kind == NUMBER and third.glued:
        return i + 5  # "1/5/17"
    whole = tokens[i].text.isdigit() and second.text.isdigit()
    return i + 3 if whole and len(tokens[i].text) <= 2 and len(second.text) <= 2 else None


_RANKED = frozenset("four five eight ten twenty fifty hundred 4 5 8 10 16 20 25 32 50 100".split())


def rank_end(tokens: Tokens, i: int, counted: bool) -> int | None:
    """ "the top 10", "the last 16": ranks, unless what is ranked is named."""
    if counted or at(tokens, i - 1).lower not in ("top", "last", "final", "next", "bottom"):
        return None
    return i + 1 if tokens[i].lower in _RANKED and not _measured(tokens, i + 1) else None
