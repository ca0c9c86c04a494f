"""Copies and clips the passage that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.cite import SHOW_CLIPPINGS

if TYPE_CHECKING:
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.citation_target import CitationTarget
    from tui.models.messages import ClippingFound, CopyFinished
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

    def on_copy_finished(self, message: CopyFinished) -> None:
        """Reports the copy, and what the citation lacks."""
        lacks = "".join(f"\n{line}" for line in message.missing)
        self._host.set_message(f"{message.what}: {message.words}{lacks}", 6)

    def on_clipping_found(self, message: ClippingFound) -> None:
        """Goes to the present position of a clipping."""
        self._host.set_message(message.words, 4)
        if message.path is not None and message.span is not None:
            self._article.jump(message.path, message.span)
