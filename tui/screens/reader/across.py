"""Lists marks of several articles, in the panel and in the wide views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.models.across import Scope
from tui.models.across_state import AcrossState
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from index.article import Span
    from index.search.hits import Results
    from tui.models.across_messages import AcrossFound, AcrossProgress, Decided, ListWritten, SaidRead, SentencesRead
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.citation_target import CitationTarget
    from tui.models.messages import ArticleFailed, ArticleOpened, ClippingExists, LayoutReady, MarksFound
    from tui.screens.across.deciding import DecisionController
    from tui.screens.across.wide_view import ViewLeft, WideView
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.marks import MarksController
    from tui.screens.reader.model import ReaderModel
    from tui.widgets.row_list import ListCursor


class AcrossController:
    """Asks the worker when a list is first shown; passes the answer to the panel and to an open wide view."""

    def __init__(
        self,
        model: ReaderModel,
        panes: Panes,
        host: Host,
        article: ArticleController,
        marks: MarksController,
        target: Callable[[], tuple[AnnotatedArticle, CitationTarget] | None],
    ) -> None:
        """`target` gives the passage that is selected or shown as current."""
        self._model = model
        self._panel = panes.marks
        self._source = panes.source
        self._host = host
        self._article = article
        self._marks = marks
        self._target = target
        self.state = AcrossState()
        self._panel.across = self.state
        self.wide: WideView | None = None
        """The wide view that is open."""
        self._made_deciding: DecisionController | None = None
        self._compared_hits: frozenset[Path] | None = None
        self._about: Path | None = None
        """The article that lists of one article were last asked for."""
        self._passage: tuple[Path, Span] | None = None
        """The passage that was last looked for in other articles."""
        self._left: ViewLeft | None = None
        """The wide view that the article was opened from."""
        self._results_at_leaving: Results | None = None
        self._subject_at_leaving: object = None

    @property
    def request_numbers(self) -> Iterator[int]:
        """Numbers of requests, which increase."""
        return self._model.request_numbers

    # ------------------------------------------------------------ as commands see it

    @property
    def is_wide_scope(self) -> bool:
        return self._host.pane == "marks" and self.state.scope is not Scope.ARTICLE

    @property
    def can_decide(self) -> bool:
        return self.is_wide_scope and self._panel.tab.is_decided_about

    @property
    def lists_people(self) -> bool:
        return self.is_wide_scope and self._panel.tab is Tab.SPEAKERS

    @property
    def deciding(self) -> DecisionController:
        """Keeps decisions about the list in the panel; made when it is first needed."""
        if self._made_deciding is None:
            from tui.screens.across.deciding import DecisionController

            panel = self._panel
            self._made_deciding = DecisionController(
                self.state, self._host, lambda: (panel.tab, self.state.scope), lambda: panel.list.row, self.show
            )
        return self._made_deciding

    @property
    def can_part(self) -> bool:
        return self.lists_people and self.deciding.can_part

    def write_list(self) -> None:
        """Writes the list of the panel to a file."""
        from tui.screens.across.writing import write_list

        write_list(self._host, self.state, self._panel.tab, self.state.scope)

    def on_list_written(self, message: ListWritten) -> None:
        """Reports where the list was written."""
        (self.wide or self._host).set_message(message.words, 6)

    def widen(self) -> None:
        """Lists the marks of more articles, or of this one again."""
        self.state.scope = self.wider(self.state.scope)
        self.state.resume(self._panel.tab, self.state.scope)
        self._marks.show(self._panel.tab)
        self.show()
        self._article.save_position_soon()

    def restore(self, scope: Scope) -> None:
        """Lists the marks of the articles that they were listed of when the corpus was left."""
        self.state.scope = scope
        self.show()

    def wider(self, scope: Scope) -> Scope:
        """The scope that follows; the hits are left out if there are none."""
        return scope.wider(has_hits=bool(self._hit_articles()))

    def show_help(self, runnable: Collection[str]) -> None:
        """Opens the help over a wide view."""
        self._host.show_help(runnable)

    def show_clippings(self) -> None:
        """Opens the clippings over a wide view."""
        self._host.show_clippings()

    def on_clipping_exists(self, message: ClippingExists) -> bool:
        """Opens the clippings over a wide view at the one that holds its passage already."""
        if self.wide is None:
            return False
        if self.wide.is_current:
            self._host.show_clippings(message.number)
        return True

    def leave_wide(self) -> None:
        """Closes the wide view that is open, if any."""
        if self.wide is not None:
            self.wide.leave()

    def show_wide(self, tab: Tab) -> None:
        """Opens a wide view, or another tab of the one that is open."""
        scope = Scope.ALL if self.state.scope is Scope.ARTICLE else self.state.scope
        if self.wide is not None:
            self.wide.show(tab, resume=True)
            return
        self._open_wide(tab, scope)

    def find_passage(self) -> None:
        """Looks in other articles for the passage that is selected or current."""
        if (found := self._target()) is None:
            return
        opened, target = found
        self.state.forget(about=Scope.PASSAGE)
        self._passage = opened.article.location, target.span
        self._host.show_keys()
        self.ask(Tab.PASSAGES, Scope.PASSAGE)

    def correct(self) -> None:
        """Corrects the mark under the cursor of the panel, else the current one, else makes a selection a quotation."""
        from tui.screens.across.correcting import correct

        opened = self._article.shown_for_action()
        if opened is None:
            return
        mark = self._panel.current() if self._host.pane == "marks" else self._model.mark
        words = getattr(self._panel.list.row, "words", None) if self._host.pane == "marks" else None
        if words is not None and words.address == opened.article.location:
            mark = opened.mark_on(words.span)
        selected = self._source.selected_span()
        if mark is None and selected is None:
            self._correct_paragraph(opened)
            return
        correct(self._host, opened, mark, selected or (mark.start, mark.end) if mark else selected or (0, 0))

    def _correct_paragraph(self, opened: AnnotatedArticle) -> None:
        """Corrects the quotation of the current paragraph in the source; asks which if there are several."""
        from tui.screens.across.correcting import correct_one_of

        at = self._source.paragraph if self._host.pane == "source" else -1
        found = opened.quotes_of(at) if at >= 0 else ()
        if found:
            correct_one_of(self._host, opened, found)
        else:
            self._host.set_message("No mark here: move to one in the panel, or select words first", 4)

    def _open_wide(self, tab: Tab, scope: Scope, cursor: ListCursor | None = None) -> None:
        from tui.screens.across.screen import AcrossScreen

        self.state.resume(tab, scope)
        screen = AcrossScreen(self, tab, scope, self._host, cursor)
        self.wide = screen
        self._host.open_dialog(screen, self._leave_wide)

    def _leave_wide(self, opened: ViewLeft | None) -> None:
        self.wide = None
        self._left = opened
        self.show()
        if opened is not None:
            self._subject_at_leaving = self._subject(opened.scope)
            self._article.jump(opened.place.address, opened.place.span)
            self._host.focus_widget(self._source)
            self._results_at_leaving = self._model.hits.results
            self._host.show_keys()

    @property
    def returns_to(self) -> str:
        """The title of the wide view that the article was opened from; "" after another was opened or searched for."""
        left, model = self._left, self._model
        if left is None or left.place.address != model.open_request.path:
            return ""
        is_there = model.hits.results is self._results_at_leaving
        return left.tab.wide_title if is_there and self._subject(left.scope) == self._subject_at_leaving else ""

    def _subject(self, scope: Scope) -> object:
        """The article or passage that the lists of a scope are about; with another they are other lists."""
        return {Scope.ARTICLE: self._model.open_request.path, Scope.PASSAGE: self._passage}.get(scope)

    def return_to_view(self) -> None:
        """Opens the wide view again that the article was opened from, with the cursor on the same row."""
        if self._left is not None:
            self._open_wide(self._left.tab, self._left.scope, self._left.cursor)

    # ------------------------------------------------------------ asking and answers

    def ask(self, tab: Tab, scope: Scope) -> None:
        """Asks for a list unless it is there or on its way."""
        articles, about, span = None, None, None
        opened = self._model.opened
        if scope is Scope.HITS:
            articles = self._hit_articles()
            if articles != self._compared_hits:
                self.state.forget(about=Scope.HITS)
                self._compared_hits = articles
        elif scope is Scope.ARTICLE and opened is not None:
            about = opened.article.location
            if about != self._about:
                self.state.forget(about=Scope.ARTICLE)
                self._about = about
        elif scope is Scope.PASSAGE and self._passage is not None:
            about, span = self._passage
        request = self.state.ask(next(self._model.request_numbers), tab, scope, articles, about, span)
        if request is not None:
            self._host.services.across.submit(request)

    def read_said(self, scope: Scope) -> None:
        """Reads the quotations of people who were unfolded."""
        names = self.state.unread_names(scope)
        if names:
            from tui.workers.across import SaidRequest

            articles = self._compared_hits if scope is Scope.HITS else None
            self._host.services.across.read_said(SaidRequest(scope, articles, names))

    def stop(self) -> bool:
        """Stops comparing; whether anything was running."""
        request = self.state.stop()
        if request is not None:
            self._host.services.across.stop(request)
            self.show()
        return request is not None

    def on_found(self, message: AcrossFound) -> None:
        """Shows an answer, unless it is to an older request."""
        if not self.state.take(message.request, message.overview):
            return
        if message.request.scope is not Scope.PASSAGE or self.wide is not None:
            self.show()
        elif message.overview.count:
            if self._host.is_active and self._model.opening is None:
                self._open_wide(Tab.PASSAGES, Scope.PASSAGE)
        else:
            so_far = " so far: the index is not up to date" if self._host.services.index.running else ""
            self._host.set_message(f"No other article has this passage{so_far}")

    def on_progress(self, message: AcrossProgress) -> None:
        """Shows how many articles have been read."""
        if self.state.note_progress(message.request, message.done, message.total) and self.wide is not None:
            self.wide.show_status()

    def on_said_read(self, message: SaidRead) -> None:
        """Shows quotations that were read later."""
        self.state.add_said(message.scope, message.said)
        self.show()

    def read_sentences(self, scope: Scope, places: frozenset[tuple[Path, Span]]) -> None:
        """Reads the sentences of dates whose rows are shown."""
        from tui.workers.across import SentencesRequest

        self._host.services.across.read_sentences(SentencesRequest(scope, places))

    def on_sentences_read(self, message: SentencesRead) -> None:
        """Paints the rows of the time line that lacked their sentences."""
        if self.state.add_sentences(message.scope, message.sentences):
            (self.wide or self._panel).repaint_rows()

    def on_decided(self, message: Decided) -> None:
        """Reports a decision, and updates every list."""
        self._host.set_message(message.words, 5)
        if message.kept:
            self.on_corpus_changed()

    def on_corpus_changed(self) -> None:
        """Requests the shown view again because articles, metadata or decisions have changed."""
        self.state.outdate()
        self.show()

    def on_article_changed(self) -> None:
        """Lists what another article shares with others, if that is what the panel lists."""
        opened = self._model.opened
        if opened is not None and opened.article.location != self._about:
            self.state.forget(about=Scope.ARTICLE)
            if self._panel.lists_across and self.state.scope is Scope.ARTICLE:
                self.show()

    def on_hits_changed(self) -> None:
        """Lists the marks of other hits if the panel lists those of the hits."""
        if self.state.scope is Scope.HITS and self._hit_articles() != self._compared_hits and not self._host.is_looking:
            self.show()

    def on_article_opened(self, message: ArticleOpened) -> bool:
        """Gives an article to the wide view if that asked for it."""
        return self.wide is not None and self.wide.preview.on_opened(message)

    def on_article_failed(self, message: ArticleFailed) -> bool:
        """Says in the wide view why its article cannot be shown."""
        return self.wide is not None and self.wide.preview.on_failed(message)

    def on_marks_found(self, message: MarksFound) -> None:
        if self.wide is not None:
            self.wide.preview.on_marks_found(message)

    def on_layout_ready(self, message: LayoutReady) -> None:
        if self.wide is not None:
            self.wide.preview.on_layout_ready(message)

    def _hit_articles(self) -> frozenset[Path] | None:
        results = self._model.hits.results
        return frozenset(hit.path for hit in results.hits) if results is not None and results.hits else None

    def show(self) -> None:
        """Fills the panel or the wide view, and asks for what it lacks."""
        if self.wide is not None:
            self.wide.show()
        elif self._panel.lists_across:
            if self.state.scope is not Scope.HITS or self._hit_articles():  # hits of a session come a moment later
                self.ask(self._panel.tab, self.state.scope)
            self.read_said(self.state.scope)
            self._panel.show_across()
        else:
            self._panel.show_article()
