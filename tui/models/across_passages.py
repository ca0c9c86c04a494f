"""The overview of passages that recur in several articles, with their differences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.models.across import Excerpt, SourceName

if TYPE_CHECKING:
    from index.article import Span
    from index.compare.corpus import Corpus
    from index.compare.values import Passage

SHOWN_PASSAGES = 2_000
"""Passages that are listed at most, those in most articles first."""


class PassagePlace(Struct, frozen=True):
    """A passage in one article. `differing` are spans of `words.words` that another article has otherwise."""

    words: Excerpt
    differing: tuple[Span, ...]


class PassageGroup(Struct, frozen=True):
    """A passage with its places."""

    key: str
    sort: str
    outlets: int
    credits: tuple[str, ...]
    places: tuple[PassagePlace, ...]


class PassagesOverview(Struct, frozen=True):
    """The passages that recur in several articles."""

    groups: tuple[PassageGroup, ...]
    sources: Mapping[Path, SourceName]
    is_whole: bool = True
    waiting: int = 0
    left_out: int = 0
    """Passages that are not listed because there are too many."""

    @property
    def count(self) -> int:
        """How many passages are listed."""
        return len(self.groups)

    def about(self, address: Path) -> PassagesOverview:
        """Only passages that one article has as well."""
        return replace(self, groups=tuple(g for g in self.groups if any(p.words.address == address for p in g.places)))


def passages_overview(corpus: Corpus, *, is_whole: bool = True) -> PassagesOverview:
    """The passages that recur; stock phrases are left out."""
    from index.compare.recurring import passages
    from index.compare.values import PassageSort

    found = [passage for passage in passages(corpus) if passage.sort is not PassageSort.FORMULA]
    return groups_of(corpus, found, is_whole=is_whole)


def groups_of(corpus: Corpus, found: Sequence[Passage], *, is_whole: bool = True) -> PassagesOverview:
    """Passages with the words of their places."""
    from index.compare.differences import differing
    from tui.models.across_excerpts import Excerpts, sources_of

    excerpts = Excerpts(corpus)
    groups = []
    for passage in found[:SHOWN_PASSAGES]:
        words = [excerpts.at(place) for place in passage.places]
        shared = [each.words[each.focus[0] : each.focus[1]] for each in words]
        spans = differing(shared)
        places = tuple(
            PassagePlace(each, tuple((a + each.focus[0], b + each.focus[0]) for a, b in other))
            for each, other in zip(words, spans, strict=True)
        )
        groups.append(PassageGroup(passage.words, str(passage.sort), passage.outlets, passage.credits, places))
    return PassagesOverview(tuple(groups), sources_of(corpus), is_whole, left_out=max(0, len(found) - SHOWN_PASSAGES))
