"""The dates of a paragraph, found once for the date marks and for the numbers that are not figures."""

from functools import lru_cache

from msgspec.structs import replace

from index.dates.expression import Expression, Follows
from index.dates.passage import Passage
from index.dates.search import find_expressions
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.tokens import at, tokenize
from index.marks.figures.units import unit_at

_AHEAD = 90
"""Number of characters after a number that are examined for its noun."""
_SCALES = frozenset("hundred thousand million billion trillion bn mn percent per pc points times".split())
_CACHED_PARAGRAPHS = 256
_LONGEST_CACHED_CHARACTERS = 8_192
"""Figures and dates of an article are found one after the other and need the same expressions: with them kept, both
together read a fifth more sentences a second. A text without paragraphs would stay in memory for it."""


def expressions(
    text: str, start: int, end: int, title: bool = False, surnames: frozenset[str] = frozenset()
) -> list[Expression]:
    """The dates of text[start:end], a paragraph, in text order. `title`: its words may all be capitalised."""
    find = _in_paragraph if end - start <= _LONGEST_CACHED_CHARACTERS else _in_paragraph.__wrapped__
    found = find(text[start:end], title, surnames)
    return [replace(each, start=each.start + start, end=each.end + start) for each in found]


@lru_cache(_CACHED_PARAGRAPHS)
def _in_paragraph(paragraph: str, title: bool, surnames: frozenset[str]) -> tuple[Expression, ...]:
    def follows(offset: int) -> Follows:
        tokens = tokenize(paragraph, offset, min(len(paragraph), offset + _AHEAD))
        if not tokens:
            return Follows.OTHER
        if unit_at(tokens, 0) is not None or at(tokens, 0).lower in _SCALES:
            return Follows.UNIT
        return Follows.NOUN if counted_follows(tokens, 0) else Follows.OTHER

    return tuple(find_expressions(Passage(paragraph, 0, len(paragraph), follows, title, surnames)))
