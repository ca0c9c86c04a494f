"""The marks of each paragraph, in a few bytes per mark, so that decorations can be made when a paragraph is shown."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from index.article import Article, Span

_BITS = 32


class MarkIndex(Struct, frozen=True):
    """Marks by the paragraphs that they are in."""

    pairs: array[int]
    """Index of a paragraph and number of a mark as one number, the paragraph's in its upper half; in order."""

    def at(self, paragraph: int) -> Sequence[int]:
        """The numbers of the marks in a paragraph, in order."""
        first = paragraph << _BITS
        there = bisect_left(self.pairs, first), bisect_left(self.pairs, (paragraph + 1) << _BITS)
        return [pair - first for pair in self.pairs[slice(*there)]]


def index_marks(article: Article, marks: Iterable[Sequence[Span]]) -> MarkIndex:
    """Marks that are numbered from 0, each one span or more."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    pairs: list[int] = []
    for number, spans in enumerate(marks):
        there = {
            at
            for start, end in spans
            for at in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end))
        }
        pairs += [at << _BITS | number for at in there]
    pairs.sort()
    return MarkIndex(array("Q", pairs))
