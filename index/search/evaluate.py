"""Which paragraphs of the index match a query: set operations over whole posting lists."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Protocol

from index.search.bound import All, AnyOf, Bound, Close, DateIn, Either, InOrder, KindIs, ValueIn, Without
from index.search.places import places
from index.search.tokens import Token

Check = Callable[[], None]
"""Called now and then; raises to give the search up."""


class Source(Protocol):
    """What evaluation asks of an index."""

    count: int

    def having(self, field: str, terms: Iterable[str], check: Check) -> set[int]:
        """All paragraphs that have one of the terms."""

    def words(self, field: str, terms: Iterable[str], number: int) -> list[Token]:
        """Those of the terms that stand in one paragraph, in order."""

    def valued(self, wanted: ValueIn, check: Check) -> set[int]:
        """All paragraphs with a figure in a range."""

    def dated(self, first: date | None, last: date | None, check: Check) -> set[int]:
        """All paragraphs of articles that may be of these days."""


def evaluate(query: Bound, source: Source, check: Check) -> set[int]:
    """The numbers of all paragraphs that match."""
    check()
    match query:
        case AnyOf(field, terms):
            return source.having(field, terms, check)
        case InOrder(field, steps):
            candidates = _common([source.having(field, step, check) for step in steps])
            return _placed(query, {term for step in steps for term in step}, candidates, source, check)
        case Close(field, parts, _):
            candidates = _common([evaluate(part, source, check) for part in parts])
            return _placed(query, _terms(parts), candidates, source, check)
        case KindIs(kind):
            return source.having("kind", (kind,), check)
        case DateIn(first, last):
            return source.dated(first, last, check)
        case ValueIn():
            return source.valued(query, check)
        case Without(inner):
            return set(range(source.count)) - evaluate(inner, source, check)
        case Either(queries):
            return set[int]().union(*(evaluate(inner, source, check) for inner in queries))
        case All(queries):
            return _all(queries, source, check)


def _all(queries: tuple[Bound, ...], source: Source, check: Check) -> set[int]:
    wanted = [query for query in queries if not isinstance(query, Without)]
    refused = [query.query for query in queries if isinstance(query, Without)]
    found = _common([evaluate(query, source, check) for query in wanted]) if wanted else set(range(source.count))
    for query in refused:
        found -= evaluate(query, source, check)
    return found


def _placed(query: InOrder | Close, terms: set[str], candidates: set[int], source: Source, check: Check) -> set[int]:
    found = set()
    for at, number in enumerate(candidates):
        if at % 256 == 255:
            check()
        if places(query, source.words(query.field, terms, number)):
            found.add(number)
    return found


def _common(sets: list[set[int]]) -> set[int]:
    if not sets:
        return set()
    smallest, *others = sorted(sets, key=len)
    return smallest.intersection(*others)


def _terms(parts: tuple[AnyOf | InOrder, ...]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        for step in (part.terms,) if isinstance(part, AnyOf) else part.steps:
            found.update(step)
    return found
