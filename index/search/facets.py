"""Counts of the hits of a query, and queries narrowed to one of them."""

from enum import StrEnum

from msgspec import Struct

from index.search.query import read_query
from index.search.query.nodes import Or


class Facet(StrEnum):
    """The properties that hits are counted by."""

    OUTLET = "outlet"
    YEAR = "date"
    SPEAKER = "speaker"
    KIND = "kind"


class FacetCount(Struct, frozen=True):
    """How many hits have one value. `value` is None if the article states none."""

    facet: Facet
    value: str | None
    hits: int


class Facets(Struct, frozen=True):
    """Counts of all facets, each with the most frequent value first.

    `counted` is the number of hits that were read for them; `exact` is False if there are more.
    """

    counts: tuple[FacetCount, ...]
    counted: int
    exact: bool = True

    def of(self, facet: Facet) -> tuple[FacetCount, ...]:
        """The counts of one facet."""
        return tuple(count for count in self.counts if count.facet is facet)


def narrowed(query: str, facet: Facet, value: str) -> str:
    """The query with one more condition: hits of this outlet, year, speaker or kind."""
    quoted = f'"{value}"' if facet in (Facet.OUTLET, Facet.SPEAKER) else value
    return within_hits(query, f"{facet}:{quoted}")


def within_hits(query: str, more: str) -> str:
    """A query that finds only hits of the first one."""
    parts = (f"({part})" if isinstance(read_query(part).tree, Or) else part for part in (query.strip(), more.strip()))
    return " ".join(part for part in parts if part)
