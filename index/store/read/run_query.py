"""One query answered from one snapshot of the index."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.search.bitmap import Bitmap, CancelCheck, all_docs
from index.search.expand import finished, folded_in
from index.search.expanded import Expanded
from index.search.hits import Results
from index.search.query import in_words, parse
from index.search.query.nodes import NOTHING
from index.search.ranking import ranked
from index.search.suggest import suggest
from index.store.read.hit_builder import HitMaker
from index.store.read.hit_stream import SnapshotHits
from index.store.read.snapshot import Snapshot

SLOW = 8192
"""Paragraphs whose places are looked at for a first answer, where there are more of them."""


class Asked(Struct, frozen=True):
    """A query and how it is to be answered; `within`: only from this article."""

    query: str
    limit: int
    exact: bool = False
    typing: bool = False
    within: Path | None = None


def answer(
    snapshot: Snapshot, asked: Asked, check: CancelCheck, first: Callable[[Results], None] | None = None
) -> Results:
    """The hits of a query, at most so many as are wanted, with exact counts. Raises what `check` raises.

    Where counting takes long, `first` is told of hits of a part of the index before; their count is not exact.
    """
    tree = parse(asked.query, asked.typing)
    if tree == NOTHING:
        return Results(asked.query, (), 0, 0)
    lexicon = snapshot.catalogue.lexicon
    bound = snapshot.bound(tree, asked.exact, check)
    folded = () if asked.exact else folded_in(finished(tree), lexicon, check)
    empty = Results(asked.query, (), 0, 0, understood=in_words(tree), folded=folded)
    make = HitMaker(snapshot, bound)

    def results(within: Bitmap) -> Results:
        found = snapshot.matching_again(bound, check, within)
        stream = SnapshotHits(lambda check: make.hits(ranked(bound, found, snapshot, check), check))
        hits = stream.start(asked.limit, check)
        articles = len(snapshot.articles_with(found))
        rest = stream if len(hits) == asked.limit < len(found) else None
        return replace(empty, hits=hits, total=len(found), articles=articles, stream=rest)

    def has_hits(other: Expanded) -> bool:
        return bool(snapshot.matching(other, check, snapshot.everything))

    within = snapshot.everything if asked.within is None else snapshot.of_address(asked.within)
    if first is not None and (part := _part(bound, snapshot, within, check)):
        some = results(part)
        if some.total:
            first(replace(some, exact_count=False, stream=None))
    whole = results(within)
    if whole.total or asked.within:
        return whole
    return replace(whole, suggestion=suggest(asked.query, asked.exact, lexicon, has_hits, check))


def _part(bound: Expanded, snapshot: Snapshot, within: Bitmap, check: CancelCheck) -> Bitmap:
    """The paragraphs up to the last of so many that have to be looked at one by one; none where there are no more."""
    looked_at = snapshot.to_look_at(bound, check, within)
    return within & all_docs(looked_at[SLOW] if len(looked_at) > SLOW else 0)
