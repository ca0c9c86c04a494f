"""Counts the hits of a query by outlet, year, speaker and kind of paragraph."""

from collections import Counter
from collections.abc import Collection
from itertools import islice
from pathlib import Path

from index.search.bitmap import CancelCheck, union_of
from index.search.facets import Facet, FacetCount, Facets
from index.search.own_synonyms import NO_SYNONYMS, Synonyms
from index.search.query import parse
from index.search.query.small_words import with_optional_words
from index.store.format.rows import read_passage, read_place
from index.store.read.other_levels import other_levels
from index.store.read.run_query import has_levels
from index.store.read.snapshot import Snapshot

_COUNTED = 5000
"""Hits that are read; reading a paragraph takes 30 to 60 microseconds."""


def count_facets(
    snapshot: Snapshot,
    query: str,
    exact: bool,
    within: Path | Collection[Path] | None,
    check: CancelCheck,
    synonyms: Synonyms = NO_SYNONYMS,
) -> Facets:
    """The counts of all facets among the hits that a search lists. Raises DamagedError and what `check` raises.

    Args:
        snapshot: the index.
        query: the typed query.
        exact: only the typed spellings.
        within: the article that is searched, or several; None for all.
        check: called for each hit; raises to give up.
        synonyms: the user's own.
    """
    bound = snapshot.bound(with_optional_words(parse(query)), exact, check, synonyms)
    searched = snapshot.searched(within)
    hits = snapshot.matching_again(bound, check, searched)
    if has_levels(within):
        others = other_levels(snapshot, bound, snapshot.articles_with(hits), searched, check)
        hits = union_of([hits, *(level.paragraphs for level in others)])
    counts: dict[Facet, Counter[str | None]] = {facet: Counter() for facet in Facet}
    counted = 0
    for number in islice(hits, _COUNTED):
        check()
        counted += 1
        entry, stored = snapshot.entry(number), snapshot.stored(number)
        passage = read_passage(stored, entry.title, entry.outlet, entry.date)
        counts[Facet.OUTLET][entry.outlet] += 1
        counts[Facet.YEAR][entry.date[:4] if entry.date else None] += 1
        counts[Facet.KIND][str(read_place(stored).kind)] += 1
        for speaker in {said.speaker for said in passage.said if said.speaker}:
            counts[Facet.SPEAKER][speaker] += 1
    rows = (FacetCount(facet, value, times) for facet, by in counts.items() for value, times in by.most_common())
    return Facets(tuple(rows), counted, exact=counted == len(hits))
