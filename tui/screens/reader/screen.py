"""The reader: its layout, its controllers, and the routes of messages to them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.actions import READER_COMMANDS, AnyCommand, by_name
from tui.actions.cite import COPY_CITATION, COPY_WORDS
from tui.actions.corpus import TOGGLE_FURNITURE
from tui.actions.program import QUIT
from tui.models.messages import OpenCorpus
from tui.models.source_title import source_title
from tui.screens.reader import dialogs, footer
from tui.screens.reader.across import AcrossController
from tui.screens.reader.across_routes import AcrossRoutes
from tui.screens.reader.article import ArticleController
from tui.screens.reader.citing import CitingController
from tui.screens.reader.corpus import CorpusController
from tui.screens.reader.host import Panes
from tui.screens.reader.listing import ListingController
from tui.screens.reader.marks import MarksController
from tui.screens.reader.metadata import MetadataController
from tui.screens.reader.model import PANES, ReaderModel
from tui.screens.reader.narrow import NarrowController
from tui.screens.reader.preview import PreviewController
from tui.screens.reader.routes import ReaderRoutes
from tui.screens.reader.search import SearchController
from tui.screens.reader.selection import SelectionController
from tui.screens.reader.session import SessionController
from tui.screens.reader.widths import PaneWidths
from tui.widgets.bars import KeyBar, TopBar
from tui.widgets.list_pane import ListPane
from tui.widgets.marks_panel import MarksPanel
from tui.widgets.query_suggester import QuerySuggester
from tui.widgets.search_bar import SearchBar
from tui.widgets.source_pane import SourcePane
from tui.workers.interpreter import freeze_gc

if TYPE_CHECKING:
    from pathlib import Path

    from tui.services import Services

Answer = TypeVar("Answer")

BELOW_S = 8.0
"""How many seconds a message is shown in the bottom line."""
MIN_CELLS, MIN_LINES = 40, 12
"""Minimum columns and rows of the terminal; in a smaller one nothing could be read."""
_DIGITS = frozenset("0123456789")


class ReaderScreen(AcrossRoutes, ReaderRoutes):
    """Owns the panes and controllers. Nothing here waits: workers answer with messages."""

    AUTO_FOCUS = "#source"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (70, "-two"), (110, "-three"), (150, "-wide")]  # noqa: RUF012 as in Screen
    BINDINGS: ClassVar = [command.binding() for command in READER_COMMANDS]

    _commands = by_name()

    def __init__(self, services: Services) -> None:
        super().__init__(classes="-at-source")  # set later it would style the whole screen once more
        self._below: Timer | None = None
        """The timer that brings the keys back after a message in the bottom line."""
        self.services = services
        self.count = 1
        self._digits = ""
        self._focused_before: Widget | None = None
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
        self.citing = CitingController(model, panes, self, self.article, self._edit_metadata, self.show_clippings)
        self.across = AcrossController(model, panes, self, self.article, self.marks, self.citing.target)
        self.widths = PaneWidths(model, panes)
        self.narrow = NarrowController(model, panes, self, self.article, self.search)
        self.session = SessionController(model, panes, self, self.article, self.search, self.across)
        self.listing = ListingController(model, panes, self, self.article, self.search)
        self.corpus = CorpusController(model, panes, self, self.article, self.search, self.session)
        self.metadata = MetadataController(self, self.article, self.corpus)

    def _edit_metadata(self) -> None:
        self.metadata.edit()

    def compose(self) -> ComposeResult:
        yield self.panes.top_bar
        yield self.panes.search_bar
        with Horizontal(id="panes"):
            yield Vertical(self.panes.list_pane, id="list-column")
            yield self.panes.source
            yield self.panes.marks
        yield self.panes.key_bar
        yield Static(Content(f"seedread needs {MIN_CELLS} columns and {MIN_LINES} rows"), id="too-small")

    def on_mount(self) -> None:
        """Paints first, then starts the workers."""
        panes = self.panes
        self._show_source_title()
        panes.source.furniture_key = self.key_of(TOGGLE_FURNITURE)
        panes.marks.border_title = "Marks"
        panes.search_bar.input.suggester = QuerySuggester(
            lambda: self.services.history.searches, self.services.names.of
        )
        self.show_keys()
        if self.services.first_start:
            panes.search_bar.set_status(*footer.welcome(self.services.settings.keys))
        self.call_after_refresh(self.services.start)

    def _article_changed(self) -> None:
        self._show_source_title()
        self.search.update()
        self.across.on_article_changed()
        self.citing.show_kept()

    @property
    def pane(self) -> str | None:
        focused = self.focused
        if focused is None:
            return None
        names = {node.id for node in focused.ancestors_with_self}
        return "list" if "list-column" in names else next((pane for pane in PANES if pane in names), None)

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
        if self.model.sizes:
            self.widths.apply(self)
        self._show_source_title()

    def _show_source_title(self) -> None:
        """Names outlet and date above the article, which scrolls; and that it is a preview."""
        self.panes.source.set_title(source_title(self.model.opened, is_preview=self.preview.is_shown))

    def resize_pane(self, steps: int) -> None:
        """Makes the marks wider if they have the focus, else the list."""
        if problem := self.widths.resize(self, steps):
            self.set_message(problem)

    def show_keys(self) -> None:
        footer.show_keys(self)

    def say_below(self, *ways: str) -> None:
        """Shows a message in the bottom line for some seconds, or until the keys there change."""
        self.panes.key_bar.show_message(*ways)
        if self._below is not None:
            self._below.stop()
        self._below = self.set_timer(BELOW_S, self.show_keys)

    def warn(self, text: str, title: str = "") -> None:
        self.notify(f"{title}: {text}" if title else text, severity="warning", markup=False)

    def key_of(self, command: AnyCommand) -> str:
        return self.services.settings.keys.first(command)

    def open_dialog(self, screen: Screen[Answer], done: Callable[[Answer | None], None]) -> None:
        self.app.push_screen(screen, done)

    def run_later(self, seconds: float, run: Callable[[], None]) -> Callable[[], None]:
        return self.set_timer(seconds, run).stop

    def open_list_filter(self, text: str, *, focus: bool = True) -> None:
        """Shows the filter over the list; it is made when it is first needed."""
        column = self.query_one("#list-column")
        entry = next(iter(column.query("#list-filter").results(Input)), None)
        if entry is None:
            from tui.widgets.list_filter import ListFilter

            entry = ListFilter(text)
            column.mount(entry, before=self.panes.list_pane)
        entry.display = True
        if focus:
            self.set_focus(entry)

    def close_list_filter(self, *, keeps: bool) -> None:
        """Hides the filter unless it filters."""
        for entry in self.query("#list-filter").results(Input):
            if not keeps:
                entry.value = ""
            entry.display = keeps

    def save_session(self) -> None:
        """Keeps position, session, and that the article was read."""
        self.article.save_position()
        self.listing.note_read()
        self.session.save()

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
        """Leaves the pane, clears the selection, returns to a wide view, stops indexing, or clears the search."""
        if self.pane == "marks":
            if not self.across.stop():
                self.marks.leave()
        elif self.is_looking:
            self.search.leave()
            self.set_focus(self.panes.source)
        elif self.selection.is_selecting:
            self.panes.source.select(None)
        elif self.across.returns_to:
            self.across.return_to_view()
        elif self.services.index.running:
            self.services.index.stop()
        elif self.search.request.query:
            self.search.clear()

    def quit(self) -> None:
        """Saves the position and leaves the program."""
        self.save_session()
        self.app.exit(0)

    def suspend(self) -> None:
        self.app.action_suspend_process()

    def action_copy_text(self) -> None:
        """Copies the selection; without one says how to quit, as the app does elsewhere."""
        if self.panes.source.selected_span() is not None:
            self.citing.copy_words()
        else:
            self.set_message(f"Nothing is selected to copy · {self.key_of(QUIT)}: quit")

    def on_text_selected(self) -> None:
        """Says how to copy text that was selected with the mouse."""
        if self.panes.source.selected_span() is not None:
            cite, words = self.key_of(COPY_CITATION), self.key_of(COPY_WORDS)
            self.say_below(
                f"Selected · {words}: copy the words · {cite}: with citation", f"{words}: copy · {cite}: cite"
            )

    def toggle_mouse(self) -> None:
        """Releases the mouse to the terminal, or takes it back."""
        released = self.services.toggle_mouse()
        taken_back = "Mouse: seedread has it again"
        self.set_message("Mouse released: select with your terminal; m takes it back" if released else taken_back)

    def choose_theme(self) -> None:
        dialogs.choose_theme(self)

    def show_clippings(self, number: int | None = None) -> None:
        """Opens the clippings, with the cursor on the one of a number, else on the one kept last."""
        dialogs.show_clippings(self, number or self.citing.last_kept)

    def show_metadata(self) -> None:
        dialogs.show_metadata(self)

    def show_files(self) -> None:
        dialogs.show_files(self)

    def show_help(self, runnable: Collection[str] | None = None) -> None:
        dialogs.show_help(self, runnable)

    def show_recent(self) -> None:
        dialogs.show_recent(self)

    def open_corpus(self, paths: tuple[Path, ...]) -> None:
        """Closes this corpus and opens another."""
        self.app.post_message(OpenCorpus(paths))

    def show_palette(self) -> None:
        dialogs.show_palette(self)

    def action_command(self, name: str) -> None:
        """Runs a command; the digits typed before it are its count."""
        command = self._commands[name]
        self.count, self._digits = int(self._digits or "1"), ""
        if command.can_run(self):
            command.run(self)
        elif command.why:
            self.set_message(command.why)

    def action_preview_hit(self, by: int) -> None:
        """Shows a hit further on or back while the search bar keeps the focus."""
        if self.search.has_hits:
            self.search.preview_hit(by)

    def on_key(self, event: events.Key) -> None:
        """Collects digits: they are the count of the next command. Escape leaves an entry that is hidden."""
        if event.character in _DIGITS and (self._digits or event.character != "0"):
            self._digits = (self._digits + event.character)[:4]
            event.stop()
        elif event.key == "escape" and self.has_class("-tiny"):
            self._focused_before = None  # leaves the entry, so that the next key is a command again

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disables a command that cannot run now."""
        if action != "command" or not self.is_mounted:
            return True
        command = self._commands[str(parameters[0])]
        if self.has_class("-tiny"):  # the rest of a word that was begun in the search bar would run as commands
            return command is QUIT and not isinstance(self._focused_before, Input)
        return command.can_run(self) or (bool(command.why) and not self.is_typing)

    def on_descendant_focus(self) -> None:
        """Shows the focused pane, if there is no room for all, and its keys.

        Focusing the article or the marks accepts the preview.
        """
        if not self.is_looking:
            self.preview.accept()
            self.across.on_hits_changed()
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
            self.call_after_refresh(self._focus_again)

    def watch_focused(self, focused: Widget | None) -> None:
        """Gives the focus back if the widget that had it was hidden: without a focus no key acts."""
        if focused is None and self.shown.is_set():
            self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        if self.focused is None and not self.has_class("-tiny"):
            before = self._focused_before
            widget = before if before is not None and before.display else self.panes.source
            self.set_focus(widget, from_app_focus=True)  # an input keeps its cursor and selects nothing

    @on(Input.Changed, "#search-input")
    def search_while_typing(self, event: Input.Changed) -> None:
        self.search.ask(event.value, typing=True)

    @on(Input.Changed, "#list-filter")
    def filter_while_typing(self, event: Input.Changed) -> None:
        self.listing.set_filter(event.value)

    @on(Input.Submitted, "#search-input")
    def submit_search(self, event: Input.Submitted) -> None:
        self.search.on_submitted(event.value)
