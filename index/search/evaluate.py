"""Which paragraphs of the index match a query: bitmaps of whole posting lists, and places only of what is left."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from itertools import islice
from operator import and_, or_
from typing import Protocol

from index.search.bitmap import Bitmap, Check, bitmap_of, numbers, watched
from index.search.bound import All, AnyOf, Bound, Close, DateIn, Either, InOrder, KindIs, ValueIn, Without, terms_of
from index.search.places import Words, chained, followed

_PLACES = 2
"""The effort of looking at the places of words, paragraph by paragraph."""
_BATCH, _LARGE_BATCH = 512, 1 << 14
"""Paragraphs whose places are looked at at once; many where each of many terms is looked up for each batch."""
_MANY_TERMS = 64
Found = Mapping[int, Sequence[Words]]
"""For each paragraph where in it something stands, in no order."""
Finder = Callable[[Sequence[int]], Found]
"""Where something stands among some paragraphs, which ascend."""


class Source(Protocol):
    """What evaluation asks of an index."""

    count: int

    def having(self, field: str, terms: Collection[str], check: Check) -> Bitmap:
        """All paragraphs that have one of the terms."""

    def having_all(self, field: str, steps: Sequence[Collection[str]], check: Check, within: Bitmap) -> Bitmap:
        """The paragraphs within some that have one of the terms of each step."""

    def places(self, field: str, terms: Collection[str], check: Check) -> Finder:
        """Finds, among some paragraphs in ascending order, those that have one of the terms, and where in them."""

    def valued(self, wanted: ValueIn, check: Check) -> Bitmap:
        """All paragraphs with a figure in a range."""

    def dated(self, first: date | None, last: date | None, check: Check) -> Bitmap:
        """All paragraphs of articles that may be of these days."""


def evaluate(query: Bound, source: Source, check: Check, within: Bitmap) -> Bitmap:
    """All paragraphs within some that match."""
    check()
    match query:
        case InOrder(field, steps):
            return _placed(query, source, check, source.having_all(field, steps, check, within))
        case Close(_, parts, _):
            for part in parts:
                within = evaluate(part, source, check, within)
            return _placed(query, source, check, within)
        case Without(inner):
            return within & ~evaluate(inner, source, check, within)
        case Either(queries):
            return reduce(or_, (evaluate(inner, source, check, within) for inner in queries), 0)
        case All(queries):
            for inner in sorted(queries, key=_effort):
                within = evaluate(inner, source, check, within) if within else within
            return within
        case _:
            return within & _listed(query, source, check)


def _listed(query: AnyOf | KindIs | DateIn | ValueIn, source: Source, check: Check) -> Bitmap:
    match query:
        case AnyOf(field, terms):
            return source.having(field, terms, check)
        case KindIs(kind):
            return source.having("kind", (kind,), check)
        case DateIn(first, last):
            return source.dated(first, last, check)
        case ValueIn():
            return source.valued(query, check)


def to_look_at(query: Bound, source: Source, check: Check, within: Bitmap) -> Bitmap:
    """The paragraphs within some of which only a look at the places of words can tell whether they match."""
    return _may_match(query, source, check, within) if _effort(query) == _PLACES else 0


def _may_match(query: Bound, source: Source, check: Check, within: Bitmap) -> Bitmap:
    match query:
        case InOrder(field, steps):
            return source.having_all(field, steps, check, within)
        case Close(_, inner, _) | All(inner):
            return reduce(and_, (_may_match(each, source, check, within) for each in inner), within)
        case Either(queries):
            return reduce(or_, (_may_match(each, source, check, within) for each in queries), 0)
        case Without(inner) if _effort(inner) == _PLACES:
            return within
        case _:
            return evaluate(query, source, check, within)


def _effort(query: Bound) -> int:
    """What is looked up first: what needs no places, and leaves little for what does."""
    match query:
        case InOrder() | Close():
            return _PLACES
        case Without(inner):
            return max(1, _effort(inner))
        case All(queries) | Either(queries):
            return max(map(_effort, queries), default=0)
        case _:
            return 0


def _placed(query: InOrder | Close, source: Source, check: Check, within: Bitmap) -> Bitmap:
    """Those of the paragraphs, all of which have the words, that have them at the right places."""
    left = numbers(within)
    find = _finder(query, source, check)
    found: list[int] = []
    many_terms = any(len(terms) > _MANY_TERMS for terms in terms_of(query))
    size = _LARGE_BATCH if many_terms else _BATCH
    while batch := list(islice(left, size)):
        check()
        found += find(batch)
    return bitmap_of([found], source.count, check)


def _finder(query: AnyOf | InOrder | Close, source: Source, check: Check) -> Finder:
    match query:
        case AnyOf(field, terms):
            return source.places(field, terms, check)
        case InOrder(field, steps):
            return partial(_in_order, [source.places(field, step, check) for step in steps], check)
        case Close(_, parts, distance):
            return partial(_close, [_finder(part, source, check) for part in parts], distance, check)


def _in_order(steps: Sequence[Finder], check: Check, among: Sequence[int]) -> Found:
    begun = steps[0](among)
    for step in steps[1:]:
        following = watched(step(sorted(begun)).items(), check)
        begun = {number: whole for number, places in following if (whole := followed(begun[number], places))}
    return begun


def _close(parts: Sequence[Finder], distance: int, check: Check, among: Sequence[int]) -> Found:
    standing = [part(among) for part in parts]
    return {
        number: reached[-1]
        for number in watched(among, check)
        if all(number in each for each in standing)
        and (reached := chained([each[number] for each in standing], distance))[-1]
    }
