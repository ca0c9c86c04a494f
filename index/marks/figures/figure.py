"""A figure: a quantity that the article gives, its bound, and the noun it counts."""

from enum import StrEnum

from msgspec import Struct

Value = float | tuple[float, float]
"""A number, or the two ends of a true range."""


class Bound(StrEnum):
    """Where the true value lies, seen from the figure's value."""

    EXACT = "="
    ABOUT = "~"
    OVER = ">"
    """more than, at least: higher"""
    UNDER = "<"
    """under, up to, nearly: lower"""


class FigureKind(StrEnum):
    """The sorts of quantities."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    SHARE = "share"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"


class Figure(Struct, frozen=True):
    """One quantity; `text[start:end]` holds bound and noun phrase too: "over 10,000 IS fighters".

    Spans are characters of the article's text, end exclusive. "hundreds" is 100 with bound "~", and vague.
    """

    start: int
    end: int
    value: Value
    bound: Bound
    kind: FigureKind
    unit: str | None = None
    noun: str | None = None
    inclusive: bool = False
    """Whether the bound includes the value: "at least 5" and "up to 5" do, "over 5" and "nearly 5" do not."""
    bound_word: str | None = None
    """The bound as the article has it: "nearly", "no fewer than", "or more"."""
    bound_follows: bool = False
    """The bound is written after the number: "18 or over"."""
    vague: bool = False
    """Only a size is given: "hundreds of residents", not "about 100 residents"."""
    number_span: tuple[int, int] | None = None
    """The characters of the number with its unit, without bound and noun."""
    noun_from_context: bool = False
    """The noun is elsewhere in the sentence or paragraph, not beside the number."""
    change: bool = False
    """An old and a new value ("from 12 to 10"), not a range: the first may be the higher."""
    difference: str | None = None
    """The word that makes it a change and no total: "more", "fewer", "additional"."""
    passing: bool = False
    """Said in passing ("one of the guards"): a list of figures may put it last."""
    by_you: bool = False
    """The user corrected it."""
