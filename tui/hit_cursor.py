"""Which of the hits one is at, and in what words that is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.widgets.fitting import shortening

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.search.hits import Hit, Results


@dataclass(frozen=True, slots=True)
class HitCursor:
    """The answer to a search, and the number of the hit that is stood at, -1 before the first."""

    results: Results | None = None
    at: int = -1

    @property
    def total(self) -> int:
        """Hits that can be gone to."""
        return len(self.results.hits) if self.results else 0

    @property
    def current(self) -> Hit | None:
        """The hit that is stood at."""
        return self.results.hits[self.at] if self.results and 0 <= self.at < self.total else None

    def moved(self, by: int) -> HitCursor:
        """At the hit `by` further, round the ends."""
        if not self.total:
            return self
        start = self.at if self.at >= 0 else -1 if by > 0 else 0
        return HitCursor(self.results, (start + by) % self.total)

    def spans_in(self, article: Article) -> Mapping[int, tuple[Span, ...]]:
        """The matches in an article by the start of their paragraph; none of a paragraph that has changed since."""
        hits = self.results.hits if self.results else ()
        return {hit.start: hit.spans for hit in hits if hit.path == article.path and _unchanged(hit, article)}

    def articles(self) -> tuple[Path, ...]:
        """The articles with hits, in the order of the hits."""
        return tuple(dict.fromkeys(hit.path for hit in self.results.hits)) if self.results else ()

    def ways(self) -> tuple[str, ...]:
        """Where one is among the hits, and what was folded: "hit 2 of 5 in 2 articles · kakai = kakaii", and shorter.

        The number is as wide as the highest one, so that nothing moves as one goes through them.
        """
        results = self.results
        if results is None:
            return ("",)
        if not results.hits:
            return ("no hit",)
        cut = results.total != self.total
        many = f"the first {self.total:,}" if cut else f"{self.total:,}"
        number = f"{self.at + 1:>{len(f'{self.total:,}')},}"
        place = f"hit {number} of {many}" if self.at >= 0 else f"{many} {'hit' if self.total == 1 else 'hits'}"
        articles = f"{place} in {results.articles:,} {'article' if results.articles == 1 else 'articles'}"
        exact = "" if results.exact_count else ">"
        all_ = [f"{exact}{results.total:,} in all"] if cut else []
        folded = [f"{typed} = {', '.join(others)}" for typed, others in results.folded if others]
        return (*shortening((articles, *all_, *folded)), place)


def _unchanged(hit: Hit, article: Article) -> bool:
    return article.text[hit.start : hit.end] == hit.text
