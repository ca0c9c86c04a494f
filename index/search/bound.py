"""A query bound to a corpus: each word replaced by the spellings of it that the corpus has."""

from collections.abc import Iterator, Mapping
from datetime import date

from index.frozen import frozen
from index.search.spelling import Distance


@frozen
class AnyOf:
    """One of several terms in a field; each with its distance from what was typed."""

    field: str
    terms: Mapping[str, Distance]


@frozen
class InOrder:
    """One of several terms at each step, one step after the other."""

    field: str
    steps: tuple[Mapping[str, Distance], ...]


@frozen
class Close:
    """All parts in any order, each within so many words of the next."""

    field: str
    parts: tuple[AnyOf | InOrder, ...]
    distance: int


@frozen
class KindIs:
    """A kind of paragraph."""

    kind: str


@frozen
class DateIn:
    """A date of publication that may lie between two days, both included."""

    first: date | None
    last: date | None


@frozen
class ValueIn:
    """A figure that may lie between two values."""

    low: float | None
    high: float | None
    over: bool
    under: bool

    def holds(self, low: float, high: float) -> bool:
        """Whether a figure from low to high meets the range."""
        if self.low is not None and (high < self.low or (self.over and high == self.low)):
            return False
        return self.high is None or low < self.high or (low == self.high and not self.under)


@frozen
class Without:
    """What must not match."""

    query: "Bound"


@frozen
class All:
    """All match."""

    queries: tuple["Bound", ...]


@frozen
class Either:
    """At least one matches."""

    queries: tuple["Bound", ...]


Bound = AnyOf | InOrder | Close | KindIs | DateIn | ValueIn | Without | All | Either
NO_MATCH = Either(())


def names_kind(query: Bound) -> bool:
    """Whether the query itself says which kinds of paragraph it wants."""
    match query:
        case KindIs():
            return True
        case Without(inner):
            return names_kind(inner)
        case All(queries) | Either(queries):
            return any(names_kind(inner) for inner in queries)
        case _:
            return False


def terms_of(query: Bound) -> Iterator[Mapping[str, Distance]]:
    """The terms of each word of a query, those that must not be included."""
    match query:
        case AnyOf(_, terms):
            yield terms
        case InOrder(_, steps):
            yield from steps
        case Close(_, inner, _) | All(inner) | Either(inner):
            for each in inner:
                yield from terms_of(each)
        case Without(refused):
            yield from terms_of(refused)
        case _:
            return
