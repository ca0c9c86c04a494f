"""Numbers that may be written as in another language: "Rund 1.500 Gäste", "Environ 1 500", "1,5".

A short article does not tell its language, so a number that other languages read as a thousand times more is left
out where its paragraph has no English function word.
"""

from index.marks.figures.currency import before
from index.marks.figures.magnitudes import magnitude
from index.marks.figures.numbers import has_decimal_comma
from index.marks.figures.tokens import NUMBER, Tokens, at
from index.marks.figures.units import unit_at

_ENGLISH_ONLY = frozenset(
    """the and that were with from by are have which but their they been who said about more after than into could would
    this our your you it when where there had not since because before during over under up out off some only just also
    against between near its his her is was as has will""".split()
)
"""Function words of English that no other language of Latin letters has, but for the rarest."""
_AROUND = 200
"""Tokens before and after a number among which English has such a word; of a paragraph without an end, all tokens for
each number would cost its square."""


def foreign_end(tokens: Tokens, i: int) -> int | None:
    """Where the number at token i ends if it may be one of another language, or None."""
    last = i + 1
    if not _is_grouped_by_point(tokens[i].text):
        while _is_group(tokens, last):
            last += 1
        if last == i + 1:
            return None
    around = tokens[max(0, i - _AROUND) : i + _AROUND]
    return None if any(token.lower in _ENGLISH_ONLY for token in around) else last


def _is_grouped_by_point(text: str) -> bool:
    """Whether a point may separate thousands: "1.500", not "0.534"."""
    whole, _, group = text.rpartition(".")
    return len(group) == 3 and 1 <= len(whole) <= 3 and whole.isdigit() and whole[0] != "0"


def _is_group(tokens: Tokens, j: int) -> bool:
    """Whether token j may be a group of three digits after a blank."""
    first, group = tokens[j - 1].text, at(tokens, j)
    three = group.kind == NUMBER and len(group.text) == 3 and group.text.isdigit()
    return three and not group.glued and first.isdigit()


def comma_end(tokens: Tokens, i: int) -> int | None:
    """Where the number at token i ends if its comma may but need not separate decimals ("1,5"), or None.

    A unit, a magnitude or a currency beside it makes it sure: "12,5 per cent".
    """
    if not has_decimal_comma(tokens[i].text) or "." in tokens[i].text or before(tokens, i) is not None:
        return None
    if unit_at(tokens, i + 1) is not None or magnitude(tokens, i + 1) is not None:
        return None
    linked = at(tokens, i + 1).lower in ("and", "to", "or", "-", "\u2013") and at(tokens, i + 2).kind == NUMBER
    ends = unit_at(tokens, i + 3) is not None or magnitude(tokens, i + 3) is not None
    return None if linked and ends else i + 1  # "between 1,5 and 2 million"
