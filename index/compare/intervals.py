"""Figures as intervals: what "about 400", "over 10,000" and "hundreds" allow."""

from math import inf

from msgspec import Struct

from index.marks.figures.figure import Bound, Figure

_ABOUT = 0.1
_NEARLY = 0.1
_EXACT = 0.005
"""Numbers that differ by less were rounded differently: 5.7 and 5.69 billion."""
_VAGUE_TIMES = 12.0
"""How far a word such as "hundreds" reaches up: 100 to 1,200."""


class Interval(Struct, frozen=True):
    """The values that a figure allows, both ends included."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether there is a value that both allow."""
        return self.low <= other.high and other.low <= self.high

    def equals(self, other: "Interval") -> bool:
        """Whether both allow the same, to half a percent."""
        return _near(self.low, other.low) and _near(self.high, other.high)


def interval_of(figure: Figure) -> Interval:
    """The values that a figure allows, its bound word and vagueness included."""
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    if figure.vague:
        return Interval(low * (1 - _ABOUT), high * _VAGUE_TIMES)
    if figure.bound is Bound.ABOUT:
        return Interval(low * (1 - _ABOUT), high * (1 + _ABOUT))
    if figure.bound is Bound.OVER:
        return Interval(low, inf)
    if figure.bound is Bound.UNDER:
        nearly = (figure.bound_word or "").lower() in ("nearly", "almost", "close to", "just under")
        return Interval(low * (1 - _NEARLY) if nearly else 0.0, high)
    return Interval(low, high)


def bare_value(figure: Figure) -> float:
    """The number of a figure, the lower end of a range."""
    return figure.value[0] if isinstance(figure.value, tuple) else figure.value


def _near(one: float, other: float) -> bool:
    return one == other or abs(one - other) <= _EXACT * max(abs(one), abs(other))
