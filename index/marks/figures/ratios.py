"""Shares: "one in three", "four out of 10"; but "60 out of 300" is two figures, and "two in 2016" is one."""

from index.marks.figures.number import Number
from index.marks.figures.numbers import cardinal
from index.marks.figures.tokens import NUMBER, WORD, Tokens, at

_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 10_000, 100_000, 1_000_000))
_TIME = frozenset("second minute hour day week month year decade".split())


def ratio(tokens: Tokens, i: int) -> Number | None:
    """The share that begins at token i, or None."""
    top = cardinal(tokens, i)
    if top is None or not 0 < top.value <= 99 or top.value != int(top.value):
        return None
    j = top.last
    word = at(tokens, j).lower
    hyphen = at(tokens, j).text == "-" and at(tokens, j + 1).lower == "in" and at(tokens, j + 2).text == "-"
    if hyphen:
        word, j = "in", j + 1
    if word == "in":
        j += 2 if hyphen else 1
    elif word == "of" and _is_base(tokens, j + 1, top):
        j += 1
    elif word == "out" and at(tokens, j + 1).lower == "of":
        j += 2
    else:
        return None
    if at(tokens, j).lower == "every":
        j += 1
    if at(tokens, j).kind not in (NUMBER, WORD) or at(tokens, j).lower in ("a", "an"):
        return None
    base = cardinal(tokens, j)
    if base is None or not _fits(tokens, top, base, word == "in"):
        return None
    return Number(top.value / base.value, i, base.last, top.in_words)


def _is_base(tokens: Tokens, j: int, top: Number) -> bool:
    """The "every two" of "one of every two", the "ten" of "eight of ten"."""
    return at(tokens, j).lower == "every" or (at(tokens, j).lower in ("10", "ten") and top.value < 10)


def _fits(tokens: Tokens, top: Number, base: Number, is_in: bool) -> bool:
    single = top.value == 1 and base.value >= 20 and not _is_year(tokens, base)
    if not top.value < base.value or not (base.value in _ROUND or single):
        return False
    if top.value > 1 and base.value > 10 and base.value not in (20, 100, 1000):
        return False
    if is_in and top.value >= 10:
        return False
    after = at(tokens, base.last)
    return not (is_in and (after.lower.rstrip("s") in _TIME or after.text in ("%", "-")))


def _is_year(tokens: Tokens, base: Number) -> bool:
    text = tokens[base.first].text
    return text.isdigit() and len(text) == 4 and text[:2] in ("18", "19", "20")
