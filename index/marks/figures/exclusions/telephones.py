"""Telephone numbers: "555-0100", "020 7946 0958", "+44 20 7946 0958", "call 911"."""

from index.marks.figures.tokens import NUMBER, SIGN, Tokens, at

_HYPHENS = frozenset("-\u2011\u2013")
_CALLED = frozenset("call calls called calling dial dials dialed dialled phone phoned".split())
_CALLS = frozenset("call caller operator dispatcher recording system emergency dispatch".split())


def telephone_end(tokens: Tokens, i: int) -> int | None:
    """Where the telephone number that begins at token i ends, or None."""
    return _emergency(tokens, i) or _in_blocks(tokens, i) or _with_prefix(tokens, i)


def _emergency(tokens: Tokens, i: int) -> int | None:
    if tokens[i].text not in ("911", "999", "112"):
        return None
    day = (
        tokens[i].text == "911"
        and at(tokens, i - 1).lower in ("on", "after", "since")
        and at(tokens, i + 1).kind == SIGN
    )
    called = day or at(tokens, i - 1).lower in _CALLED or at(tokens, i + 1).lower.rstrip("s") in _CALLS
    return i + 1 if called else None


def _in_blocks(tokens: Tokens, i: int) -> int | None:
    """Three blocks or more tied by hyphens, or three digits and four."""
    parts, j = 1, i + 1
    if at(tokens, i - 1).text == "(" and at(tokens, j).text == ")" and len(tokens[i].text) == 3:
        if at(tokens, j + 1).kind != NUMBER:
            return None
        parts, j = 2, j + 2
    while at(tokens, j).text in _HYPHENS and at(tokens, j).glued and _is_tied(tokens, j + 1):
        parts, j = parts + 1, j + 2
    if parts >= 3:
        return j
    local = parts == 2 and len(tokens[i].text) == 3 and len(tokens[j - 1].text) == 4
    return j if local and tokens[i].text.isdigit() else None


def _is_tied(tokens: Tokens, j: int) -> bool:
    return at(tokens, j).kind == NUMBER and at(tokens, j).glued


def _with_prefix(tokens: Tokens, i: int) -> int | None:
    """Blocks after a plus or a leading zero."""
    zero = len(tokens[i].text) >= 3 and tokens[i].text.startswith("0") and tokens[i].text.isdigit()
    plus = at(tokens, i - 1).text == "+" and tokens[i].glued
    plus = plus and (at(tokens, i + 1).kind == NUMBER or len(tokens[i].text) >= 8)
    if not (zero or plus):
        return None
    j = i + 1
    while at(tokens, j).kind == NUMBER and at(tokens, j).text.isdigit():
        j += 1
    return j
