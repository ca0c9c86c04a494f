"""Opens articles, moves in them, and keeps the positions visited."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from index.text import escape_controls
from tui.models.messages import OpenRequest
from tui.workers.articles import SUBPROCESS_FROM_CHARACTERS

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.annotated_article import AnnotatedArticle, Mark
    from tui.models.article_view_model import ArticleViewModel
    from tui.models.messages import ArticleFailed, ArticleOpened, LayoutReady, MarksFound
    from tui.models.navigation_history import NavigationHistory
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import Position, ReaderModel
    from tui.widgets.source_pane import SourcePane

SAVE_AFTER_S = 2.0
"""Seconds after which an unchanged position is saved, so that it survives a kill."""


class ArticleController:
    """Shows an article as soon as it has been read; the previous article stays until then.

    `changed` is called when another article, or another part of it, is shown, and when an article could not be opened.
    """

    def __init__(self, model: ReaderModel, panes: Panes, host: Host, changed: Callable[[], None]) -> None:
        self._model = model
        self._source = panes.source
        self._list = panes.list_pane
        self._marks = panes.marks
        self._host = host
        self._changed = changed
        self._cancel_save: Callable[[], None] | None = None
        self.failed: Path | None = None
        """The article that could not be opened when it was last asked for."""

    # ------------------------------------------------------------ as commands see it

    @property
    def is_open(self) -> bool:
        return self._model.opened is not None

    @property
    def is_shown(self) -> bool:
        return self._source.opened is not None

    @property
    def can_go_back(self) -> bool:
        return bool(self._model.navigation.back_stack)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._model.navigation.forward_stack)

    def step(self, paragraphs: int) -> None:
        self._source.step(paragraphs)

    def scroll_lines(self, lines: int) -> None:
        self._source.scroll_rows(lines)

    def scroll_pages(self, pages: float) -> None:
        page = self._source.page
        lines = page // 2 if abs(pages) < 1 else max(1, page - 2)
        self._source.scroll_rows(lines if pages > 0 else -lines)

    def go_to_edge(self, direction: int) -> None:
        self.push_position()
        self._source.edge(direction)

    def toggle_furniture(self) -> None:
        self._source.show_furniture(not self._source.furniture)

    def open_file(self) -> None:
        """Opens the file of the article in the system's own program, a PDF at the page of the current passage."""
        if (opened := self.shown_for_action()) is not None:
            from tui.programs.open_file import open_file

            source = opened.article.paragraph_at(self._span_in(opened)[0])
            page = source.source.page if source and source.source else None
            refused = open_file(opened.article.path, page)
            if refused or page is not None:
                self._host.set_message(refused or f"Opened; this is page {page}", 6)

    @property
    def has_address(self) -> bool:
        return self._model.opened is not None and self._model.opened.article.url is not None

    def open_address(self) -> None:
        """Opens the address of the article in the browser, with the current passage marked on the page."""
        opened = self.shown_for_action()
        if opened is None or opened.article.url is None:
            return
        from index.citing.text_fragment import link_to_words, web_address, whole_words
        from tui.programs.open_file import open_address

        address = web_address(opened.article.url.value)
        words = whole_words(opened.article.text, self._span_in(opened))
        refused = open_address(link_to_words(address, words)) if address else "not opened: it is not a web address"
        if refused:
            self._host.set_message(refused, 6)

    def _span_in(self, opened: AnnotatedArticle) -> Span:
        """The selection, else the current mark, else the current paragraph."""
        from tui.models.citation_target import citation_target

        source = self._source
        target = citation_target(opened, source.selected_span(), self._model.mark, source.paragraph)
        return target.span if target else (0, 0)

    def go_back(self) -> None:
        self._follow(self._model.navigation.back(self.position or (Path(), 0)))

    def go_forward(self) -> None:
        self._follow(self._model.navigation.forward(self.position or (Path(), 0)))

    def _follow(self, found: tuple[Position, NavigationHistory[Position]] | None) -> None:
        if found is not None:
            (path, offset), self._model.navigation = found
            self._model.origin = None
            self._list.point_at_hit(self._model.follow_hit(path, offset))
            self.open(path, (offset, offset))

    # ------------------------------------------------------------ opening

    @property
    def position(self) -> Position | None:
        """Where the reader is: an article and the start of its current paragraph. A preview does not change it."""
        return self._model.origin.position if self._model.origin else self.shown_position

    @property
    def shown_position(self) -> Position | None:
        """The article that is shown, if only as a preview, and the start of its current paragraph."""
        opened = self._model.opened
        return (opened.article.location, self._source.place) if opened else None

    def shown_for_action(self) -> AnnotatedArticle | None:
        """The article that a copy, clipping or selection may use.

        None, with a message, while another article is being opened: the reader has asked for that one, and must not get
        the words of this one instead.
        """
        if (path := self._model.opening) is not None:
            self._host.set_message(f"Opening {escape_controls(path.name)}; press the key again once it is shown")
            return None
        return self._model.opened

    def jump(self, path: Path, span: Span) -> None:
        """Goes to characters of an article; the present position can be returned to."""
        self.push_position()
        self._model.origin = None
        self.show(path, span)

    def show(self, path: Path, span: Span) -> None:
        """Shows characters of an article, and opens the article first if necessary."""
        opened = self._model.opened
        if opened is not None and opened.article.location == path == self._model.open_request.path:
            self._source.show_span(span)
            if self._model.origin is None:
                self._model.previewed = False
            self._changed()
        else:
            self.open(path, span)

    def go_to(self, path: Path) -> None:
        """Opens an article where it was left; the present position can be returned to."""
        self.push_position()
        self._model.origin = None
        self.open(path)

    def push_position(self) -> None:
        """Adds the present position to the navigation history."""
        if self.position is not None:
            self._model.navigation = self._model.navigation.push(self.position)

    def open(self, path: Path, span: Span | None = None) -> None:
        """Asks for an article, to be shown at a span of it."""
        model, source = self._model, self._source
        model.awaiting = True
        self.failed = None
        model.open_request = OpenRequest(
            next(model.request_numbers), path, span, model.uncertain, source.line_width, source.furniture
        )
        self._host.services.articles.submit(model.open_request)
        self._changed()

    def reopen(self) -> None:
        """Reads the article again: its file, or the user's statements about it, have changed."""
        if self._model.opened is not None:
            self.open(self._model.opened.article.location)

    def on_opened(self, message: ArticleOpened) -> None:
        """Shows an article, unless another has been requested since."""
        request, view_model = message.request, message.prepared
        if request.number != self._model.open_request.number:
            return
        if view_model.opened.partial_total:
            self._show_beginning(view_model, request.span)
        else:
            self._model.awaiting = False
            # the file may have been asked for before it was known that it holds several articles
            self._model.open_request = replace(request, path=view_model.opened.article.location)
            self._show(view_model, request.span)
        self._model.previewed = self._model.origin is not None
        if self._model.hits.results is None:
            self._list.point_at_article(view_model.opened.article.location)
        self._changed()
        self._host.show_keys()
        self._freeze_if_long(view_model)

    def on_failed(self, message: ArticleFailed) -> None:
        """Says why an article cannot be opened; the one that is shown stays readable."""
        model = self._model
        if message.request.number != model.open_request.number:
            return
        model.awaiting = False
        path = message.request.path
        if model.opened is not None:
            is_shown = path == model.opened.article.location
            title = "Gone, but still readable here" if is_shown else "Not opened"
            self._host.warn(f"{escape_controls(path.name)}: {message.reason}", title)
            self.failed = None if is_shown else path
            model.open_request = OpenRequest(model.open_request.number, model.opened.article.location)
        elif model.refreshed is not None and model.article_paths and model.article_paths[0] != path:
            self.open(model.article_paths[0])  # at the start: the index named an article that is gone
        self._changed()

    def on_marks_found(self, message: MarksFound) -> None:
        """Paints the marks of the article that is shown."""
        view_model, opened = message.prepared, self._model.opened
        if opened is None or opened.article is not view_model.opened.article:
            return
        if view_model.uncertain is self._model.uncertain:
            self._set_marks(view_model)
            self._freeze_if_long(view_model)
        elif self._model.opening is None:
            self.open(view_model.opened.article.location)

    def on_too_long(self, message: SourcePane.TooLong) -> None:
        """Lays a long article out for another width in the background."""
        self._host.services.articles.submit_layout(message.opened, message.cells, message.furniture)

    def on_layout_ready(self, message: LayoutReady) -> None:
        """Shows the article in its new lines."""
        if self._source.opened is not None and self._source.opened.article is message.article:
            self._source.set_rows(message.rows)

    def _freeze_if_long(self, view_model: ArticleViewModel) -> None:
        if len(view_model.opened.article.text) > SUBPROCESS_FROM_CHARACTERS:
            self._host.freeze_gc()

    def _show_beginning(self, view_model: ArticleViewModel, span: Span | None) -> None:
        """Shows the beginning of a long article; until the rest is there it can only be read."""
        shown = self._model.opened
        if shown is not None and shown.article.location == view_model.opened.article.location:
            return  # the version on the screen is older, but whole
        self.save_position()
        self._model.opened = self._model.view = None
        self._set_article(view_model)
        if span is not None:
            self._source.show_span(span)

    def _show(self, view_model: ArticleViewModel, span: Span | None) -> None:
        opened, before = view_model.opened, self._model.opened
        if before is not None and before.article is opened.article:
            if before.pending or not opened.pending:
                self._set_marks(view_model)
        elif self._is_beginning_of(opened):
            saved = self._host.services.positions.offsets.get(opened.fingerprint)
            at_top = self._source.is_at_top
            self._set_shown(view_model)
            self._source.set_whole(opened, view_model.decorations, view_model.layout)
            self._marks.set_article(view_model)
            if saved and at_top and span is None:
                span = (saved, saved)
        else:
            saved = self._saved_position(opened)
            self._set_shown(view_model)
            self._set_article(view_model)
            if span is None and saved:
                span = (saved, saved)
        if span is not None:
            self._source.show_span(span)

    def _is_beginning_of(self, opened: AnnotatedArticle) -> bool:
        shown = self._source.opened
        is_shown = shown is not None and shown.article.location == opened.article.location
        return self._model.opened is None and is_shown

    def _set_article(self, view_model: ArticleViewModel) -> None:
        self.select_mark(None)
        self._source.set_article(view_model.opened, view_model.decorations, view_model.layout)
        self._marks.set_article(view_model)

    def _set_shown(self, view_model: ArticleViewModel) -> None:
        self._model.opened, self._model.view = view_model.opened, view_model

    def _set_marks(self, view_model: ArticleViewModel) -> None:
        self._set_shown(view_model)
        if self._model.mark is not None and self._model.mark not in (
            *view_model.opened.quotes,
            *view_model.opened.figures,
            *view_model.opened.dates,
        ):
            self.select_mark(None)  # a quotation that is no longer shown
        self._source.set_marks(view_model.opened, view_model.decorations)
        self._marks.set_article(view_model)

    def select_mark(self, mark: Mark | None) -> None:
        """Paints one quotation or figure as the current one, or none."""
        self._model.mark = mark
        self._source.set_mark((mark.start, mark.end) if mark else None)

    # ------------------------------------------------------------ positions

    def save_position_soon(self) -> None:
        """Saves the position once it has not changed for a while."""
        if self._cancel_save is not None:
            self._cancel_save()
        self._cancel_save = self._host.run_later(SAVE_AFTER_S, self._host.save_session)

    def save_position(self) -> None:
        """Saves the position in the article that is shown, unless it is only previewed."""
        if self._model.opened is not None and self._model.origin is None and not self._model.previewed:
            self._host.services.save_position(self._model.opened.fingerprint, self._source.place)

    def _saved_position(self, opened: AnnotatedArticle) -> int | None:
        """The offset to show: the present one if only the file has changed, else the one saved last."""
        shown = self.shown_position
        if shown is not None and shown[0] == opened.article.location:
            return shown[1]
        self.save_position()
        return self._host.services.positions.offsets.get(opened.fingerprint)
