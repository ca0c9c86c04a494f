"""Restores the session of a corpus, and saves it on leaving."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.models.across import Scope
from tui.models.list_view import ListView, Order
from tui.state.session import Session
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from index.article import Span
    from tui.screens.reader.across import AcrossController
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel
    from tui.screens.reader.search import SearchController


class SessionController:
    """Restores the article first; search, tab and order follow once it is shown."""

    def __init__(
        self,
        model: ReaderModel,
        panes: Panes,
        host: Host,
        article: ArticleController,
        search: SearchController,
        across: AcrossController,
    ) -> None:
        self._model = model
        self._panes = panes
        self._host = host
        self._article = article
        self._search = search
        self._across = across
        self._is_restored = False

    def open_first(self, paths: Sequence[Path]) -> None:
        """Opens the article of the last session, else the first."""
        session = self._host.services.session
        path = Path(session.article)
        if not session.article or path not in set(paths):
            self._article.open(paths[0])
            return
        span: Span | None = (session.offset, session.offset) if session.offset else None
        self._article.open(path, span)

    def restore(self) -> None:
        """Restores search, tab, scope, order and widths; once, when the first article is shown."""
        if self._is_restored:
            return
        self._is_restored = True
        session, model = self._host.services.session, self._model
        if session.order in {*Order}:
            model.list_view = ListView(Order(session.order), session.folded, session.filter_text)
            if session.filter_text:
                self._host.open_list_filter(session.filter_text, focus=False)
            self._search.list_again()
        if session.sizes:
            model.sizes = dict(session.sizes)
            self._host.show_layout()
        if session.tab in {*Tab}:
            self._panes.marks.show_tab(Tab(session.tab))
        if session.scope in {Scope.ALL, Scope.HITS} and (session.query or session.scope == Scope.ALL):
            self._across.restore(Scope(session.scope))
        if session.query and not self._search.is_active:
            entry = self._panes.search_bar.input
            with entry.prevent(Input.Changed):
                entry.value = session.query
            self._search.exact = session.exact
            self._search.ask(session.query, typing=True)

    def save(self) -> None:
        """Saves the state of the corpus."""
        position = self._article.position
        if position is None or not self._is_restored:
            return
        view = self._model.list_view
        self._host.services.save_session(
            Session(
                article=str(position[0]),
                offset=position[1],
                query=self._search.request.query,
                exact=self._search.exact,
                tab=str(self._panes.marks.tab),
                scope=str(self._across.state.scope),
                order=str(view.order),
                folded=view.folded,
                filter_text=view.filter_text,
                sizes=self._model.sizes,
            )
        )
