"""The part of the reader that opens articles, jumps in them and finds back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.timer import Timer

from index.text import escape_controls
from tui.models.messages import ArticleFailed, ArticleOpened, LayoutReady, MarksFound, OpenRequest
from tui.screens.reader.state import Place, ReaderState
from tui.workers.articles import SUBPROCESS_FROM_CHARACTERS
from tui.workers.interpreter import freeze_gc

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.article_view_model import ArticleViewModel
    from tui.models.navigation_history import NavigationHistory
    from tui.services import Services
    from tui.widgets.source_pane import SourcePane


class OpeningPart(ReaderState):
    """Articles come in when they are read; until then the one that is shown stays."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._remembering: Timer | None = None
        self.awaiting = False
        """Whether an article was asked for that is not there yet."""

    def jump(self, path: Path, span: Span) -> None:
        """Goes to characters of an article and remembers where one was."""
        self.leave_mark()
        if self.opened is not None and self.opened.article.path == path == self.opening.path:
            self.source.show_span(span)
            self.paint_hits()
        else:
            self.open_article(path, span)

    def leave_mark(self) -> None:
        """Remembers this place, to come back to."""
        if self.here is not None:
            self.trail = self.trail.push(self.here)

    def open_article(self, path: Path, span: Span | None = None) -> None:
        """Asks for an article; the one that is shown stays until it is there."""
        source = self.source
        self.awaiting = True
        self.opening = OpenRequest(next(self.numbers), path, span, self.uncertain, source.line_width, source.furniture)
        self.services.articles.submit(self.opening)

    def on_article_opened(self, message: ArticleOpened) -> None:
        """Shows an article, unless another was asked for since."""
        request, prepared = message.request, message.prepared
        if request.number != self.opening.number:
            return
        if prepared.opened.partial_total:
            self._begin(prepared, request.span)
        else:
            self.awaiting = False
            self._show(prepared, request.span)
        if self.hits.results is None:
            self.list_pane.point_at_article(prepared.opened.article.path)
        self.paint_hits()
        self.show_keys()
        if len(prepared.opened.article.text) > SUBPROCESS_FROM_CHARACTERS:
            freeze_gc(self.app)

    def on_marks_found(self, message: MarksFound) -> None:
        """Paints the marks of the article that is shown."""
        prepared = message.prepared
        if self.opened is None or self.opened.article is not prepared.opened.article:
            return
        if prepared.uncertain is self.uncertain:
            self._set_marks(prepared)
            if len(prepared.opened.article.text) > SUBPROCESS_FROM_CHARACTERS:
                freeze_gc(self.app)
        else:
            self.open_article(prepared.opened.article.path)

    def on_source_pane_too_long(self, message: SourcePane.TooLong) -> None:
        """Lays a long article out for another width, behind."""
        self.services.articles.submit_layout(message.opened, message.cells, message.furniture)

    def on_layout_ready(self, message: LayoutReady) -> None:
        """Shows the article in its new lines."""
        if self.source.opened is not None and self.source.opened.article is message.article:
            self.source.set_rows(message.rows)

    def _begin(self, prepared: ArticleViewModel, span: Span | None) -> None:
        """Shows the beginning of a long article; until all of it is there one can only read in it."""
        if self.here is not None and self.here[0] == prepared.opened.article.path:
            return  # what is shown is older, but whole
        self.remember_place()
        self.opened = None
        self._set_article(prepared)
        if span is not None:
            self.source.show_span(span)

    def _show(self, prepared: ArticleViewModel, span: Span | None) -> None:
        opened, before = prepared.opened, self.opened
        if before is not None and before.article is opened.article:
            if before.pending or not opened.pending:
                self._set_marks(prepared)
        elif self._is_begun(opened):
            place = self.services.positions.offsets.get(opened.fingerprint)
            at_top = self.source.is_at_top
            self.opened = opened
            self.source.set_whole(opened, prepared.decorations, prepared.layout)
            self.marks.set_article(prepared)
            if place and at_top and span is None:
                span = (place, place)
        else:
            place = self._place_before(opened)
            self.opened = opened
            self._set_article(prepared)
            if span is None and place:
                span = (place, place)
        if span is not None:
            self.source.show_span(span)

    def _is_begun(self, opened: AnnotatedArticle) -> bool:
        shown = self.source.opened
        return self.opened is None and shown is not None and shown.article.path == opened.article.path

    def _set_article(self, prepared: ArticleViewModel) -> None:
        self.select_mark(None)
        self.source.set_article(prepared.opened, prepared.decorations, prepared.layout)
        self.marks.set_article(prepared)

    def _set_marks(self, prepared: ArticleViewModel) -> None:
        self.opened = prepared.opened
        self.source.set_marks(prepared.opened, prepared.decorations)
        self.marks.set_article(prepared)

    def remember_place_soon(self) -> None:
        """Keeps where one is once one stays there for a while: it holds though the program is killed."""
        if self._remembering is not None:
            self._remembering.stop()
        self._remembering = self.set_timer(2.0, self.remember_place)

    def remember_place(self) -> None:
        """Keeps where one is in the article that is open."""
        if self.opened is not None:
            self.services.save_position(self.opened.fingerprint, self.source.place)

    def _place_before(self, opened: AnnotatedArticle) -> int | None:
        """Where one was in an article: now, where its file has only changed; else the last time."""
        if self.here is not None and self.here[0] == opened.article.path:
            return self.here[1]
        self.remember_place()
        return self.services.positions.offsets.get(opened.fingerprint)

    def on_article_failed(self, message: ArticleFailed) -> None:
        """Says why an article cannot be opened; what is shown stays readable."""
        if message.request.number == self.opening.number:
            self.awaiting = False
            path = message.request.path
            if self.opened is not None:  # at the start another one is opened instead, and this one is listed
                is_shown = path == self.opened.article.path
                title = "Gone, but still readable here" if is_shown else "Not opened"
                words = f"{escape_controls(path.name)}: {message.reason}"
                self.notify(words, title=title, severity="warning", markup=False)
                self.opening = OpenRequest(self.opening.number, self.opened.article.path)
            elif self.refreshed is not None and self.listed and self.listed[0] != path:  # the index was older
                self.open_article(self.listed[0])

    def go_back(self) -> None:
        """Goes back to where one was before the last jump."""
        self._follow_trail(self.trail.back(self.here or (Path(), 0)))

    def go_forward(self) -> None:
        """Goes forward again."""
        self._follow_trail(self.trail.forward(self.here or (Path(), 0)))

    def _follow_trail(self, found: tuple[Place, NavigationHistory[Place]] | None) -> None:
        if found is not None:
            (path, offset), self.trail = found
            self.open_article(path, (offset, offset))
