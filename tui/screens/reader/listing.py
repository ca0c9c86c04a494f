"""Orders, folds and filters the list, and keeps the user's marks on articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tui.models.list_view import read_filter

if TYPE_CHECKING:
    from tui.models.list_view import ListView
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel
    from tui.screens.reader.search import SearchController


class ListingController:
    """Changes the view of the list; hits are arranged again by the search thread, articles at once."""

    def __init__(
        self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController, search: SearchController
    ) -> None:
        self._model = model
        self._panes = panes
        self._host = host
        self._article = article
        self._search = search

    def sort(self) -> None:
        """Lists in the next order."""
        view = self._model.list_view
        order = view.order.next(hits=self._model.hits.results is not None)
        self.set_view(replace(view, order=order))
        self._host.set_message(f"Sorted by {order}" if self._search.is_active or order != "relevance" else "By file")

    def fold(self) -> None:
        """Lists only the articles of the hits, or the hits again."""
        self.set_view(replace(self._model.list_view, folded=not self._model.list_view.folded))

    def ask_filter(self) -> None:
        """Focuses the filter of the list."""
        self._host.open_list_filter(self._model.list_view.filter_text)

    def set_filter(self, text: str) -> None:
        """Lists only the rows that match a filter; reports the part of it that cannot be read."""
        self.set_view(replace(self._model.list_view, filter_text=text))
        for problem in read_filter(text).conditions.problems[:1]:
            self._host.set_message(problem, 4)

    def leave_filter(self, *, keeps: bool) -> None:
        """Goes from the filter to the list; without `keeps` all is listed again."""
        if not keeps:
            self.set_filter("")
        self._host.close_list_filter(keeps=keeps and bool(self._model.list_view.filter_text.strip()))
        self._host.focus_widget(self._panes.list_pane)

    def set_view(self, view: ListView) -> None:
        """Lists again in another view."""
        if view != self._model.list_view:
            self._model.list_view = view
            self._search.list_again()

    # ------------------------------------------------------------ marks on articles

    def toggle_star(self) -> None:
        """Stars the article that is shown, or takes the star away."""
        content = self._content()
        if content:
            starred = not self._host.services.states.of(content).starred
            self._change(content, starred=starred)
            self._host.set_message("Starred" if starred else "Star removed")

    def toggle_read(self) -> None:
        """Marks the article that is shown as unread, or as read."""
        content = self._content()
        if content:
            read = not self._host.services.states.of(content).read
            self._change(content, read=read)
            self._host.set_message("Marked as read" if read else "Marked as unread")

    def ask_labels(self) -> None:
        """Asks for the labels of the article that is shown."""
        content = self._content()
        if not content:
            return
        from tui.screens.prompt import Prompt

        states = self._host.services.states
        labels = ", ".join(states.of(content).labels)
        used = ", ".join(states.labels())
        title = f"Labels, separated by commas (in use: {used})" if used else "Labels, separated by commas"
        self._host.open_dialog(Prompt(title, labels), self._take_labels(content))

    def note_read(self) -> None:
        """Marks the article that the reader is in as read."""
        opened = self._model.opened
        if opened is not None and self._model.origin is None and not self._model.previewed:
            self._change(opened.article.source_hash, read=True)

    def _take_labels(self, content: str) -> Callable[[str | None], None]:
        def take(typed: str | None) -> None:
            if typed is not None:
                labels = tuple(dict.fromkeys(label.strip() for label in typed.split(",") if label.strip()))
                self._change(content, labels=labels)

        return take

    def _content(self) -> str:
        opened = self._article.shown_for_action()
        return opened.article.source_hash if opened is not None else ""

    def _change(self, content: str, **changed: Any) -> None:
        if self._host.services.set_state(content, **changed):
            self._panes.list_pane.refresh()
