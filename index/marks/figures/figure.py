"""A figure: a quantity that the article gives, how sure it is, and what is counted."""

from enum import StrEnum

from msgspec import Struct

Value = float | tuple[float, float]
"""A number, or the two ends of a true range."""


class Bound(StrEnum):
    """How sure the figure is."""

    EXACT = "="
    ABOUT = "~"
    OVER = ">"
    """more than, at least"""
    UNDER = "<"
    """under, up to, nearly"""


class FigureKind(StrEnum):
    """What sort of quantity it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    SHARE = "share"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"


class Figure(Struct, frozen=True):
    """One quantity; `text[start:end]` holds bound word and noun phrase too: "over 10,000 IS fighters".

    Spans are characters of the article's text, end exclusive. "hundreds" is 100 with bound "~".
    """

    start: int
    end: int
    value: Value
    bound: Bound
    kind: FigureKind
    unit: str | None = None
    noun: str | None = None
    noun_from_context: bool = False
    """The noun stands elsewhere in the sentence or paragraph, not beside the number."""
    change: bool = False
    """An old and a new value ("from 12 to 10"), not a range: the first may be the higher."""
    passing: bool = False
    """Said in passing ("one of the guards"): a list of figures may put it last."""
