"""Finds the paragraphs that match a query: first by bitmaps, then by the positions of words in the paragraphs left."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from itertools import islice
from operator import and_
from typing import Protocol

from index.search.bitmap import Bitmap, CancelCheck, bitmap_of, union_of, with_checks
from index.search.expanded import And, Expanded, Near, Not, Optional, Or, Phrase, Terms, terms_of
from index.search.positions import PositionSpan, chained, followed
from index.search.query.nodes import DateRange, KindFilter, NamedRange, ValueRange

_PLACES = 2
"""The effort of reading the positions of words, paragraph by paragraph."""
_BATCH, _LARGE_BATCH = 512, 1 << 14
"""Paragraphs whose positions are read together; more for many terms, since each batch looks up all of them."""
_MANY_TERMS = 64
Found = Mapping[int, Sequence[PositionSpan]]
"""The positions of a match in each paragraph, unordered."""
Finder = Callable[[Sequence[int]], Found]
"""Returns the positions of a match in some paragraphs, given in ascending order."""


class Source(Protocol):
    """The methods of an index that evaluation calls."""

    count: int

    def having(self, field: str, terms: Collection[str], check: CancelCheck) -> Bitmap:
        """All paragraphs that have one of the terms."""

    def having_all(self, field: str, steps: Sequence[Collection[str]], check: CancelCheck, within: Bitmap) -> Bitmap:
        """The paragraphs within some that have one of the terms of each step."""

    def places(self, field: str, terms: Collection[str], check: CancelCheck) -> Finder:
        """Returns a function that finds the positions of the terms in ascending paragraphs."""

    def valued(self, wanted: ValueRange, check: CancelCheck) -> Bitmap:
        """All paragraphs with a figure in a range."""

    def naming(self, first: date | None, last: date | None, check: CancelCheck) -> Bitmap:
        """All paragraphs whose text has a date within two days."""

    def dated(self, first: date | None, last: date | None, check: CancelCheck) -> Bitmap:
        """All paragraphs of articles that may be of these days."""


def evaluate(query: Expanded, source: Source, check: CancelCheck, within: Bitmap) -> Bitmap:
    """All paragraphs within some that match."""
    check()
    match query:
        case Optional():
            return within
        case Phrase(field, steps):
            return _placed(query, source, check, source.having_all(field, steps, check, within))
        case Near(_, parts):
            for part in parts:
                within = evaluate(part, source, check, within)
            return _placed(query, source, check, within)
        case Not(inner):
            return within - evaluate(inner, source, check, within)
        case Or(queries):
            return union_of([evaluate(inner, source, check, within) for inner in queries])
        case And(queries):
            for inner in sorted(queries, key=_effort):
                within = evaluate(inner, source, check, within) if within else within
            return within
        case _:
            return within & _listed(query, source, check)


def _listed(
    query: Terms | KindFilter | DateRange | NamedRange | ValueRange, source: Source, check: CancelCheck
) -> Bitmap:
    match query:
        case Terms(field, terms):
            return source.having(field, terms, check)
        case KindFilter(kind):
            return source.having("kind", (kind,), check)
        case DateRange(first, last):
            return source.dated(first, last, check)
        case NamedRange(first, last):
            return source.naming(first, last, check)
        case ValueRange():
            return source.valued(query, check)


def to_look_at(query: Expanded, source: Source, check: CancelCheck, within: Bitmap) -> Bitmap:
    """The paragraphs within some for which only the positions of words decide whether they match."""
    return _may_match(query, source, check, within) if _effort(query) == _PLACES else Bitmap()


def _may_match(query: Expanded, source: Source, check: CancelCheck, within: Bitmap) -> Bitmap:
    match query:
        case Phrase(field, steps):
            return source.having_all(field, steps, check, within)
        case Near(_, inner) | And(inner):
            return reduce(and_, (_may_match(each, source, check, within) for each in inner), within)
        case Or(queries):
            return union_of([_may_match(each, source, check, within) for each in queries])
        case Not(inner) if _effort(inner) == _PLACES:
            return within
        case _:
            return evaluate(query, source, check, within)


def _effort(query: Expanded) -> int:
    """The order of evaluation: parts that need no positions first, so that few paragraphs are left for the others."""
    match query:
        case Phrase() | Near():
            return _PLACES
        case Not(inner):
            return max(1, _effort(inner))
        case And(queries) | Or(queries):
            return max(map(_effort, queries), default=0)
        case _:
            return 0


def _placed(query: Phrase | Near, source: Source, check: CancelCheck, within: Bitmap) -> Bitmap:
    """The paragraphs that have the words at the right positions; all paragraphs of `within` have the words."""
    left = iter(within)
    find = _finder(query, source, check)
    found: list[int] = []
    many_terms = any(len(terms) > _MANY_TERMS for terms in terms_of(query))
    size = _LARGE_BATCH if many_terms else _BATCH
    while batch := list(islice(left, size)):
        check()
        found += find(batch)
    return bitmap_of([found], source.count, check)


def _finder(query: Terms | Phrase | Near, source: Source, check: CancelCheck) -> Finder:
    match query:
        case Terms(field, terms):
            return source.places(field, terms, check)
        case Phrase(field, steps, gaps):
            return partial(_in_order, [source.places(field, step, check) for step in steps], gaps, check)
        case Near(_, parts, distance, ordered):
            return partial(_close, [_finder(part, source, check) for part in parts], distance, ordered, check)


def _in_order(steps: Sequence[Finder], gaps: Sequence[int], check: CancelCheck, among: Sequence[int]) -> Found:
    begun = steps[0](among)
    for at, step in enumerate(steps[1:], 1):
        gap = gaps[at] if gaps else 0
        following = with_checks(step(sorted(begun)).items(), check)
        begun = {number: whole for number, places in following if (whole := followed(begun[number], places, gap))}
    return begun


def _close(parts: Sequence[Finder], distance: int, ordered: bool, check: CancelCheck, among: Sequence[int]) -> Found:
    standing = [part(among) for part in parts]
    return {
        number: reached[-1]
        for number in with_checks(among, check)
        if all(number in each for each in standing)
        and (reached := chained([each[number] for each in standing], distance, ordered))[-1]
    }
