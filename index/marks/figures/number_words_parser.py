"""Numbers in words: "twenty-eight", "two hundred and six", "half a million", "five and a half million"."""

from index.marks.figures.fraction_parts import and_a_part
from index.marks.figures.number import Number
from index.marks.figures.number_words import SCALES, SMALL, TENS
from index.marks.figures.tokens import DASHES, WORD, Tokens, at, joined

_NO_SIZE = float("inf")


def in_words(tokens: Tokens, i: int) -> Number | None:
    """The number in words that begins at token i, or None."""
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
    part = and_a_part(tokens, j)
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
