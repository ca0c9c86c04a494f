"""The matches of a search in one article, collected once and not for every hit that is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.article import Article, Span
    from index.search.hits import Results
    from tui.models.hit_cursor import HitCursor


class ArticleMatches:
    """Remembers the matches in the article that was asked for last."""

    def __init__(self) -> None:
        self._results: Results | None = None
        self._article: Article | None = None
        self._spans: Mapping[int, tuple[Span, ...]] = {}

    def of(self, hits: HitCursor, article: Article) -> Mapping[int, tuple[Span, ...]]:
        """The matches by the start of their paragraph."""
        if self._results is not hits.results or self._article is not article:
            self._results, self._article = hits.results, article
            self._spans = hits.spans_in(article)
        return self._spans
