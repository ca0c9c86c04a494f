"""Which paragraphs of the index match a query: set operations over whole posting lists."""

from collections.abc import Callable, Iterable, Sequence
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

    def frequency(self, field: str, terms: Iterable[str]) -> int:
        """In how many paragraphs the terms stand, each counted for itself."""

    def having(self, field: str, terms: Iterable[str], check: Check, within: set[int] | None = None) -> set[int]:
        """All paragraphs, or those within some, that have one of the terms."""

    def in_order(self, field: str, steps: Sequence[Iterable[str]], candidates: set[int], check: Check) -> set[int]:
        """Those of the paragraphs in which one term of each step follows one of the step before."""

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
            candidates = _narrowed([AnyOf(field, step) for step in steps], None, source, check)
            return source.in_order(field, steps, candidates, check)
        case Close(field, parts, _):
            candidates = _common([evaluate(part, source, check) for part in parts])
            return _close(query, _terms(parts), candidates, source, check)
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
    words = [query for query in queries if isinstance(query, AnyOf)]
    others = [query for query in queries if not isinstance(query, AnyOf | Without)]
    refused = [query.query for query in queries if isinstance(query, Without)]
    found = _common([evaluate(query, source, check) for query in others]) if others else None
    if words:
        found = _narrowed(words, found, source, check)
    if found is None:
        found = set(range(source.count))
    for query in refused:
        found -= evaluate(query, source, check)
    return found


def _narrowed(words: list[AnyOf], found: set[int] | None, source: Source, check: Check) -> set[int]:
    """Paragraphs that have all of the words, the rarest looked up first, each next one only among what is left."""
    for word in sorted(words, key=lambda word: _size(word, source)):
        found = source.having(word.field, word.terms, check, found)
        if not found:
            break
    return found if found is not None else set()


def _size(word: AnyOf, source: Source) -> int:
    # many spellings, as of a prefix, are sure to be many paragraphs: not worth counting
    return source.frequency(word.field, word.terms) if len(word.terms) < 100 else source.count


def _close(query: Close, terms: set[str], candidates: set[int], source: Source, check: Check) -> set[int]:
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
