"""The dates of a paragraph, for the date marks and for the numbers that are no figures: the patterns are the same."""

from index.dates.expression import Expression, Follows
from index.dates.passage import Passage
from index.dates.search import find_expressions
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.tokens import at, tokenize
from index.marks.figures.units import unit_at

_AHEAD = 90
"""How many characters after a number are looked at for what it counts."""
_SCALES = frozenset("hundred thousand million billion trillion bn mn percent per pc points times".split())


def expressions(
    text: str, start: int, end: int, title: bool = False, surnames: frozenset[str] = frozenset()
) -> list[Expression]:
    """The dates of text[start:end], a paragraph, in text order. `title`: its words may all be capitalised."""

    def follows(offset: int) -> Follows:
        tokens = tokenize(text, offset, min(end, offset + _AHEAD))
        if not tokens:
            return Follows.OTHER
        if unit_at(tokens, 0) is not None or at(tokens, 0).lower in _SCALES:
            return Follows.UNIT
        return Follows.NOUN if counted_follows(tokens, 0) else Follows.OTHER

    return find_expressions(Passage(text, start, end, follows, title, surnames))
