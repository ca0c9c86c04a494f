"""A query bound to a corpus: each word replaced by the spellings of it that the corpus has."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from index.search.query.nodes import DateRange, KindFilter, NamedRange, ValueRange
from index.search.spelling import Distance


class Terms(Struct, frozen=True):
    """One of several terms in a field, each with its distance from the typed word."""

    field: str
    terms: Mapping[str, Distance]


class Phrase(Struct, frozen=True):
    """One of several terms at each step, one step after the other; `gaps`: how many free words come before each."""

    field: str
    steps: tuple[Mapping[str, Distance], ...]
    gaps: tuple[int, ...] = ()


class Near(Struct, frozen=True):
    """All parts, each within `distance` words of the next; in any order unless `ordered`."""

    field: str
    parts: tuple[Terms | Phrase, ...]
    distance: int
    ordered: bool = False


class Not(Struct, frozen=True):
    """A part that must not match."""

    query: "Expanded"


class And(Struct, frozen=True):
    """All parts match."""

    queries: tuple["Expanded", ...]


class Or(Struct, frozen=True):
    """At least one part matches."""

    queries: tuple["Expanded", ...]


class Optional(Struct, frozen=True):
    """Matches every paragraph; those that have the part rank higher."""

    query: "Expanded"


Expanded = Terms | Phrase | Near | KindFilter | DateRange | NamedRange | ValueRange | Not | And | Or | Optional
NO_MATCH = Or(())


def names_kind(query: Expanded) -> bool:
    """Whether the query names kinds of paragraph."""
    match query:
        case KindFilter():
            return True
        case Not(inner):
            return names_kind(inner)
        case And(queries) | Or(queries):
            return any(names_kind(inner) for inner in queries)
        case _:
            return False


def asks_for_marks(query: Expanded) -> bool:
    """Whether the query asks for quotations, figures or dates of paragraphs, and not only for words."""
    match query:
        case Terms(field) | Phrase(field) | Near(field):
            return field not in ("text", "title", "outlet")
        case Not(inner) | Optional(inner):
            return asks_for_marks(inner)
        case And(queries) | Or(queries):
            return any(map(asks_for_marks, queries))
        case KindFilter() | DateRange():
            return False
        case _:
            return True


def terms_of(query: Expanded, field: str | None = None) -> Iterator[Mapping[str, Distance]]:
    """The terms of each word of a query, also of those that must not occur; optional ones are left out.

    Args:
        query: the query.
        field: the field of the words; None for those of all fields.
    """
    match query:
        case Terms(of_field, terms):
            if field in (None, of_field):
                yield terms
        case Phrase(of_field, steps):
            if field in (None, of_field):
                yield from steps
        case Near(_, inner) | And(inner) | Or(inner):
            for each in inner:
                yield from terms_of(each, field)
        case Not(inner_query):
            yield from terms_of(inner_query, field)
        case _:
            return
