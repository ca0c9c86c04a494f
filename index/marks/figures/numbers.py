"""Numbers in digits and words: "1,561", "3.2 million", "two hundred and six", "five and a half million"."""

import unicodedata
from typing import NamedTuple

from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.number_words import (
    DOZEN,
    MAGNITUDES,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SMALL,
    SURE_MAGNITUDES,
    TENS,
)
from index.marks.figures.tokens import CODE, DASHES, MINUS, NUMBER, SIGN, WORD, Tokens, at, joined

_NO_SIZE = float("inf")


class Number(NamedTuple):
    """A number as read from tokens[first:last]."""

    value: float
    first: int
    last: int
    in_words: bool = False
    scale: float = 1.0
    """The magnitude it was written with: 1e6 for "3 million"; ranges spread it."""


def cardinal(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """The longest number that begins at token i, or None. `money`: a currency sign stands before it."""
    token = tokens[i]
    if token.kind == NUMBER:
        return _in_digits(tokens, i, money)
    if token.kind == WORD:
        return _in_words(tokens, i)
    if token.kind == SIGN and (part := part_sign(token.text)) is not None:
        return Number(part, i, i + 1)
    return None


def digits(written: str) -> float:
    """The value of digits with their separators: "1,561", "40 000", "1.111,11", "12,34,567.89"."""
    if written.isdigit():
        return float(written)
    if "," in written and "." in written and written.rindex(",") > written.rindex("."):
        written = written.replace(".", "").replace(",", ".")
    return float("".join(c for c in written if c not in ", \u00a0\u202f\u2009\u066c").replace("\u066b", "."))


def part_sign(sign: str) -> float | None:
    """The value of a one-character fraction such as ½, or None."""
    if unicodedata.category(sign[0]) != "No":
        return None
    value = unicodedata.numeric(sign[0], None)
    return value if value is not None and 0 < value < 1 else None


def _in_digits(tokens: Tokens, i: int, money: bool) -> Number | None:
    value, j = digits(tokens[i].text), i + 1
    sign = at(tokens, j)
    if sign.kind == SIGN and sign.glued and (part := part_sign(sign.text)) is not None:
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
    """The "1/2" of "1 1/2", or the "and a half" of "2 and a half"."""
    top, stroke, bottom = at(tokens, j), at(tokens, j + 1), at(tokens, j + 2)
    if top.kind == bottom.kind == NUMBER and stroke.text in "/\u2044" and stroke.glued and bottom.glued:
        value = _ratio(top.text, bottom.text)
        return None if value is None or top.glued else (value, j + 3)
    return _and_a_part(tokens, j)


def _ratio(top: str, bottom: str) -> float | None:
    over, under = digits(top), digits(bottom)
    return over / under if 0 < over < under <= 64 else None


def _and_a_part(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The "and a half", "and three quarters" that follows a number."""
    if at(tokens, j).lower != "and":
        if at(tokens, j).text in DASHES and at(tokens, j + 1).lower == "and":
            return _and_a_part(tokens, j + 1)
        return None
    k = j + 1
    if at(tokens, k).text in DASHES:
        k += 1
    count = 1.0 if at(tokens, k).lower in ("a", "an") else SMALL.get(at(tokens, k).lower)
    if count is None:
        return None
    k += 1
    if at(tokens, k).text in DASHES:
        k += 1
    part = at(tokens, k).lower
    if part in ("half", "quarter", "third", "fifth", "fourth", "eighth") and count == 1:
        return 1 / PARTS[part], k + 1
    if part in PLURAL_PARTS and 1 < count < PLURAL_PARTS[part]:
        return count / PLURAL_PARTS[part], k + 1
    return None


def magnitude(tokens: Tokens, j: int, money: bool = False) -> tuple[float, int] | None:
    """The magnitude at token j behind digits, and where it ends: "million", "bn", "-million", the m of "$6m"."""
    token = at(tokens, j)
    if token.text in DASHES and token.glued and at(tokens, j + 1).glued and at(tokens, j + 1).lower in SCALES:
        return magnitude(tokens, j + 1)
    if token.kind != WORD:
        return None
    if token.lower in SCALES:
        scale, j = SCALES[token.lower], j + 1
        if SCALES.get(at(tokens, j).lower, 0.0) > 100:  # "3 hundred thousand"
            scale, j = scale * SCALES[at(tokens, j).lower], j + 1
        return scale, j
    if token.lower in DOZEN:
        return 12.0, j + 1
    if token.lower not in MAGNITUDES:
        return None
    if token.lower in SURE_MAGNITUDES and (token.glued or money or token.lower != "mil"):
        return MAGNITUDES[token.lower], j + 1
    if not token.glued and not money:
        return None
    return _short_magnitude(tokens, j, money)


def _short_magnitude(tokens: Tokens, j: int, money: bool) -> tuple[float, int] | None:
    """k, m, b, t and their capitals, which are letters of units as well."""
    token = tokens[j]
    if token.glued and at(tokens, j + 1).glued and at(tokens, j + 1).kind in (NUMBER, CODE):
        return None
    if money:
        return (MAGNITUDES[token.lower], j + 1) if token.glued or len(token.text) > 1 else None
    if token.lower == "k" or token.text in ("M", "B", "MM", "T"):
        return MAGNITUDES[token.lower], j + 1
    if token.lower in ("m", "b") and token.glued and counted_follows(tokens, j + 1):
        return MAGNITUDES[token.lower], j + 1
    return None


def _with_tail(tokens: Tokens, number: Number) -> Number:
    """ "3 hundred and 21": what may still be added behind a magnitude."""
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
        rest = _in_words(tokens, k)
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


def _in_words(tokens: Tokens, i: int) -> Number | None:
    first = tokens[i].lower
    if first == "half":
        return _half_a_scale(tokens, i)
    if first in ("a", "an"):
        follows = at(tokens, i + 1).lower
        if follows == "half" and (half := _half_a_scale(tokens, i + 1)) is not None:
            return half._replace(first=i)
        if follows in SCALES or follows == "dozen":
            return _scaled(tokens, Number(1.0, i, i + 1, True))
        return None
    below = _below_hundred(tokens, i)
    if below is None:
        if first in SCALES or (first == "dozen" and at(tokens, i - 1).lower not in ("baker's", "the")):
            return _scaled(tokens, Number(1.0, i, i, True))
        return None
    return _scaled(tokens, below)


def _below_hundred(tokens: Tokens, i: int) -> Number | None:
    """ "seven", "seventeen", "seventy", "seventy-seven", "two and a half", "two point five"."""
    first, j = tokens[i].lower, i + 1
    if first in SMALL:
        value = SMALL[first]
    elif first in TENS:
        value = TENS[first]
        k = j + 1 if j < len(tokens) and joined(tokens, j) else j
        unit = SMALL.get(at(tokens, k).lower, 0.0)
        if 1 <= unit <= 9 and at(tokens, k).kind == WORD:
            value, j = value + unit, k + 1
    else:
        return None
    part = _and_a_part(tokens, j)
    if part is not None and value < 100:
        return Number(value + part[0], i, part[1], True)
    return _point(tokens, Number(value, i, j, True))


def _point(tokens: Tokens, number: Number) -> Number:
    """ "two point five", "two hundred point zero three"."""
    j = number.last
    if at(tokens, j).lower != "point" or at(tokens, j + 1).lower not in SMALL.keys() | TENS.keys():
        return number
    j += 1
    decimals = ""
    while at(tokens, j).kind == WORD and at(tokens, j).lower in SMALL.keys() | TENS.keys():
        word = at(tokens, j).lower
        if word in TENS:
            below = _below_hundred(tokens, j)
            decimals, j = decimals + f"{(below.value if below else 0):.0f}", below.last if below else j + 1
        else:
            decimals, j = decimals + f"{SMALL[word]:.0f}", j + 1
    return Number(number.value + float(f"0.{decimals}"), number.first, j, number.in_words, number.scale)


def _half_a_scale(tokens: Tokens, i: int) -> Number | None:
    """ "half a million", "half million", "half a dozen"."""
    j = i + 1
    if at(tokens, j).text in DASHES or at(tokens, j).lower in ("a", "an"):
        j += 1
    word = at(tokens, j).lower
    scale = SCALES.get(word) or (12.0 if word == "dozen" else None)
    return None if scale is None else Number(scale / 2, i, j + 1, True, scale)


def _scaled(tokens: Tokens, number: Number) -> Number | None:
    """Adds hundreds, thousands, millions and what comes behind them: "two hundred and six thousand"."""
    total, group, j = 0.0, number.value, number.last
    ceiling, scale_of = _NO_SIZE, 1.0
    started = number.last > number.first
    while True:
        k = j + 1 if j < len(tokens) and started and joined(tokens, j) else j
        word = at(tokens, k).lower if at(tokens, k).kind == WORD else ""
        if word == "hundred" and group < 100:
            group, j, scale_of, started = group * 100, k + 1, 100.0, True
            rest = _after_and(tokens, j, 100.0)
            if rest is not None:
                group, j = group + rest.value, rest.last
        elif word in SCALES and SCALES[word] > 100 and SCALES[word] < ceiling and group > 0:
            scale_of = ceiling = SCALES[word]
            total, group, j, started = total + group * ceiling, 0.0, k + 1, True
            if SCALES.get(at(tokens, j).lower, 0.0) > 100:  # "a thousand billion"
                total, scale_of, j = total * SCALES[at(tokens, j).lower], SCALES[at(tokens, j).lower], j + 1
            rest = _after_and(tokens, j, ceiling)
            if rest is None:
                break
            group, j = rest.value, rest.last
        elif word == "dozen" or (word == "dozens" and number.last > number.first):
            return Number(total + group * 12, number.first, k + 1, True, 12.0)
        else:
            break
    if not started:
        return None
    return _point(tokens, Number(total + group, number.first, j, True, scale_of))


def _after_and(tokens: Tokens, j: int, limit: float) -> Number | None:
    """What is added to a hundred or a thousand; None where the next number stands for itself."""
    k = j + 1 if at(tokens, j).lower in ("and", "&") else j
    if k < len(tokens) and k == j and joined(tokens, j):
        k = j + 1
    token = at(tokens, k)
    if token.kind != WORD or (token.lower not in SMALL and token.lower not in TENS):
        return None
    rest = _below_hundred(tokens, k)
    if rest is None or rest.value != int(rest.value) or rest.value == 0:
        return None
    follows = at(tokens, rest.last).lower
    if follows == "hundred" and limit > 100:
        tail = _after_and(tokens, rest.last + 1, 100.0)
        value, last = (tail.value, tail.last) if tail else (0.0, rest.last + 1)
        if SCALES.get(at(tokens, last).lower, 0.0) >= limit:
            return None
        return Number(rest.value * 100 + value, k, last, True)
    return None if SCALES.get(follows, 0.0) >= limit or (k > j and follows in SCALES) else rest
