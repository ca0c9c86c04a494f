"""A number with its unit, as read at one place; ranges join quantities, and bounds and nouns are added to them."""

from msgspec import Struct
from msgspec.structs import replace

from index.marks.figures import currency
from index.marks.figures.bounds import right_bound
from index.marks.figures.exclusions import Exclusions
from index.marks.figures.figure import FigureKind
from index.marks.figures.fraction_parts import and_a_half
from index.marks.figures.fractions import fraction
from index.marks.figures.noun_phrase import noun_phrase
from index.marks.figures.number import Number
from index.marks.figures.number_words import STARTERS
from index.marks.figures.numbers import cardinal
from index.marks.figures.ratios import ratio
from index.marks.figures.tokens import DASHES, MINUS, NUMBER, SIGN, WORD, Token, Tokens, at
from index.marks.figures.units import rate_at, unit_at
from index.marks.figures.vague_quantities import vague_quantity
from index.marks.figures.word_one import one_counts


class Quantity(Struct, frozen=True):
    """The parts in tokens[first:last]: currency, number, unit and rate."""

    first: int
    last: int
    low: float
    high: float | None = None
    unit: str | None = None
    kind: FigureKind = FigureKind.COUNT
    vague: bool = False
    scale: float = 1.0
    single: bool = False
    """Written as the word one."""
    change: bool = False
    """From low to high: old and new value."""


def quantities(tokens: Tokens, excluded: Exclusions) -> list[Quantity]:
    """All quantities of a paragraph, left to right, without the excluded numbers."""
    found: list[Quantity] = []
    end = 0
    for i in [n for n, token in enumerate(tokens) if _may_begin(token)]:
        quantity = _quantity(tokens, i, excluded) if i >= end and i not in excluded else None
        if quantity is None:
            continue
        if found and quantity.first < found[-1].last:  # "5$6": the sign went with the first
            quantity = replace(quantity, first=found[-1].last)
        found.append(quantity)
        end = quantity.last
    return found


_FIRST_WORDS = STARTERS | frozenset("a an several few couple many".split())


def _may_begin(token: Token) -> bool:
    return token.kind == NUMBER or token.lower in _FIRST_WORDS or (token.kind == SIGN and not token.text.isascii())


def _quantity(tokens: Tokens, i: int, excluded: Exclusions) -> Quantity | None:
    if (mixed := _one_and_a_half(tokens, i)) is not None:
        return mixed
    sign = currency.before(tokens, i)
    if (plural := vague_quantity(tokens, i)) is not None:
        return _with_unit(tokens, plural, None, True, FigureKind.COUNT)
    if (part := ratio(tokens, i)) is not None:
        return _with_unit(tokens, part, None, False, FigureKind.SHARE)
    if sign is None and (part := fraction(tokens, i)) is not None and part.scale == 1.0:
        return _with_unit(tokens, part, None, False, FigureKind.SHARE)
    number = (fraction(tokens, i) if sign is None else None) or cardinal(tokens, i, sign is not None)
    if (
        number is None
        or any(k in excluded for k in range(number.first, number.last))
        or _is_no_quantity(tokens, number)
    ):
        return None
    return _with_unit(tokens, number, sign, False, FigureKind.COUNT)


_HALVED = frozenset((FigureKind.DURATION, FigureKind.MEASURE))


def _one_and_a_half(tokens: Tokens, i: int) -> Quantity | None:
    """ "a year and a half", "an hour and a quarter": an article for the one of the whole."""
    if tokens[i].lower not in ("a", "an") or at(tokens, i + 1).kind != WORD:
        return None
    unit = unit_at(tokens, i + 1)
    if unit is None or unit[1] not in _HALVED or (part := and_a_half(tokens, unit[2])) is None:
        return None
    return Quantity(i, part[1], 1 + part[0], None, unit[0], unit[1])


def _is_no_quantity(tokens: Tokens, number: Number) -> bool:
    """One as pronoun or article; zero in words; figures that belong to a code."""
    word = tokens[number.first].lower
    figures = at(tokens, number.last + (at(tokens, number.last).text in DASHES)).lower
    if number.in_words and figures in ("figure", "figures") and 4 <= number.value <= 9:
        return True
    if number.last - number.first == 1 and (word == "zero" or (word == "two" and _is_pronoun(tokens, number))):
        return True
    return number.last - number.first == 1 and word == "one" and not one_counts(tokens, number.first, number.last)


def _is_pronoun(tokens: Tokens, number: Number) -> bool:
    """ "the two met", "those two", "a glass or two": nothing is counted."""
    before = at(tokens, number.first - 1).lower
    if before not in ("the", "these", "those", "or", "you", "them", "in") or unit_at(tokens, number.last) is not None:
        return False
    if before == "or" and at(tokens, number.first - 2).lower in STARTERS:
        return False
    return at(tokens, number.last).text not in DASHES and noun_phrase(tokens, number.last) is None


