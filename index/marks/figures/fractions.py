"""Fractions: "a third of", "two-thirds", "half of", "2/3"; not the third man, the second half, nor 9/11."""

from index.english.closed_classes import STOPS
from index.marks.figures.number import Number
from index.marks.figures.number_words import ORDINALS, PARTS, PLURAL_PARTS, SCALES, SMALL
from index.marks.figures.numbers import STROKES, digits
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at

_BEFORE_PART = frozenset(
    """by than nearly almost about around over roughly under only just to some another up down least much most
    approximately fell rose risen fallen rise fall rises falls dropped drop cut cuts jumped climbed grew grown declined
    shrank slid tumbled lost loses lose gained gains gain increased decreased soared slumped plunged surged""".split()
)
_MEASURES_OF = frozenset("much many big large likely long".split())
"""Words compared by shares: "half as many", "a third as much"."""
_TIMES = frozenset("last next earlier compared year-on-year annually monday tuesday wednesday thursday friday".split())
_AFTER_PART = frozenset("of more less fewer as off in to from on and or were are was is have had".split()) | {"the"}
_HALF_BEFORE_NOUN = frozenset("of the a an its their his her our my your this that these those".split())
_NOT_HALF = frozenset("second first other better back front top bottom opening latter final brother sister my".split())
_HALF_UNITS = frozenset("hour mile inch century pint point percent day year dozen litre liter gallon pound".split())
_QUARTER_UNITS = frozenset("point mile century hour inch ounce pound percentage tonne ton acre million".split())


def fraction(tokens: Tokens, i: int) -> Number | None:
    """The fraction that begins at token i, or None."""
    token = tokens[i]
    if token.kind == NUMBER:
        return _with_stroke(tokens, i)
    if token.kind != WORD:
        return None
    if token.lower == "half":
        return _half(tokens, i)
    return _parts(tokens, i)


def _with_stroke(tokens: Tokens, i: int) -> Number | None:
    stroke, bottom = at(tokens, i + 1), at(tokens, i + 2)
    if stroke.text not in STROKES or not (stroke.glued and bottom.glued) or bottom.kind != NUMBER:
        return None
    if at(tokens, i + 3).text in STROKES or not (tokens[i].text.isdigit() and bottom.text.isdigit()):
        return None
    over, under = digits(tokens[i].text), digits(bottom.text)
    if not 0 < over < under:
        return None
    follows = at(tokens, i + 3).lower
    usual = under in (2, 3, 4, 5, 6, 8, 10, 16, 32)
    if follows == "of" or (usual and (over == 1 or follows not in ("", ",", "."))):
        return Number(over / under, i, i + 3)
    return None


def _half(tokens: Tokens, i: int) -> Number | None:
    before, after = at(tokens, i - 1).lower, at(tokens, i + 1)
    j = i + 1
    scaled = at(tokens, j + 1 if after.lower in ("a", "an") or after.text in DASHES else j).lower
    if scaled in SCALES or scaled == "dozen":
        return None
    if after.lower == "as" and at(tokens, i + 2).lower in _MEASURES_OF:
        return Number(0.5, i, i + 1)
    if before in _NOT_HALF or before in ("and", "in-and"):
        return None
    if after.text in DASHES and after.glued:
        return Number(0.5, i, i + 1) if at(tokens, i + 2).lower in _HALF_UNITS else None
    if before in ("by", "in") and (after.kind != WORD or after.lower in _AFTER_PART):
        return Number(0.5, i, j) if before == "by" else None
    if after.lower in _HALF_BEFORE_NOUN or after.lower in _HALF_UNITS:
        return Number(0.5, i, j)
    if before in ("than", "about", "nearly", "almost", "around", "roughly", "over", "least", "only"):
        return Number(0.5, i, j)
    return None


def _parts(tokens: Tokens, i: int) -> Number | None:
    """ "a third of", "one-third", "two thirds", "three quarters"."""
    word = tokens[i].lower
    if word in ("a", "an"):
        count, j = 1.0, i + 1
    elif word in SMALL and SMALL[word] > 0:
        count, j = SMALL[word], i + 1
    else:
        return None
    hyphen = at(tokens, j).text in DASHES
    j += hyphen
    part = at(tokens, j).lower
    if part == "quarters" and not hyphen and _are_three_months(tokens, i, j):
        return None
    if count > 1 and part in PLURAL_PARTS:
        return _of_scale(tokens, Number(count / PLURAL_PARTS[part], i, j + 1, True))
    if count > 1 and part == "quarter" and hyphen:
        return Number(count / 4, i, j + 1, True)
    if count != 1 or part not in PARTS or (not hyphen and not _is_part(tokens, i, j)):
        return None
    if part == "half" and word == "a" and not hyphen and at(tokens, j + 1).text not in DASHES:
        return Number(0.5, i, j + 1, True)
    return _of_scale(tokens, Number(1 / PARTS[part], i, j + 1, True))


_SPANNED = frozenset("past last next first previous coming over straight consecutive of for in".split())


def _are_three_months(tokens: Tokens, i: int, j: int) -> bool:
    """Whether quarters are those of a year: "over two quarters", "the past three quarters"."""
    return at(tokens, j + 1).lower != "of" and (at(tokens, i - 1).lower in _SPANNED or tokens[i].lower == "two")


def _is_part(tokens: Tokens, i: int, j: int) -> bool:
    """Whether "a third" at tokens[i:j+1] is a part and no place in a row ("a third suspect")."""
    part, after = at(tokens, j).lower, at(tokens, j + 1)
    if after.lower == "as" and at(tokens, j + 2).lower in _MEASURES_OF:
        return True
    if tokens[i].lower == "one":
        return part in ("half", "third", "quarter") or after.lower == "of" or after.kind != WORD
    if after.lower == "of":
        return True
    if part == "half":
        if at(tokens, i - 1).lower == "and" or after.lower in SCALES or after.lower == "dozen":
            return False  # "a month and a half", "a half dozen"
        if after.text in DASHES and after.glued:
            return at(tokens, j + 2).lower in _HALF_UNITS - {"dozen"}
        return after.kind != WORD or after.lower in _AFTER_PART or after.lower in _HALF_UNITS
    if part == "quarter" and after.lower in _QUARTER_UNITS:
        return True
    if at(tokens, i - 1).lower not in _BEFORE_PART:
        return False
    return after.kind != WORD or after.lower in STOPS or after.lower in _TIMES  # "by a third party" names the third


def _of_scale(tokens: Tokens, number: Number) -> Number:
    """ "two thirds of a million", "a quarter of a million", "a quarter million"."""
    j = number.last
    if at(tokens, j).lower == "of" and at(tokens, j + 1).lower == "a":
        j += 2
    scale = SCALES.get(at(tokens, j).lower)
    if scale is None or scale < 1000:
        return number
    return Number(number.value * scale, number.first, j + 1, True, scale)


def is_ordinal(tokens: Tokens, number: Number) -> bool:
    """Whether a number ends in an ordinal: the "twenty" of "twenty-first", the 21 of "21st", "two hundredth"."""
    after = at(tokens, number.last)
    if after.lower in ("st", "nd", "rd", "th") and after.glued:
        return True
    if not number.in_words:
        return False
    hyphen = after.text in DASHES and after.glued
    word = at(tokens, number.last + hyphen).lower
    tens = number.value >= 20 and number.value % 10 == 0
    return word in ORDINALS and (
        tens or (ORDINALS[word] >= 100 and (not hyphen or at(tokens, number.first - 1).lower == "the"))
    )
