"""Previews hits and articles, without changing the history or the saved positions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.models.messages import OpenRequest
from tui.screens.reader.model import Origin

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.article_view_model import ArticleViewModel
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel


class PreviewController:
    """Remembers the reader's position during a preview; then accepts the preview, or returns to the position.

    `changed` is called when the previous article is shown again, and when the preview has become the position.
    """

    def __init__(
        self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController, changed: Callable[[], None]
    ) -> None:
        self._model = model
        self._source = panes.source
        self._marks = panes.marks
        self._host = host
        self._article = article
        self._changed = changed

    @property
    def is_shown(self) -> bool:
        return self._model.origin is not None

    def show(self, path: Path, span: Span | None) -> None:
        """Shows an article at a span, or where it was left; from the first preview on, `cancel` returns."""
        model = self._model
        if model.origin is None:
            self._article.save_position()
            model.origin = self._here()
            self._host.show_layout()
        self._article.select_mark(None)
        if self._source.selecting is not None:
            self._source.select(None)
        if span is not None:
            self._article.show(path, span)
        elif path != model.open_request.path:
            self._article.open(path)

    def accept(self) -> None:
        """Makes what is previewed the position; the one before can be returned to."""
        model = self._model
        if model.origin is None:
            return
        self._article.push_position()
        model.origin = None
        if model.opening is None:
            model.previewed = False
        self._article.save_position_soon()
        self._changed()

    def cancel(self) -> None:
        """Returns to the article, position, selection and mark from before the preview."""
        model = self._model
        origin, model.origin = model.origin, None
        if origin is None:
            return
        if origin.view is None:
            self._article.open(origin.position[0], origin.span)
            return
        model.open_request = OpenRequest(next(model.request_numbers), origin.position[0])
        model.awaiting = model.previewed = False
        if model.view is not origin.view:
            model.opened, model.view = origin.view.opened, origin.view
            self._source.set_article(origin.view.opened, origin.view.decorations, origin.view.layout)
            self._marks.set_article(origin.view)
        self._article.select_mark(origin.mark)
        self._restore(origin)
        self._host.after_layout(lambda: self._restore(origin))  # once more when the panes have their widths again
        if self._is_outdated(origin.view, origin):
            self._article.open(origin.position[0])
        self._changed()
        self._host.show_keys()

    def _restore(self, origin: Origin) -> None:
        if origin.place is not None and self._model.view is origin.view and self._model.origin is None:
            self._source.restore(origin.place)

    def _is_outdated(self, view: ArticleViewModel, origin: Origin) -> bool:
        """Whether the article may have changed since, or its marks were still being looked for."""
        model = self._model
        return view.opened.pending or view.uncertain is not model.uncertain or origin.refreshed is not model.refreshed

    def _here(self) -> Origin:
        """The present position, or the article that is being opened."""
        model = self._model
        shown = self._article.shown_position
        if model.opening is not None or shown is None:
            request = model.open_request
            return Origin((request.path, request.span[0] if request.span else 0), None, request.span, None, None, None)
        return Origin(shown, model.view, None, self._source.capture(), model.mark, model.refreshed)
