"""Where terms stand together: one after the other, or near. The index and the painter ask the same functions."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from index.search.bound import AnyOf, Close, InOrder
from index.search.tokens import Token


class Place(NamedTuple):
    """Something found: from which word to which (end exclusive), from which character to which."""

    first: int
    last: int
    start: int
    end: int


def places(query: AnyOf | InOrder | Close, words: Iterable[Token]) -> list[Place]:
    """All places where the query is met in words that stand in text order."""
    match query:
        case AnyOf(_, terms):
            return _single(terms, words)
        case InOrder(_, steps):
            return _in_order(steps, list(words))
        case Close(_, parts, distance):
            listed = list(words)
            return _close([places(part, listed) for part in parts], distance)


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
    reached = [parts[0]] if parts else []
    for following in parts[1:]:
        before = reached[-1]
        reached.append([place for place in following if any(_linked(place, other, distance) for other in before)])
    for at in range(len(reached) - 2, -1, -1):
        after = reached[at + 1]
        reached[at] = [place for place in reached[at] if any(_linked(place, other, distance) for other in after)]
    return sorted({place for found in reached for place in found})


def _linked(a: Place, b: Place, distance: int) -> bool:
    if a.first > b.first:
        a, b = b, a
    return 0 <= b.first - a.last < distance
