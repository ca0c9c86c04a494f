"""Answers one query from one snapshot of the index."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.search.added_spellings import AddedSpellings, added_spellings, finished
from index.search.bitmap import Bitmap, CancelCheck, all_docs
from index.search.excluded_spellings import without_parts
from index.search.expanded import Expanded
from index.search.hits import Hit, Level, LevelCount, Results
from index.search.own_synonyms import NO_SYNONYMS, Synonyms
from index.search.passage_ranking import query_words
from index.search.query import in_words, parse, read_query
from index.search.query.nodes import NOTHING, Node
from index.search.query.small_words import with_optional_words
from index.search.ranking import ranked
from index.search.suggest import suggest
from index.store.read.first_level import best_articles_first
from index.store.read.hit_builder import HitBuilder
from index.store.read.hit_stream import SnapshotHits
from index.store.read.other_levels import OtherLevel, has_articles, hit_builder, in_order, other_levels, word_counts
from index.store.read.snapshot import Snapshot

SLOW = 8192
"""If there are more paragraphs than this, only this many have their word positions examined before a first answer."""


class Asked(Struct, frozen=True):
    """A query and how it is to be answered; `within`: only from this article, or from these."""

    query: str
    limit: int
    exact: bool = False
    typing: bool = False
    within: Path | Collection[Path] | None = None
    synonyms: Synonyms = NO_SYNONYMS


def answer(
    snapshot: Snapshot, asked: Asked, check: CancelCheck, first: Callable[[Results], None] | None = None
) -> Results:
    """The hits of a query, at most `asked.limit`, with counts that are exact or marked as not exact.

    The levels follow one another: all words in one paragraph; if that is short, all in one article; then most of them.
    Where counting takes long, `first` gets hits of a part of the index before; their count is not exact. Raises what
    `check` raises.
    """
    reading = read_query(asked.query, asked.typing)
    tree = with_optional_words(reading.tree)
    if tree == NOTHING:
        return Results(asked.query, (), 0, 0, notes=reading.notes)
    bound = snapshot.bound(tree, asked.exact, check, asked.synonyms)
    added = AddedSpellings() if asked.exact else added_spellings(finished(tree), snapshot.words(check, asked.synonyms))
    empty = Results(
        asked.query,
        (),
        0,
        0,
        understood=_understood(tree, added.out),
        folded=added.folded,
        own_synonyms=added.own,
        taken_out=tuple(sorted(added.out)),
        notes=reading.notes,
    )

    def results(within: Bitmap, *, all_levels: bool) -> Results:
        found = snapshot.matching_again(bound, check, within)
        articles = snapshot.articles_with(found)
        others = other_levels(snapshot, bound, articles, within, check) if all_levels else ()
        stream = SnapshotHits(lambda check: _hits(snapshot, bound, found, articles, others, check))
        hits = stream.start(asked.limit, check)
        counts = (LevelCount(Level.PARAGRAPH, len(found), len(articles)), *(level.count for level in others))
        total = sum(count.paragraphs or 0 for count in counts)
        return replace(
            empty,
            hits=hits,
            total=max(total, len(hits)),
            articles=sum(count.articles for count in counts),
            exact_count=all(count.paragraphs is not None for count in counts),
            levels=counts,
            stream=stream if len(hits) == asked.limit else None,
        )

    within = snapshot.searched(asked.within)
    if first is not None and (part := _part(bound, snapshot, within, check)):
        some = results(part, all_levels=False)
        if some.total:
            first(replace(some, exact_count=False, stream=None))
    whole = results(within, all_levels=has_levels(asked.within))
    if whole.hits or asked.within is not None:
        return whole

    def has_hits(query: str, exact: bool = asked.exact) -> bool:
        other = snapshot.expanded(with_optional_words(parse(query)), check, asked.synonyms, exact=exact)
        if snapshot.matching(other, check, snapshot.everything):
            return True
        return has_articles(snapshot, other, check)

    return replace(
        whole,
        suggestion=suggest(asked.query, snapshot.catalogue.lexicon, has_hits, check),
        has_other_spellings=asked.exact and has_hits(asked.query, exact=False),
        words=word_counts(tree, snapshot, check, exact=asked.exact),
    )


def has_levels(within: Path | Collection[Path] | None) -> bool:
    """Whether words may be in different paragraphs: not if a single article is searched, where each hit is visited."""
    return not isinstance(within, Path)


def _understood(tree: Node, out: frozenset[str]) -> str:
    """The query as it was read, in words."""
    said = in_words(without_parts(tree, out))
    return f"{said} (without the spelling {', '.join(sorted(out))})" if out else said


def _hits(
    snapshot: Snapshot,
    query: Expanded,
    found: Bitmap,
    before: Bitmap,
    others: Sequence[OtherLevel],
    check: CancelCheck,
) -> Iterator[Hit]:
    """The hits of the first level; if that is short, of all levels, the best article first.

    `before` has the last paragraph of each article with a hit of the first level.
    """
    make, words = HitBuilder(snapshot, query), query_words(query)
    if not others:
        numbers = ranked(query, found, snapshot, check)
        yield from make.hits(best_articles_first(numbers, words, snapshot, check), check)
        return
    make_others = hit_builder(others[0].asked, snapshot)
    for last, score in in_order(words, found, before, others, snapshot, check):
        if last in before:
            together = (number for number in snapshot.siblings(last) if number in found)
            yield from make.hits(((number, score) for number in together), check)
        else:
            level = next(level for level in others if last in level.found.articles)
            yield from level.hits(last, score, make_others, snapshot, check)


def _part(bound: Expanded, snapshot: Snapshot, within: Bitmap, check: CancelCheck) -> Bitmap:
    """The paragraphs up to the last of the first SLOW that have to be looked at; none if no more have to be."""
    looked_at = snapshot.to_look_at(bound, check, within)
    return within & all_docs(looked_at[SLOW] if len(looked_at) > SLOW else 0)
