"""The reader: its layout, its controllers, and the routes of messages to them."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.actions import READER_COMMANDS, AnyCommand, by_name
from tui.actions.cite import COPY_CITATION
from tui.actions.corpus import TOGGLE_FURNITURE
from tui.actions.panes import SHOW_SPEAKERS
from tui.actions.search import SEARCH
from tui.models import across_messages, messages, metadata_messages
from tui.screens.reader import dialogs, footer
from tui.screens.reader.across import AcrossController
from tui.screens.reader.article import ArticleController
from tui.screens.reader.citing import CitingController
from tui.screens.reader.corpus import CorpusController
from tui.screens.reader.host import Panes
from tui.screens.reader.marks import MarksController
from tui.screens.reader.metadata import MetadataController
from tui.screens.reader.model import PANES, ReaderModel
from tui.screens.reader.preview import PreviewController
from tui.screens.reader.search import SearchController
from tui.screens.reader.selection import SelectionController
from tui.widgets.bars import KeyBar, TopBar
from tui.widgets.history_suggester import HistorySuggester
from tui.widgets.list_pane import ListPane
from tui.widgets.marks_panel import MarksPanel, Tabs
from tui.widgets.search_bar import SearchBar
from tui.widgets.source_pane import SourcePane
from tui.widgets.textual_base import BaseScreen
from tui.workers.interpreter import freeze_gc

if TYPE_CHECKING:
    from tui.services import Services

Answer = TypeVar("Answer")

MIN_CELLS, MIN_LINES = 40, 12
"""Columns and rows of the terminal below which nothing can be read."""
WELCOME = (
    "Welcome · {}: search · {}: who is quoted · {}: copy a citation",
    "Welcome · {}: search · {}: speakers · {}: cite",
    "{}: search · {}: speakers · {}: cite",
    "{} find {} who {} cite",
)
"""Beside the search bar at the first start, until the first search."""

REPEAT_ERROR_AFTER_S = 30.0
"""Seconds after which the same error is reported again."""

_DIGITS = frozenset("0123456789")


class ReaderScreen(BaseScreen[None]):
    """Owns the panes and controllers. Nothing here waits: workers answer with messages."""

    AUTO_FOCUS = "#source"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (70, "-two"), (110, "-three"), (150, "-wide")]  # noqa: RUF012 as in Screen
    BINDINGS: ClassVar = [command.binding() for command in READER_COMMANDS]

    _commands = by_name()

    def __init__(self, services: Services) -> None:
        super().__init__(classes="-at-source")  # set later it would style the whole screen once more
        self.services = services
        self.count = 1
        self._digits = ""
        self._focused_before: Widget | None = None
        self._reported: dict[str, float] = {}
        """When an error was reported last: one that returns with every key is reported once in a while."""
        self.panes = panes = Panes(
            TopBar(id="top"),
            SearchBar(id="search"),
            ListPane(id="list"),
            SourcePane(id="source"),
            MarksPanel(id="marks"),
            KeyBar(id="keys"),
        )
        self.model = model = ReaderModel(uncertain=services.settings.uncertain)
        self.article = ArticleController(model, panes, self, self._article_changed)
        self.preview = PreviewController(model, panes, self, self.article, self._article_changed)
        self.search = SearchController(model, panes, self, self.article, self.preview)
        self.selection = SelectionController(model, panes, self, self.article)
        self.marks = MarksController(model, panes, self, self.article, self.selection)
        self.across = AcrossController(model, panes, self, self.article, self.marks)
        self.citing = CitingController(model, panes, self, self.article)
        self.corpus = CorpusController(model, panes, self, self.article, self.search)
        self.metadata = MetadataController(self, self.article, self.corpus)

    def compose(self) -> ComposeResult:
        yield self.panes.top_bar
        yield self.panes.search_bar
        with Horizontal(id="panes"):
            yield self.panes.list_pane
            yield self.panes.source
            yield self.panes.marks
        yield self.panes.key_bar
        yield Static(Content(f"seedread needs {MIN_CELLS} columns and {MIN_LINES} rows"), id="too-small")

    def on_mount(self) -> None:
        """Paints first, then starts the workers."""
        panes = self.panes
        panes.source.border_title = "Source"
        panes.source.furniture_key = self.key_of(TOGGLE_FURNITURE)
        panes.marks.border_title = "Marks"
        if self.services.settings.history:
            panes.search_bar.input.suggester = HistorySuggester(lambda: self.services.history.searches)
        self.show_keys()
        if self.services.first_start:
            keys = [self.key_of(command) for command in (SEARCH, SHOW_SPEAKERS, COPY_CITATION)]
            panes.search_bar.set_status(*(text.format(*keys) for text in WELCOME))
        self.call_after_refresh(self.services.start)

    def _article_changed(self) -> None:
        self.search.update()

    # ------------------------------------------------------------ as controllers and commands see it

    @property
    def pane(self) -> str | None:
        focused = self.focused
        if focused is None:
            return None
        return next((pane for pane in PANES if any(node.id == pane for node in focused.ancestors_with_self)), None)

    @property
    def is_looking(self) -> bool:
        return self.panes.search_bar.input.has_focus or self.pane == "list"

    @property
    def is_typing(self) -> bool:
        return isinstance(self.focused, Input)

    def focus_widget(self, widget: Widget) -> None:
        self.set_focus(widget)

    def show_pane(self, pane: str) -> None:
        """Shows a pane if there is no room for all; it must be shown before it can have the focus."""
        for each in PANES:
            self.set_class(each == pane, f"-at-{each}")

    def show_layout(self) -> None:
        """Gives the list half of the screen while hits are looked through."""
        has_hits = self.model.hits.results is not None
        was_searching = self.has_class("-searching") and self.panes.search_bar.input.has_focus
        self.set_class(self.is_looking and (has_hits or was_searching), "-searching")
        title = "Preview" if self.preview.is_shown else "Source"
        if title != self.panes.source.border_title:  # setting it paints the whole pane
            self.panes.source.border_title = title

    def show_keys(self) -> None:
        footer.show_keys(self)

    def set_message(self, text: str, seconds: float = 2) -> None:
        self.notify(text, markup=False, timeout=seconds)

    def warn(self, text: str, title: str = "") -> None:
        self.notify(text, title=title, severity="warning", markup=False)

    def key_of(self, command: AnyCommand) -> str:
        return self.services.settings.keys.first(command)

    def open_dialog(self, screen: Screen[Answer], done: Callable[[Answer | None], None]) -> None:
        self.app.push_screen(screen, done)

    def run_later(self, seconds: float, run: Callable[[], None]) -> Callable[[], None]:
        return self.set_timer(seconds, run).stop

    def after_layout(self, run: Callable[[], None]) -> None:
        self.call_after_refresh(run)

    def run_every(self, seconds: float, run: Callable[[], None]) -> None:
        self.set_interval(seconds, run)

    def freeze_gc(self) -> None:
        freeze_gc(self.app)

    def next_pane(self, by: int) -> None:
        """Focuses the pane right or left of this one, wrapping at the ends; from the search bar, the hits."""
        at_bar = self.panes.search_bar.input.has_focus
        following = "list" if at_bar else PANES[(PANES.index(self.pane or "source") + by) % len(PANES)]
        if following == "marks":
            self.marks.show(self.panes.marks.tab)
            return
        self.show_pane(following)
        self.set_focus(self.query_one(f"#{following}"))

    def escape(self) -> None:
        """Leaves the panel or the bar, else clears the selection, stops indexing, or clears the search."""
        if self.pane == "marks":
            if not self.across.stop():
                self.marks.leave()
        elif self.is_looking:
            self.search.leave()
            self.set_focus(self.panes.source)
        elif self.selection.is_selecting:
            self.panes.source.select(None)
        elif self.services.index.running:
            self.services.index.stop()
        elif self.search.request.query:
            self.search.clear()

    def quit(self) -> None:
        """Saves the position and leaves the program."""
        self.article.save_position()
        self.app.exit(0)

    def suspend(self) -> None:
        self.app.action_suspend_process()

    def toggle_mouse(self) -> None:
        """Releases the mouse to the terminal, or takes it back."""
        released = self.services.toggle_mouse()
        taken_back = "Mouse: seedread has it again"
        self.set_message("Mouse released: select with your terminal; m takes it back" if released else taken_back)

    def choose_style(self) -> None:
        dialogs.choose_style(self)

    def choose_theme(self) -> None:
        dialogs.choose_theme(self)

    def show_clippings(self) -> None:
        dialogs.show_clippings(self)

    def show_metadata(self) -> None:
        dialogs.show_metadata(self)

    def show_unreadable(self) -> None:
        dialogs.show_unreadable(self)

    def show_help(self) -> None:
        dialogs.show_help(self)

    def show_palette(self) -> None:
        dialogs.show_palette(self)

    # ------------------------------------------------------------ keys, focus and size

    def action_command(self, name: str) -> None:
        """Runs a command; the digits typed before it are its count."""
        command = self._commands[name]
        self.count, self._digits = int(self._digits or "1"), ""
        if command.can_run(self):
            command.run(self)

    def action_preview_hit(self, by: int) -> None:
        """Shows a hit further on or back while the search bar keeps the focus."""
        if self.search.has_hits:
            self.search.preview_hit(by)

    def on_key(self, event: events.Key) -> None:
        """Collects digits: they are the count of the next command."""
        if event.character in _DIGITS and (self._digits or event.character != "0"):
            self._digits = (self._digits + event.character)[:4]
            event.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disables a command that cannot run now."""
        if action != "command" or not self.is_mounted:
            return True
        return self._commands[str(parameters[0])].can_run(self)

    def on_descendant_focus(self) -> None:
        """Shows the pane that has the focus if there is no room for all, and its keys.

        Focusing the article or the marks goes to what was previewed.
        """
        if not self.is_looking:
            self.preview.accept()
        self.show_layout()
        self.show_keys()
        if self.pane is not None:
            self.show_pane(self.pane)
        elif self.has_class("-one") or self.has_class("-two"):  # beside the search bar, its hits
            self.show_pane("list")

    def on_resize(self, event: events.Resize) -> None:
        """Shows a message instead of the panes if the terminal is too small."""
        width, height = event.size
        was_tiny, is_tiny = self.has_class("-tiny"), width < MIN_CELLS or height < MIN_LINES
        if is_tiny and not was_tiny:  # hidden widgets lose the focus
            self._focused_before = self.focused
        self.set_class(is_tiny, "-tiny")
        if was_tiny and not is_tiny:
            self.call_after_refresh(self.set_focus, self._focused_before or self.panes.source)

    # ------------------------------------------------------------ messages of the panes

    @on(Input.Changed, "#search-input")
    def search_while_typing(self, event: Input.Changed) -> None:
        self.search.ask(event.value, typing=True)

    @on(Input.Submitted, "#search-input")
    def submit_search(self, event: Input.Submitted) -> None:
        self.search.on_submitted(event.value)

    def on_list_pane_pointed(self, message: ListPane.Pointed) -> None:
        self.search.on_pointed(message)

    def on_tabs_clicked(self, message: Tabs.Clicked) -> None:
        self.marks.show(message.tab)

    def on_marks_panel_picked(self, message: MarksPanel.Picked) -> None:
        self.marks.on_picked(message)

    def on_marks_panel_place_picked(self, message: MarksPanel.PlacePicked) -> None:
        self.marks.on_place_picked(message)

    def on_marks_panel_tab_shown(self) -> None:
        self.across.show()

    def on_source_pane_paragraph_reached(self, message: SourcePane.ParagraphReached) -> None:
        self.marks.on_paragraph_reached(message)

    def on_source_pane_clicked(self, message: SourcePane.Clicked) -> None:
        self.marks.on_clicked(message)

    def on_source_pane_too_long(self, message: SourcePane.TooLong) -> None:
        self.article.on_too_long(message)

    # ------------------------------------------------------------ answers of the workers

    def on_across_found(self, message: across_messages.AcrossFound) -> None:
        self.across.on_found(message)

    def on_across_progress(self, message: across_messages.AcrossProgress) -> None:
        self.across.on_progress(message)

    def on_decided(self, message: across_messages.Decided) -> None:
        self.across.on_decided(message)

    def on_article_opened(self, message: messages.ArticleOpened) -> None:
        if not self.across.on_article_opened(message):
            self.article.on_opened(message)

    def on_article_failed(self, message: messages.ArticleFailed) -> None:
        self.article.on_failed(message)

    def on_marks_found(self, message: messages.MarksFound) -> None:
        self.article.on_marks_found(message)
        self.across.on_marks_found(message)

    def on_layout_ready(self, message: messages.LayoutReady) -> None:
        self.article.on_layout_ready(message)
        self.across.on_layout_ready(message)

    def on_search_answered(self, message: messages.SearchAnswered) -> None:
        self.search.on_answered(message)

    def on_search_failed(self, message: messages.SearchFailed) -> None:
        self.search.on_failed(message)

    def on_corpus_listed(self, message: messages.CorpusListed) -> None:
        self.corpus.on_listed(message)

    def on_index_loaded(self, message: messages.IndexLoaded) -> None:
        self.corpus.on_index_loaded(message)

    def on_refresh_progress(self, message: messages.RefreshProgress) -> None:
        self.corpus.on_progress(message)

    def on_refresh_finished(self, message: messages.RefreshFinished) -> None:
        self.corpus.on_finished(message)
        self.across.on_corpus_changed()

    def on_refresh_failed(self, message: messages.RefreshFailed) -> None:
        self.corpus.on_failed(message)

    def on_corpus_stale(self) -> None:
        self.corpus.on_stale()

    def on_metadata_asked(self, message: metadata_messages.MetadataAsked) -> None:
        self.metadata.on_asked(message)

    def on_metadata_kept(self, message: metadata_messages.MetadataKept) -> None:
        self.metadata.on_kept(message)

    def on_encodings_read(self, message: metadata_messages.EncodingsRead) -> None:
        self.metadata.on_encodings_read(message)

    def on_copy_finished(self, message: messages.CopyFinished) -> None:
        self.citing.on_copy_finished(message)

    def on_clipping_found(self, message: messages.ClippingFound) -> None:
        self.citing.on_clipping_found(message)

    def on_passages_found(self, message: messages.PassagesFound) -> None:
        self.citing.on_passages_found(message)

    def on_clippings_changed(self, message: messages.ClippingsChanged) -> None:
        """Updates the list of clippings if it is open, and reports the change."""
        from tui.screens.clippings import ClippingsScreen

        for text in message.words:
            self.set_message(text, 4)
        if message.clippings is not None:
            for screen in self.app.screen_stack:
                if isinstance(screen, ClippingsScreen):
                    # by its own queue: on a busy machine this answer comes before its list is made
                    screen.call_later(screen.show, message.clippings)

    def on_worker_crashed(self, message: messages.WorkerCrashed) -> None:
        """Reports an internal error; everything else keeps working."""
        where = f"; details, without article text, in {message.log}" if message.log else ""
        text = f"{message.doing} went wrong{where}"
        now = monotonic()
        if now - self._reported.get(text, -REPEAT_ERROR_AFTER_S) >= REPEAT_ERROR_AFTER_S:
            self._reported[text] = now
            self.notify(text, title="Internal error in seedread", severity="error", markup=False)
