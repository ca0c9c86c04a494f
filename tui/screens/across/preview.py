"""The source of the row under the cursor, beside or below the list of a wide view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from index.text import escape_controls, one_line
from tui.models.citation_target import CitationTarget, citation_target
from tui.models.messages import OpenRequest
from tui.models.source_title import source_title

if TYPE_CHECKING:
    from tui.models.across import Excerpt
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.article_view_model import ArticleViewModel
    from tui.models.messages import ArticleFailed, ArticleOpened, LayoutReady, MarksFound
    from tui.services import Services
    from tui.widgets.source_pane import SourcePane


class Preview:
    """Opens the article of a place in the background; the previous article stays until then."""

    def __init__(self, source: SourcePane, services: Services, numbers: Iterator[int]) -> None:
        self._source = source
        self._services = services
        self._numbers = numbers
        self._request = OpenRequest(0, Path())
        self._place: Excerpt | None = None
        self._content = ""
        """Hash of the article's source when it was compared."""
        self._opened: AnnotatedArticle | None = None

    def show(self, place: Excerpt | None, content: str) -> None:
        """Shows a place in an article whose hash was `content`; a row without a place changes nothing."""
        if place is None or (place, content) == (self._place, self._content):
            return
        self._place, self._content = place, content
        if self._opened is not None and self._opened.article.location == place.address and not self.is_outdated:
            self._show_place()
            return
        uncertain, cells = self._services.settings.uncertain, self._source.line_width
        self._request = OpenRequest(next(self._numbers), place.address, place.span, uncertain, cells)
        self._services.wide_articles.submit(self._request)

    @property
    def target(self) -> tuple[AnnotatedArticle, CitationTarget] | None:
        """The article and the words of the place; None while the article is being opened."""
        opened, place = self._opened, self._place
        if opened is None or place is None or opened.article.location != place.address or self.is_outdated:
            return None
        mark = opened.mark_on(place.span)
        target = citation_target(opened, None if mark else place.span, mark, -1)
        return (opened, target) if target is not None else None

    @property
    def is_outdated(self) -> bool:
        """Whether the article that is shown is not the one that was compared: the place may hold other words now."""
        opened, place = self._opened, self._place
        if opened is None or place is None or opened.article.location != place.address:
            return False
        article, shown = opened.article, place.words[slice(*place.focus)]
        has_other_source = bool(self._content and article.source_hash) and self._content != article.source_hash
        has_words = place.span[1] <= len(article.text) and one_line(article.words(place.span)).startswith(shown)
        return has_other_source or not has_words

    def on_opened(self, message: ArticleOpened) -> bool:
        """Shows the article; False if it was not asked for here."""
        if message.request.number != self._request.number:
            return False
        view_model = message.prepared
        if not view_model.opened.partial_total:
            self._opened = view_model.opened
        self._source.set_article(view_model.opened, view_model.decorations, view_model.layout)
        self._show_place()
        return True

    def on_failed(self, message: ArticleFailed) -> bool:
        """Says why the article cannot be shown; False if it was not asked for here."""
        if message.request.number != self._request.number:
            return False
        self._opened = None
        self._source.set_title(f"{escape_controls(message.request.path.name)}: {message.reason}")
        return True

    def on_marks_found(self, message: MarksFound) -> None:
        """Paints the marks of the article that is shown."""
        shown: ArticleViewModel = message.prepared
        if self._opened is not None and self._opened.article is shown.opened.article:
            self._opened = shown.opened
            self._source.set_marks(shown.opened, shown.decorations)

    def on_layout_ready(self, message: LayoutReady) -> None:
        """Shows the article in its new lines."""
        if self._source.opened is not None and self._source.opened.article is message.article:
            self._source.set_rows(message.rows)

    def _show_place(self) -> None:
        place, opened = self._place, self._source.opened
        if place is None or opened is None:
            return
        if self.is_outdated:
            self._source.set_title(f"{escape_controls(opened.article.location.name)}: changed since it was compared")
            return
        self._source.set_mark(place.span)
        self._source.show_span(place.span)
        self._source.set_title(source_title(opened))
