"""The noun of a bare number, taken from earlier words: "Only 40 stayed" after "90 detainees"."""

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from index.english.abbreviations import BEFORE_NAMES
from index.marks.figures.tokens import DASHES, Tokens, at

_REACH = 40
"""How many words back a counted noun is still meant."""
_PLACES = frozenset("in at across from on within inside near into through throughout around".split())
_PARTS_FOLLOW = frozenset("including among plus include includes included".split())
"""After these a figure is a part of the figure before, whose noun later bare numbers count."""
_NEVER_BARE = frozenset(
    """magnitude category level grade stage of last past next first previous final top for off by against over under
    scored scores scoring hit hits struck added adding""".split()
)
"""After these a bare number does not count the noun counted before."""
_KILLING = frozenset(
    """kill kills killed killing wound wounds wounded wounding injure injures injured injuring murdered murdering
    massacred slaughtered hurt hurting maimed shot stabbed executed beheaded dead claimed claiming""".split()
)
"""The objects of these verbs are victims; a bare number of them does not count their agents."""
_HEDGES = frozenset("at least about some around nearly almost more than over up to as many another an".split())


def _is_killed(tokens: Tokens, first: int) -> bool:
    """Whether the number whose words begin at token `first` is the object of a verb of killing or wounding."""
    k = first - 1
    while k > first - 6 and at(tokens, k).lower in _HEDGES:
        k -= 1
    return at(tokens, k).lower in _KILLING


def _sentence_ends(tokens: Tokens, i: int, j: int) -> bool:
    """Whether a sentence ends in tokens[i:j]."""
    for k in range(i, j):
        if tokens[k].text in _TERMINALS and not tokens[k + 1].glued:
            before, after = at(tokens, k - 1), tokens[k + 1]
            abbreviated = tokens[k].text == "." and (before.lower in BEFORE_NAMES or len(before.text) == 1)
            if not abbreviated and not after.text[0].islower():
                return True
    return False


_TERMINALS = frozenset(".!?")


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
        """The noun that the bare number at token `first` counts, or None unless it is sure."""
        word = at(tokens, first - 1).lower
        if word in _NEVER_BARE:
            return None  # "a mother of three", "five of six", "the last 10", "hit for six", "scoring 113"
        noun = self.place if word in _PLACES and word != "from" else self.thing  # "up from 20"
        if noun is None or first - noun.last > _REACH or _sentence_ends(tokens, noun.last, first):
            return None
        if _is_killed(tokens, first) and not _is_killed(tokens, noun.first):
            return None  # "two gunmen in the town that killed 14"
        return noun._replace(from_context=True)

    def after(self, tokens: Tokens, first: int, noun: Counted) -> "Antecedents":
        """The nouns to remember after a figure that begins at token `first`.

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
