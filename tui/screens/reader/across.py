"""Lists marks of several articles, in the panel and in the wide views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.models.across import Scope
from tui.models.across_state import AcrossState
from tui.screens.across.deciding import DecisionController
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.compare.values import Person
    from tui.models.across import Excerpt
    from tui.models.across_messages import AcrossFound, AcrossProgress, Decided
    from tui.models.messages import ArticleOpened, LayoutReady, MarksFound
    from tui.screens.across.screen import AcrossScreen
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.marks import MarksController
    from tui.screens.reader.model import ReaderModel
    from tui.widgets.row_list import Row


class AcrossController:
    """Asks the worker when a list is first shown; an answer goes to the panel and to the wide view that is open."""

    def __init__(
        self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController, marks: MarksController
    ) -> None:
        self._model = model
        self._panel = panes.marks
        self._source = panes.source
        self._host = host
        self._article = article
        self._marks = marks
        self.state = AcrossState()
        self.wide: AcrossScreen | None = None
        """The wide view that is open."""
        self._panel_deciding = DecisionController(self.state, host, self._people, self._panel_row, self.show)
        self._compared_hits: frozenset[Path] = frozenset()
        self._about: Path | None = None
        """The article that lists of one article were last asked for."""

    @property
    def request_numbers(self) -> Iterator[int]:
        """Numbers of requests, which increase."""
        return self._model.request_numbers

    # ------------------------------------------------------------ as commands see it

    @property
    def is_wide_scope(self) -> bool:
        return self._host.pane == "marks" and self.state.scope is not Scope.ARTICLE

    @property
    def lists_people(self) -> bool:
        return self.is_wide_scope and self._panel.tab.lists_people

    @property
    def can_part(self) -> bool:
        return self.lists_people and self._panel_deciding.can_part

    def decide(self, *, same: bool) -> None:
        self._panel_deciding.decide(same=same)

    def rename(self) -> None:
        self._panel_deciding.rename()

    def toggle_mark(self) -> None:
        self._panel_deciding.toggle_mark()

    def undo_decision(self) -> None:
        self._panel_deciding.undo()

    def widen(self) -> None:
        """Lists the marks of more articles, or of this one again."""
        self.state.scope = self.wider(self.state.scope)
        self._marks.show(self._panel.tab)
        self.show()

    def wider(self, scope: Scope) -> Scope:
        """The scope that follows; the hits are left out where there are none."""
        return scope.wider(has_hits=bool(self._hit_articles()))

    def show_wide(self, tab: Tab) -> None:
        """Opens a wide view, or another tab of the one that is open."""
        if self.wide is not None:
            self.wide.show(tab)
            return
        from tui.screens.across.screen import AcrossScreen

        self.wide = AcrossScreen(self, tab, self._host)
        self._host.open_dialog(self.wide, self._leave_wide)

    def _leave_wide(self, place: Excerpt | None) -> None:
        self.wide = None
        self.show()
        if place is not None:
            self._article.jump(place.address, place.span)
            self._host.focus_widget(self._source)

    # ------------------------------------------------------------ asking and answers

    def ask(self, tab: Tab, scope: Scope) -> None:
        """Asks for a list unless it is there or on its way."""
        opened = self._model.opened
        about = opened.article.location if opened is not None and scope is Scope.ARTICLE else None
        if about != self._about and scope is Scope.ARTICLE:
            self.state.forget(about=Scope.ARTICLE)
            self._about = about
        articles = self._hit_articles() if scope is Scope.HITS else None
        if scope is Scope.HITS and articles != self._compared_hits:
            self.state.forget(about=Scope.HITS)
            self._compared_hits = articles or frozenset()
        request = self.state.ask(next(self._model.request_numbers), tab, scope, articles, about)
        if request is not None:
            self._host.services.across.submit(request)

    def stop(self) -> bool:
        """Stops reading; whether anything was running."""
        request = self.state.stop()
        if request is not None:
            self._host.services.across.stop(request)
            self.show()
        return request is not None

    def on_found(self, message: AcrossFound) -> None:
        """Shows an answer, unless it is to an older request."""
        if self.state.take(message.request, message.overview):
            self.show()

    def on_progress(self, message: AcrossProgress) -> None:
        """Shows how many articles have been read."""
        if self.state.request is not None and message.request.number == self.state.request.number:
            self.state.progress = (message.done, message.total)
            self._show_status()

    def on_decided(self, message: Decided) -> None:
        """Reports a decision, and lists everything as it is with it."""
        (self.wide or self._host).set_message(message.words, 5)
        if message.kept:
            self.on_corpus_changed()

    def on_corpus_changed(self) -> None:
        """Asks again for what is shown: articles, metadata or decisions have changed."""
        self.state.stop()
        self.state.outdate()
        self.show()

    def on_article_opened(self, message: ArticleOpened) -> bool:
        """Gives an article to the wide view if that asked for it."""
        return self.wide is not None and self.wide.preview.on_opened(message)

    def on_marks_found(self, message: MarksFound) -> None:
        if self.wide is not None:
            self.wide.preview.on_marks_found(message)

    def on_layout_ready(self, message: LayoutReady) -> None:
        if self.wide is not None:
            self.wide.preview.on_layout_ready(message)

    def _hit_articles(self) -> frozenset[Path] | None:
        results = self._model.hits.results
        return frozenset(hit.path for hit in results.hits) if results is not None and results.hits else None

    def _people(self) -> Sequence[Person]:
        found = self.state.overview(Tab.SPEAKERS, self.state.scope)
        return found.people if found is not None else ()

    def _panel_row(self) -> Row | None:
        return self._panel.list.row

    def show(self) -> None:
        """Fills the panel and the wide view, and asks for what they lack."""
        if self.wide is not None:
            self.wide.show()
            return
        scope = self.state.scope
        if scope is not Scope.ARTICLE:
            self.ask(self._panel.tab, scope)
        self._panel.set_across(self.state if scope is not Scope.ARTICLE else None)

    def _show_status(self) -> None:
        if self.wide is not None:
            self.wide.show_status()
        else:
            self._panel.show_title()
