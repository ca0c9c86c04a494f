"""Vague plurals: "dozens", "tens of thousands", "several hundred", "scores and possibly hundreds": the lower end."""

from index.marks.figures.number import Number
from index.marks.figures.number_words import SCALES, VAGUE
from index.marks.figures.tokens import CODE, NUMBER, WORD, Tokens, at

_FEW = frozenset("several few couple many".split())
_HEDGES = frozenset("possibly perhaps maybe probably even likely potentially".split())


def vague_quantity(tokens: Tokens, i: int) -> Number | None:
    """The vague number that begins at token i, or None."""
    word = tokens[i].lower
    if tokens[i].kind != WORD or (word in VAGUE and at(tokens, i - 1).kind in (NUMBER, CODE)):
        return None  # "3,5 millions" is a number that could not be read
    if word in VAGUE:
        return _plural(tokens, i)
    if word == "a" and at(tokens, i + 1).lower in ("few", "couple"):
        return _few(tokens, i, i + 2)
    if word in _FEW:
        return _few(tokens, i, i + 1)
    return None


def _plural(tokens: Tokens, i: int) -> Number | None:
    word, j = tokens[i].lower, i + 1
    value = VAGUE[word]
    after = at(tokens, j).lower
    if word == "tens" and after != "of":
        return None
    if word == "scores" and not (after == "of" or after in ("more", "killed", "dead") or _alternative(tokens, j)):
        return None
    if after == "of" and at(tokens, j + 1).lower in VAGUE:
        value, j = value * VAGUE[at(tokens, j + 1).lower], j + 2
        j = _alternative(tokens, j) or j
    elif (last := _alternative(tokens, j)) is not None:
        j = last
    if word == "tens" and value == VAGUE["tens"]:
        return None
    return Number(value, i, j, True)


def _alternative(tokens: Tokens, j: int) -> int | None:
    """Where "and possibly hundreds", "if not thousands", "or even thousands" ends, or None."""
    start = j
    if at(tokens, j).text == ",":
        j += 1
    if at(tokens, j).lower == "if" and at(tokens, j + 1).lower == "not":
        j += 2
    elif at(tokens, j).lower in ("and", "or"):
        j += 1
    else:
        return None
    if at(tokens, j).text == ",":
        j += 1
    if at(tokens, j).lower in _HEDGES:
        j += 1
    if at(tokens, j).text == ",":
        j += 1
    if at(tokens, j).lower not in VAGUE or j == start:
        return None
    if at(tokens, j + 1).lower == "of" and at(tokens, j + 2).lower in VAGUE:
        j += 2
    return j + 1


def _few(tokens: Tokens, i: int, j: int) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of hundred", "many thousands"."""
    if at(tokens, j).lower == "of" and at(tokens, j - 1).lower == "couple":
        j += 1
    if at(tokens, j).text in ("100", "1000", "1,000"):
        return _of_digits(tokens, i, j)
    word = at(tokens, j).lower
    times = 2.0 if at(tokens, j - 1).lower == "couple" or at(tokens, j - 2).lower == "couple" else 1.0
    scale = SCALES.get(word) or VAGUE.get(word) or (12.0 if word == "dozen" else None)
    if scale is None or word in ("scores", "tens"):
        return None
    j += 1
    if at(tokens, j).lower in SCALES and SCALES[at(tokens, j).lower] > scale:  # "several hundred thousand"
        scale, j = scale * SCALES[at(tokens, j).lower], j + 1
    return Number(times * scale, i, j, True, scale)


def _of_digits(tokens: Tokens, i: int, j: int) -> Number:
    """ "a couple of 100 million", "several 100"."""
    couple = "couple" in (tokens[i].lower, at(tokens, i + 1).lower)
    scale, last = float(tokens[j].text.replace(",", "")), j + 1
    if at(tokens, last).lower in SCALES:
        scale, last = scale * SCALES[tokens[last].lower], last + 1
    return Number(scale * (2 if couple else 1), i, last, True, scale)
