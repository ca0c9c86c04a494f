"""Where terms follow each other or are near each other. The index and the painter call the same functions."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from index.search.expanded import Near, Phrase, Terms
from index.search.tokens import Token


class Place(NamedTuple):
    """A match: its first word and the word after it, its first character and the character after it."""

    first: int
    last: int
    start: int
    end: int


PositionSpan = tuple[int, int]
"""The first word and the word after the last."""
_FEW_PAIRS = 16
_Found = TypeVar("_Found", PositionSpan, Place)


def find_positions(query: Terms | Phrase | Near, words: Iterable[Token]) -> list[Place]:
    """All places where the query matches, given the words in text order."""
    match query:
        case Terms(_, terms):
            return _single(terms, words)
        case Phrase(_, steps, gaps):
            return _in_order(steps, gaps, list(words))
        case Near(_, parts, distance, ordered):
            listed = list(words)
            return _close([find_positions(part, listed) for part in parts], distance, ordered)


def followed(begun: Sequence[PositionSpan], following: Sequence[PositionSpan], gap: int = 0) -> list[PositionSpan]:
    """Spans that continue with one of the following spans after `gap` free words."""
    if len(begun) == len(following) == 1:  # the usual case, only quicker
        return [(begun[0][0], following[0][1])] if begun[0][1] + gap == following[0][0] else []
    begins: dict[int, list[int]] = {}
    for first, last in begun:
        begins.setdefault(last + gap, []).append(first)
    return [(begin, last) for first, last in following for begin in begins.get(first, ())]


def chained(
    parts: Sequence[Sequence[_Found]], distance: int, ordered: bool = False, backward: bool = False
) -> list[Sequence[_Found]]:
    """Of each part the places that a chain of links, each within the distance, reaches from the first part on.

    Args:
        parts: places of each part, ascending.
        distance: words from the end of one place to the beginning of the next, at most.
        ordered: each part comes after the one before.
        backward: the parts are given from last to first.
    """
    reached = [parts[0]] if parts else []
    for following in parts[1:]:
        reached.append(
            _linked(following, reached[-1], distance, after=not ordered or not backward, before=not ordered or backward)
        )
    return reached


def _single(terms: Collection[str], words: Iterable[Token]) -> list[Place]:
    return [Place(w.position, w.position + w.width, w.start, w.end) for w in words if w.term in terms]


def _in_order(steps: tuple[Collection[str], ...], gaps: tuple[int, ...], words: list[Token]) -> list[Place]:
    open_ends = _single(steps[0], words) if steps else []
    for at, step in enumerate(steps[1:], 1):
        gap = gaps[at] if gaps else 0
        follow: dict[int, list[Place]] = {}
        for place in _single(step, words):
            follow.setdefault(place.first, []).append(place)
        open_ends = [
            Place(begun.first, place.last, begun.start, place.end)
            for begun in open_ends
            for place in follow.get(begun.last + gap, ())
        ]
        if not open_ends:
            break
    return open_ends


def _close(parts: list[list[Place]], distance: int, ordered: bool) -> list[Place]:
    """Places of all parts that belong to a chain through every part, each link within the distance."""
    there = chained(parts, distance, ordered)
    back = chained(there[::-1], distance, ordered, backward=True)
    return sorted({place for found in back for place in found}) if all(back) else []


def _linked(
    places: Sequence[_Found], others: Sequence[_Found], distance: int, *, after: bool, before: bool
) -> list[_Found]:
    """The places within the distance after another place or before one, whichever is allowed."""
    if len(places) * len(others) <= _FEW_PAIRS:  # the usual case, only quicker
        return [
            place
            for place in places
            if any(
                (before and 0 <= b[0] - place[1] < distance) or (after and 0 <= place[0] - b[1] < distance)
                for b in others
            )
        ]
    firsts = sorted(other[0] for other in others)
    lasts = sorted(other[1] for other in others)
    return [
        place
        for place in places
        if (before and _has_any(firsts, range(place[1], place[1] + distance)))
        or (after and _has_any(lasts, range(place[0] - distance + 1, place[0] + 1)))
    ]


def _has_any(ascending: list[int], wanted: range) -> bool:
    at = bisect_left(ascending, wanted.start)
    return at < len(ascending) and ascending[at] < wanted.stop
