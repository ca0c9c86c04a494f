"""Where terms stand together: one after the other, or near. The index and the painter ask the same functions."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from index.search.expanded import Near, Phrase, Terms
from index.search.tokens import Token


class Place(NamedTuple):
    """Something found: from which word to which (end exclusive), from which character to which."""

    first: int
    last: int
    start: int
    end: int


PositionSpan = tuple[int, int]
"""From which word to which, end exclusive."""
_FEW_PAIRS = 16
_Found = TypeVar("_Found", PositionSpan, Place)


def find_positions(query: Terms | Phrase | Near, words: Iterable[Token]) -> list[Place]:
    """All places where the query is met in words that stand in text order."""
    match query:
        case Terms(_, terms):
            return _single(terms, words)
        case Phrase(_, steps):
            return _in_order(steps, list(words))
        case Near(_, parts, distance):
            listed = list(words)
            return _close([find_positions(part, listed) for part in parts], distance)


def followed(begun: Sequence[PositionSpan], following: Sequence[PositionSpan]) -> list[PositionSpan]:
    """What is begun and goes on at once with what follows."""
    if len(begun) == len(following) == 1:  # what most are; only quicker
        return [(begun[0][0], following[0][1])] if begun[0][1] == following[0][0] else []
    begins: dict[int, list[int]] = {}
    for first, last in begun:
        begins.setdefault(last, []).append(first)
    return [(begin, last) for first, last in following for begin in begins.get(first, ())]


def chained(parts: Sequence[Sequence[_Found]], distance: int) -> list[Sequence[_Found]]:
    """Of each part the places that a chain of links, each within the distance, reaches from the first part on."""
    reached = [parts[0]] if parts else []
    for following in parts[1:]:
        reached.append(_linked(following, reached[-1], distance))
    return reached


def _single(terms: Collection[str], words: Iterable[Token]) -> list[Place]:
    return [Place(w.position, w.position + w.width, w.start, w.end) for w in words if w.term in terms]


def _in_order(steps: tuple[Collection[str], ...], words: list[Token]) -> list[Place]:
    open_ends = _single(steps[0], words) if steps else []
    for step in steps[1:]:
        follow: dict[int, list[Place]] = {}
        for place in _single(step, words):
            follow.setdefault(place.first, []).append(place)
        open_ends = [
            Place(begun.first, place.last, begun.start, place.end)
            for begun in open_ends
            for place in follow.get(begun.last, ())
        ]
        if not open_ends:
            break
    return open_ends


def _close(parts: list[list[Place]], distance: int) -> list[Place]:
    """Places of all parts that belong to a chain through every part, each link within the distance."""
    there = chained(parts, distance)
    back = chained(there[::-1], distance)
    return sorted({place for found in back for place in found}) if all(back) else []


def _linked(find_positions: Sequence[_Found], others: Sequence[_Found], distance: int) -> list[_Found]:
    """Those of the places that end so near before one of the others, or begin so near after one."""
    if len(find_positions) * len(others) <= _FEW_PAIRS:  # what most are; only quicker
        return [
            place
            for place in find_positions
            if any(0 <= b[0] - place[1] < distance or 0 <= place[0] - b[1] < distance for b in others)
        ]
    firsts = sorted(other[0] for other in others)
    lasts = sorted(other[1] for other in others)
    return [
        place
        for place in find_positions
        if _has_any(firsts, range(place[1], place[1] + distance))
        or _has_any(lasts, range(place[0] - distance + 1, place[0] + 1))
    ]


def _has_any(ascending: list[int], wanted: range) -> bool:
    at = bisect_left(ascending, wanted.start)
    return at < len(ascending) and ascending[at] < wanted.stop
