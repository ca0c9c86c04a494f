"""Copies, clips and compares the passage that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.cite import SHOW_CLIPPINGS
from tui.models.messages import PassageRequest

if TYPE_CHECKING:
    from index.compare.elsewhere import Elsewhere
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.citation_target import CitationTarget
    from tui.models.messages import ClippingFound, CopyFinished, PassagesFound
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel


class CitingController:
    """Works in the background; a message reports the result."""

    def __init__(self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController) -> None:
        self._model = model
        self._source = panes.source
        self._host = host
        self._article = article
        self._passage_request = 0
        """Number of the newest request for passages; answers to older ones are dropped."""

    def target(self) -> tuple[AnnotatedArticle, CitationTarget] | None:
        """The article that is shown, and the selection, else the current mark, else the paragraph.

        None, with a message, if there is no passage or another article is being opened.
        """
        opened = self._article.shown_for_action()
        if opened is None:
            return None
        from tui.models.citation_target import citation_target

        target = citation_target(opened, self._source.selected_span(), self._model.mark, self._source.paragraph)
        if target is None:
            self._host.warn("Nothing to copy here")
            return None
        return opened, target

    def copy_citation(self) -> None:
        """Copies the words with their citation, in the current style."""
        if (found := self.target()) is not None:
            opened, target = found
            self._host.services.clipboard.citation(opened.article, target, self._host.services.settings.style)

    def copy_words(self) -> None:
        """Copies the exact words."""
        if (found := self.target()) is not None:
            opened, target = found
            self._host.services.clipboard.words(opened.article, target)

    def keep_clipping(self) -> None:
        """Keeps the passage with its citation."""
        if (found := self.target()) is not None:
            opened, target = found
            hint = f"{self._host.key_of(SHOW_CLIPPINGS)}: clippings"
            self._host.services.clippings.keep(opened.article, target, hint)

    def find_passage(self) -> None:
        """Looks for the passage in other articles."""
        if (found := self.target()) is not None:
            opened, target = found
            self._passage_request = next(self._model.request_numbers)
            request = PassageRequest(self._passage_request, opened.article, target.span)
            self._host.services.passages.submit(request)

    def on_copy_finished(self, message: CopyFinished) -> None:
        """Reports the copy, and what the citation lacks."""
        lacks = "".join(f"\n{line}" for line in message.missing)
        self._host.set_message(f"{message.what}: {message.words}{lacks}", 6)

    def on_clipping_found(self, message: ClippingFound) -> None:
        """Goes to the present position of a clipping."""
        self._host.set_message(message.words, 4)
        if message.path is not None and message.span is not None:
            self._article.jump(message.path, message.span)

    def on_passages_found(self, message: PassagesFound) -> None:
        """Lists the passages, unless the reader has moved on to another article or dialog."""
        request, opened = message.request, self._model.opened
        is_current = opened is not None and opened.article is request.article and self._model.opening is None
        if request.number != self._passage_request or not is_current or not self._host.is_active:
            return
        if not message.found:
            so_far = " so far: the index is not up to date" if self._host.services.index.running else ""
            self._host.set_message(f"No other article has this passage{so_far}")
            return
        from tui.screens.passages import PassagesScreen

        def go(other: Elsewhere | None) -> None:
            if other is not None:
                self._article.jump(other.hit.path, other.span)
                self._host.focus_widget(self._source)

        self._host.open_dialog(PassagesScreen(request.article, message.found), go)
