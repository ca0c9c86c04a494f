"""Numbers in digits and words: "1,561", "3.2 million", "two hundred and six", "five and a half million"."""

from index.marks.figures.fraction_parts import and_a_part, part_sign
from index.marks.figures.magnitudes import magnitude
from index.marks.figures.number import Number
from index.marks.figures.number_words import SCALES, SMALL, TENS
from index.marks.figures.number_words_parser import in_words
from index.marks.figures.tokens import DASHES, MINUS, NUMBER, SIGN, WORD, Tokens, at

STROKES = frozenset("/\u2044")
"""Strokes between the numbers of a fraction."""
_USUAL_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64))


def cardinal(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """The longest number that begins at token i, or None. `money`: a currency sign precedes it."""
    token = tokens[i]
    if token.kind == NUMBER:
        return _in_digits(tokens, i, money)
    if token.kind == WORD:
        return in_words(tokens, i)
    if token.kind == SIGN and (part := part_sign(token.text)) is not None:
        return Number(part, i, i + 1)
    return None


def digits(written: str) -> float:
    """The value of digits with their separators: "1,561", "40 000", "1.111,11", "12,34,567.89", "12,5"."""
    if written.isdigit():
        return float(written)
    if has_decimal_comma(written):
        written = written.replace(".", "").replace(",", ".")
    return float("".join(c for c in written if c not in ", \u00a0\u202f\u2009\u066c").replace("\u066b", "."))


def has_decimal_comma(written: str) -> bool:
    """Whether a comma separates the decimals: fewer than three digits follow the last one, and no point."""
    return len(written) > 2 and "," in written[-3:]


def _in_digits(tokens: Tokens, i: int, money: bool) -> Number | None:
    value, j = digits(tokens[i].text), i + 1
    sign = at(tokens, j)
    if (
        sign.kind == SIGN
        and (sign.glued or at(tokens, j + 1).text not in DASHES)
        and (part := part_sign(sign.text)) is not None
    ):
        value, j = value + part, j + 1
    elif (part_number := _written_part(tokens, j)) is not None:
        value, j = value + part_number[0], part_number[1]
    if (power := _power_of_ten(tokens, j)) is not None:
        return Number(value * 10.0 ** power[0], i, power[1])
    scale = magnitude(tokens, j, money)
    if scale is not None:
        return _with_tail(tokens, Number(value * scale[0], i, scale[1], scale=scale[0]))
    return Number(value, i, j)


def _power_of_ten(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The exponent of "×10−8", "x 10^6", and where it ends."""
    if at(tokens, j).text not in ("\u00d7", "x", "*") or at(tokens, j + 1).text != "10":
        return None
    k = j + 3 if at(tokens, j + 2).text == "^" else j + 2
    minus = at(tokens, k).text in MINUS and at(tokens, k).glued
    exponent = at(tokens, k + minus)
    if exponent.kind != NUMBER or not exponent.glued or not exponent.text.isdigit() or len(exponent.text) > 2:
        return None
    return (-1 if minus else 1) * int(exponent.text), k + minus + 1


def _written_part(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The "1/2" of "1 1/2", "1-1/2" and "1 and 1/2", or the "and a half" of "2 and a half"."""
    k = j + 1 if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued else j
    k += k == j and at(tokens, j).lower == "and"
    top, stroke, bottom = at(tokens, k), at(tokens, k + 1), at(tokens, k + 2)
    if top.kind == bottom.kind == NUMBER and stroke.text in STROKES and stroke.glued and bottom.glued:
        value = _ratio(top.text, bottom.text)
        return None if value is None or (top.glued and k == j) else (value, k + 3)
    return and_a_part(tokens, j)


def _ratio(top: str, bottom: str) -> float | None:
    over, under = digits(top), digits(bottom)
    return over / under if 0 < over < under and under in _USUAL_PARTS else None


def _with_tail(tokens: Tokens, number: Number) -> Number:
    """ "3 hundred and 21": what may still be added after a magnitude."""
    scale, value, j = number.scale, number.value, number.last
    if tokens[j - 1].lower not in SCALES:
        return number
    while True:
        k = j + 1 if at(tokens, j).lower == "and" else j
        rest = _tail(tokens, k)
        if rest is None or rest.value >= scale or rest.value <= 0:
            return Number(value, number.first, j, number.in_words, number.scale)
        value, j, scale = value + rest.value, rest.last, rest.scale if rest.scale > 1 else 0.0


def _tail(tokens: Tokens, k: int) -> Number | None:
    token = at(tokens, k)
    if token.kind == WORD and (token.lower in SMALL or token.lower in TENS):
        rest = in_words(tokens, k)
        return rest if rest is not None and rest.value == int(rest.value) else None
    before = at(tokens, k - 1).lower
    if token.kind != NUMBER or before not in ("and", *SCALES) or at(tokens, k + 1).lower == "%":
        return None
    scale = magnitude(tokens, k + 1)
    if scale is not None:
        return Number(digits(token.text) * scale[0], k, scale[1], scale=scale[0]) if scale[0] < 1e6 else None
    if before != "and" or at(tokens, k - 2).lower not in ("hundred", "thousand"):
        return None
    return Number(digits(token.text), k, k + 1) if token.text.isdigit() and len(token.text) <= 3 else None
