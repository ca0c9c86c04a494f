"""What a bare number counts by what was said before: "Only 40 stayed" behind "90 detainees"."""

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from index.marks.figures.tokens import DASHES, Tokens, at

_REACH = 40
"""How many words back a counted noun is still meant."""
_PLACES = frozenset("in at across from on within inside near into through throughout around".split())
_PARTS_FOLLOW = frozenset("including among plus include includes included".split())
"""Behind these a figure is a part of the one before, which stays what is meant."""
_PARENTS = frozenset("mother father mom mum dad parent parents grandmother grandfather family party group".split())


class Counted(NamedTuple):
    """The counted noun: tokens[first:last], and whether it was taken from elsewhere."""

    first: int
    last: int
    from_context: bool


class Antecedents(Struct, frozen=True):
    """The nouns counted last: of things, and of places ("in two dozen camps"), which a bare number seldom means."""

    thing: Counted | None = None
    place: Counted | None = None

    def before(self, tokens: Tokens, first: int) -> Counted | None:
        """What the bare number whose words begin at token `first` counts, as far as that is sure."""
        word = at(tokens, first - 1).lower
        if word == "of" and at(tokens, first - 2).lower in _PARENTS:
            return None  # "a mother of three"
        noun = self.place if word in _PLACES and word != "from" else self.thing  # "up from 20"
        near = noun is not None and first - noun.last <= _REACH
        return noun._replace(from_context=True) if noun is not None and near else None

    def after(self, tokens: Tokens, first: int, noun: Counted) -> "Antecedents":
        """The nouns to remember behind a figure that begins at token `first`.

        After a pair ("130 Iraqis and 400 foreigners") neither noun is surely meant.
        """
        if noun.from_context or at(tokens, noun.first - 1).text in DASHES:
            return self  # in "a 90-page report", pages are not what the report is about
        word = at(tokens, first - 1).lower
        if word in _PLACES:
            return replace(self, place=noun)
        if word in _PARTS_FOLLOW or tokens[noun.last - 1].lower == "times":
            return self
        paired = self.thing is not None and self.thing.last == first - 1 and word == "and"
        return replace(self, thing=None if paired else noun)