def _with_unit(
    tokens: Tokens, number: Number, sign: tuple[str, int] | None, is_vague: bool, kind: FigureKind
) -> Quantity:
    first = number.first if sign is None else sign[1]
    low, first = _signed(tokens, number.value, first)
    single = tokens[number.first].lower == "one" and number.last == number.first + 1
    last, unit = number.last, None
    if sign is not None:
        unit, kind = sign[0], FigureKind.MONEY
        follows = unit_at(tokens, last)
        if follows is not None and follows[1] is FigureKind.MONEY:
            last = follows[2]
    else:
        j = _unit_place(tokens, number, is_vague or kind is FigureKind.SHARE)
        follows = unit_at(tokens, j)
        if follows is None and (following := right_bound(tokens, number.last)) is not None:  # "two or more years"
            j = following.last
            follows = unit_at(tokens, j)
        if follows is not None and (tokens[j].lower != "a" or tokens[j].glued):
            unit, kind, last = follows
    if unit is None and (height := _height(tokens, last)) is not None:
        unit, kind, low, last = "feet", FigureKind.MEASURE, low + height[0] / 12, height[1]
    if kind in _HALVED and (part := and_a_half(tokens, last)) is not None:
        low, last = low + part[0], part[1]
    if unit == "feet" and (inches := _inches(tokens, last)) is not None:
        low, last = low + inches[0] / 12, inches[1]
    if unit == "pounds" and _is_sterling(tokens, first, last, number.scale):
        kind = FigureKind.MONEY
    rate = None if unit is None or kind is FigureKind.AGE else rate_at(tokens, last)
    if rate is not None:
        unit, last = f"{unit} per {rate[0]}", rate[1]
    return Quantity(first, last, low, None, unit, kind, is_vague, number.scale, single)


_PAID = frozenset(
    """cost costs costing pay pays paid paying worth fine fined price priced earn earns earned spend spent owe owes owed
    raise raised save saved charge charged sold buy bought budget loan debt deal bill salary grant""".split()
)
_REACH = 6


def _is_sterling(tokens: Tokens, first: int, last: int, scale: float) -> bool:
    """Whether pounds are money: millions of them, or paid; not "12 million pounds of beef"."""
    if at(tokens, last).lower == "of":
        return False
    return scale >= 1e6 or any(token.lower in _PAID for token in tokens[max(0, first - _REACH) : first])


def _height(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The rest of 6'3" or 6\u20193\u201d: inches, and where they end."""
    sign, inches = at(tokens, j), at(tokens, j + 1)
    if sign.text not in ("'", "\u2019", "\u2032") or not (sign.glued and inches.glued) or inches.kind != NUMBER:
        return None
    closing = at(tokens, j + 2).text in ('"', "\u201d", "\u2033")
    return (float(inches.text), j + 2 + closing) if inches.text.isdigit() and int(inches.text) < 12 else None


def _inches(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The inches of "5-foot-11", "5 feet 11 inches"."""
    k = j + 1 if at(tokens, j).text in DASHES and at(tokens, j).glued else j
    number = cardinal(tokens, k) if at(tokens, k).kind in (NUMBER, WORD) else None
    if number is None or not 0 < number.value < 12:
        return None
    following = unit_at(tokens, number.last + (at(tokens, number.last).text in DASHES))
    if following is not None and following[0] == "inches":
        return number.value, following[2]
    return (number.value, number.last) if k > j and tokens[k].glued and following is None else None


def _signed(tokens: Tokens, value: float, first: int) -> tuple[float, int]:
    """Takes in a minus: "minus 5", "-5" after a space; "-5" tied to a word is a hyphen."""
    before = at(tokens, first - 1)
    if before.lower in ("minus", "negative") and before.kind == WORD:
        if at(tokens, first - 2).lower == "or":  # "plus or minus 3 points"
            return value, first - 3 if at(tokens, first - 3).lower == "plus" else first
        return -value, first - 1
    if before.text in MINUS and before.glued and at(tokens, first - 2).lower == "minus":
        return -value, first - 2
    if before.text in MINUS and before.text and tokens[first].glued and not before.glued:
        return -value, first - 1
    if before.text == "\u2212" and tokens[first].glued:
        return -value, first - 1
    return value, first


def _unit_place(tokens: Tokens, number: Number, of_follows: bool) -> int:
    """Where the unit may begin: after the number, over a hyphen, or after "of a", "of"."""
    j = number.last
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued:
        return j + 1
    if at(tokens, j).lower in ("more", "additional", "extra", "full", "straight", "consecutive", "whole"):
        return j + 1 if unit_at(tokens, j + 1) else j
    if at(tokens, j).lower in ("a", "an") and tokens[j - 1].lower == "half":
        return j + 1
    if of_follows and at(tokens, j).lower == "of":
        j += 1
        if at(tokens, j).lower in ("a", "an"):
            j += 1
    return j
