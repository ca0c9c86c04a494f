"""The words of a figure: its quantity with the bound before or after it and the noun that it counts."""

from msgspec import Struct
from msgspec.structs import replace

from index.english.closed_classes import DIFFERENCES
from index.marks.figures.ages import older_or_younger
from index.marks.figures.antecedents import Counted
from index.marks.figures.bounds import FoundBound, left_bound, right_bound
from index.marks.figures.counted_noun import counted_noun
from index.marks.figures.figure import Bound, FigureKind
from index.marks.figures.quantity import Quantity
from index.marks.figures.tokens import Tokens, at
from index.marks.figures.units import unit_at


class Extent(Struct, frozen=True):
    """A quantity with its bound and noun: the words in tokens[first:last]."""

    quantity: Quantity
    first: int
    last: int
    ceiling: int
    """Where the next quantity begins: no words from there on."""
    bound: FoundBound | None = None
    noun: Counted | None = None


def extent_of(tokens: Tokens, quantity: Quantity, floor: int, ceiling: int) -> Extent:
    """The quantity with the bound before or after it, within tokens[floor:ceiling]."""
    extent = Extent(quantity, quantity.first, quantity.last, ceiling)
    left = left_bound(tokens, quantity.first, quantity.last)
    right = right_bound(tokens, quantity.last, quantity.unit is not None) or _bound_inside(tokens, quantity)
    if right is not None and right.last <= ceiling:
        aged = older_or_younger(tokens, quantity, right.last)
        extent = replace(extent, quantity=aged, last=max(right.last, quantity.last), bound=right)
    if left is not None and left.first >= floor:
        opens = quantity.high is not None and _opens_range(tokens, left.first)
        opens = opens and left.direction is not Bound.ABOUT  # "ranged from approximately $350 to $600"
        extent = replace(extent, first=left.first, bound=None if opens else left)
    return extent


def _bound_inside(tokens: Tokens, quantity: Quantity) -> FoundBound | None:
    """The bound between a number and its unit: "80-odd per cent", "two or more years"."""
    if quantity.unit is None or quantity.high is not None:
        return None
    inside = (right_bound(tokens, k) for k in range(quantity.first + 1, quantity.last - 1))
    return next((bound for bound in inside if bound is not None and bound.last < quantity.last), None)


def _opens_range(tokens: Tokens, first: int) -> bool:
    """ "from up to 5 to 8", "starting from 5 to 8": the words open the range and bound nothing."""
    return at(tokens, first - 1).lower == "from" or tokens[first].lower == "starting"


def with_noun(tokens: Tokens, extent: Extent, before: Counted | None, rest: list[Quantity]) -> Extent:
    """The extent with the counted noun, and the bound that may follow it: "10 guests or more".

    Args:
        tokens: the paragraph.
        extent: the quantity with its bound.
        before: what a bare number counts here by earlier words.
        rest: the quantities that follow, whose noun it may share.
    """
    quantity = extent.quantity if extent.quantity.last == extent.last else replace(extent.quantity, last=extent.last)
    noun = counted_noun(tokens, quantity, before, rest)
    if noun is None or noun.from_context or not extent.quantity.first <= noun.first < extent.ceiling:
        return replace(extent, noun=noun)
    extent = replace(extent, noun=noun, last=max(extent.last, min(noun.last, extent.ceiling)))
    trailing = right_bound(tokens, extent.last, True) if extent.bound is None else None
    if trailing is not None and trailing.last <= extent.ceiling:
        extent = replace(extent, bound=trailing, last=trailing.last)
    money = unit_at(tokens, noun.last - 1)
    if money is not None and money[1] is FigureKind.MONEY and extent.quantity.kind is FigureKind.COUNT:
        paid = replace(extent.quantity, unit=money[0], kind=FigureKind.MONEY)
        return replace(extent, quantity=paid, noun=None)  # "hundreds of offshore dollars"
    return extent


_ADDED = frozenset("another additional further extra".split())


def difference_of(tokens: Tokens, extent: Extent) -> str | None:
    """The "fewer" of "three million fewer people", the "additional" of "an additional 8 per cent", or None."""
    before, after = at(tokens, extent.quantity.first - 1), at(tokens, extent.quantity.last)
    if before.lower in _ADDED:
        return before.lower
    return after.lower if after.lower in DIFFERENCES and after.lower not in ("other", "less") else None
