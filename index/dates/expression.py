"""The literal meaning of a date in a text, before it is resolved by the article's date."""

from collections.abc import Callable
from enum import Enum, StrEnum

from msgspec import Struct

from index.dates.value import Grain


class Follows(Enum):
    """The words after a number."""

    OTHER = 0
    NOUN = 1
    """A plural noun, which the number may count."""
    UNIT = 2
    """A unit of measure, a currency or a scale word: the number is a quantity."""


Following = Callable[[int], Follows]
"""Says what follows an offset of the text that is searched."""


class Link(StrEnum):
    """How an expression is joined to the next."""

    NONE = ""
    LIST = "list"
    SPAN = "span"


class Expression(Struct, frozen=True):
    """A date in `text[start:end]` as far as the words give it; what they do not give is None.

    `year` to `number` are as in `DateValue`, but a day with a `number` is that many days after Easter Sunday, and a
    decade with one is of an unknown century ("the '20s").
    `weekday` counts from Monday, 0. `which` is -1 for "last", 0 for "this" and 1 for "next" before a name ("last
    Friday", "next May"). `shift` counts `shift_unit`s from the article's date: "three days ago" is (-3, DAY), "November
    last year" has a month and (-1, YEAR). An expression with a grain and nothing else ("the next day") stays
    unresolved.
    """

    start: int
    end: int
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    which: int | None = None
    shift: int | None = None
    shift_unit: Grain | None = None
    link: Link = Link.NONE
    """How it is joined to the expression after it."""
    other_year: bool = False
    """The year is that of another date in the text: "July 25 of that year"."""
    order_unclear: bool = False
    """3/4/2024: the year is all that is sure."""
