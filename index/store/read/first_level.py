"""The hits of the first level in their order: by BM25, the first articles of them by how well their passages fit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from index.search.bitmap import Bitmap, CancelCheck
from index.search.expanded import Expanded, Optional
from index.search.passage_ranking import article_scores, best_first
from index.store.read.snapshot import Snapshot

_ARTICLES = 40
"""Articles that are put in order again: nobody notices the order of those farther down."""
_PARAGRAPHS = 120
_TIMES_FOR_A_PAIR = 2
"""Times as many for two words: there are more hits, and each takes less time."""

Numbered = tuple[int, float]
"""A paragraph and its score."""


def best_articles_first(
    ranked: Iterable[Numbered], words: Sequence[Expanded], snapshot: Snapshot, check: CancelCheck
) -> Iterator[Numbered]:
    """The same hits with their first articles in the order of `article_scores`. Raises what `check` raises.

    Args:
        ranked: hits with their scores, best article first, an article's hits together.
        words: the words of the query; a single word changes nothing.
        snapshot: the index.
        check: called now and then; raises to give up.
    """
    wanted = sum(not isinstance(word, Optional) for word in words)
    if len(words) < 2 or not wanted:
        yield from ranked
        return
    most = _TIMES_FOR_A_PAIR if len(words) == 2 else 1
    coming = groupby(ranked, key=lambda each: snapshot.articles[each[0]])
    groups: dict[int, list[Numbered]] = {}
    paragraphs = 0
    rest: Iterator[Numbered] = iter(())
    for _, together in coming:
        check()
        group = list(together)
        if groups and (paragraphs + len(group) > most * _PARAGRAPHS or len(groups) == most * _ARTICLES):
            rest = iter(group)
            break
        groups[snapshot.siblings(group[0][0])[-1]] = group
        paragraphs += len(group)
    order: Iterable[int] = groups
    if len(groups) > 1:
        lasts = Bitmap(groups)
        hits = Bitmap(number for group in groups.values() for number, _ in group)
        order = best_first(lasts, article_scores(words, lasts, hits, snapshot, check), snapshot)
    yield from chain.from_iterable(groups[last] for last in order)
    yield from rest
    yield from (each for _, together in coming for each in together)
