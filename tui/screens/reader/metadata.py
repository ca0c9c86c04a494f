"""The user's metadata of the shown article, and the encoding of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.models.metadata_messages import EncodingsRead, MetadataAsked, MetadataKept
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.corpus import CorpusController
    from tui.screens.reader.host import Host


class MetadataController:
    """Opens the dialogs, and has the article and its index read again when something was kept."""

    def __init__(self, host: Host, article: ArticleController, corpus: CorpusController) -> None:
        self._host = host
        self._article = article
        self._corpus = corpus

    def edit(self) -> None:
        """Asks for the metadata of the article; the dialog opens with the answer."""
        if (opened := self._article.shown_for_action()) is not None:
            self._host.services.metadata.ask(opened.article)

    def undo(self) -> None:
        """Takes back what was stated last."""
        self._host.services.metadata.undo()

    def choose_encoding(self) -> None:
        """Asks for the beginning of the file in each encoding; the choice opens with the answer."""
        if (opened := self._article.shown_for_action()) is not None:
            self._host.services.metadata.ask_encodings(opened.article)

    def on_asked(self, message: MetadataAsked) -> None:
        """Opens the dialog, unless another dialog has been opened meanwhile."""
        from tui.screens.metadata import MetadataDialog

        article = message.article

        def keep(changes: dict[str, str] | None) -> None:
            if changes:
                self._host.services.metadata.keep(article, changes)

        if self._host.is_active:
            name = article.location.name
            self._host.open_dialog(MetadataDialog(name, message.values, message.stated), keep)

    def on_encodings_read(self, message: EncodingsRead) -> None:
        """Opens the choice of encodings, unless another dialog is open by now."""
        from tui.screens.choice import Choice

        def keep(name: str | None) -> None:
            if name is not None and name != message.current:
                self._host.services.metadata.keep_encoding(message.path, name)

        if self._host.is_active:
            title = f"Encoding of {message.path.name}"
            self._host.open_dialog(Choice(title, message.beginnings, message.current), keep)

    def on_kept(self, message: MetadataKept) -> None:
        """Reports the change, shows the changed article, and updates its index."""
        self._host.set_message(message.text, 4)
        if message.changed:
            self._host.services.decisions.note_own_change()
            self._article.reopen()
            self._corpus.refresh()
