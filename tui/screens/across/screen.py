"""A wide view over several articles: the list on the whole screen, with the source of the row under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input

from tui.actions import AnyCommand, by_name
from tui.actions.across import DECIDING_COMMANDS, MARK_NAME, SAME, UNDO_DECISION
from tui.actions.cite import SHOW_CLIPPINGS
from tui.actions.program import HELP
from tui.actions.search import ESCAPE
from tui.models.across import Excerpt, Scope
from tui.screens.across.deciding import DecisionController
from tui.screens.across.keys import COMMANDS, FOOTER, wide_bindings
from tui.screens.across.preview import Preview
from tui.screens.across.wide_view import ViewLeft
from tui.widgets.bars import KeyBar, key_label
from tui.widgets.marks_filter import FILTER_HINT, MarksFilter
from tui.widgets.row_list import MarksList, RowList
from tui.widgets.rows.panel_view import Tab
from tui.widgets.source_pane import SourcePane
from tui.widgets.text_fit import FitLabel
from tui.widgets.textual_base import BaseScreen

if TYPE_CHECKING:
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.citation_target import CitationTarget
    from tui.screens.across.wide_view import ListsController
    from tui.screens.reader.host import Answer, Host
    from tui.widgets.row_list import ListCursor

RULES = Path(__file__).parent / "across.tcss"
_FILTER_HINTS = {Tab.DATES: "only dates with these words, or in a time such as 2024-07 or 2024-07-24..2024-07-31"}
_FRAME_CELLS = 3
"""Columns that the frame of a list and its scrollbar take."""
_BESIDE_CELLS = 100
"""Columns from which the source is beside the list."""


class AcrossScreen(BaseScreen[ViewLeft | None]):
    """One tab of the lists over several articles; the answer is the place to open, and how to return.

    It is a target of the reader's commands, and offers those bound here the same attributes as the reader.
    """

    AUTO_FOCUS = "#across-rows"
    BINDINGS: ClassVar[list[BindingType]] = [*wide_bindings()]
    HORIZONTAL_BREAKPOINTS = [(0, "-below"), (_BESIDE_CELLS, "-beside")]  # noqa: RUF012 as in Screen

    def __init__(
        self, controller: ListsController, tab: Tab, scope: Scope, host: Host, cursor: ListCursor | None = None
    ) -> None:
        """`cursor`: where it was when the view was left."""
        super().__init__()
        self.app.stylesheet.add_source(RULES.read_text(encoding="utf-8"), read_from=(str(RULES), ""))
        self.services = host.services
        self.count = 1
        self.pane = "marks"
        self.tab = tab
        self._controller = controller
        self._state = controller.state
        self.scope = scope
        self._title = FitLabel("", id="across-title")
        self._status = FitLabel("", id="across-status")
        self._list = MarksList(id="across-rows")
        self._source = SourcePane(id="across-source")
        self._keys = KeyBar(id="across-keys")
        self.preview = Preview(self._source, host.services, controller.request_numbers)
        self.deciding = DecisionController(
            self._state, self, lambda: (self.tab, self.scope), lambda: self._list.row, self._show_rows
        )
        self._commands = by_name()
        self._cursor = cursor
        self._is_answered = False
        self._is_ready = False

    def compose(self) -> ComposeResult:
        """Title and status in one line, the list, the source, the keys."""
        with Container(id="across-head"):
            yield self._title
            yield self._status
        with Container(id="across-panes"):
            yield self._list
            yield self._source
        yield self._keys

    def on_mount(self) -> None:
        """Lists the known results, and requests the rest."""
        self._is_ready = True
        if self._cursor is not None:
            self.call_after_refresh(self._list.jump_to, self._cursor.top)  # it scrolls only once it has its height
        self.show()

    # ------------------------------------------------------------ as the commands see it

    @property
    def across(self) -> AcrossScreen:
        return self

    @property
    def marks(self) -> AcrossScreen:
        return self

    @property
    def citing(self) -> AcrossScreen:
        return self

    @property
    def article(self) -> AcrossScreen:
        return self

    @property
    def is_open(self) -> bool:
        return True

    @property
    def is_typing(self) -> bool:
        return isinstance(self.focused, Input)

    @property
    def is_wide_scope(self) -> bool:
        return True

    @property
    def can_decide(self) -> bool:
        return self.tab.is_decided_about

    @property
    def lists_people(self) -> bool:
        return self.tab is Tab.SPEAKERS

    @property
    def can_part(self) -> bool:
        return self.lists_people  # the controller says why it cannot; in the panel the key has another use

    def widen(self) -> None:
        self.scope = self._controller.wider(self.scope)
        self.show(resume=True)

    def show_wide(self, tab: Tab) -> None:
        self._controller.show_wide(tab)

    def correct(self) -> None:
        from tui.screens.across.correcting import correct

        if (found := self._target()) is not None:
            opened, target = found
            mark = opened.mark_on(target.span)
            if mark is None:
                self.set_message("No mark on this row: move to a quotation, a figure or a date", 4)
            else:
                correct(self, opened, mark, target.span)

    def write_list(self) -> None:
        from tui.screens.across.writing import write_list

        write_list(self, self._state, self.tab, self.scope)

    def fold(self, unfold: bool) -> None:
        """Unfolds the item under the cursor, or folds it and moves the cursor to its first row."""
        self._state.fold(self.tab, self._list.row, unfold=unfold)
        self.show()

    def toggle_order(self) -> None:
        self.set_message(self._state.next_order(self.tab).capitalize())
        self.show()

    def ask_filter(self) -> None:
        """Opens the input to filter the rows."""
        entry = next(iter(self.query(MarksFilter)), None)
        if entry is None:
            entry = MarksFilter()
            self.mount(entry, before=self.query_one("#across-panes"))
        entry.placeholder = _FILTER_HINTS.get(self.tab, FILTER_HINT)
        with entry.prevent(Input.Changed):
            entry.value = self._state.views[self.tab].filter_text
        entry.display = True
        entry.focus()

    def copy_citation(self) -> None:
        if (found := self._target()) is not None:
            self.services.clipboard.citation(found[0].article, found[1], self.services.settings.style)

    def copy_words(self) -> None:
        if (found := self._target()) is not None:
            self.services.clipboard.words(found[0].article, found[1])

    def keep_clipping(self) -> None:
        if (found := self._target()) is not None:
            self.services.clippings.keep(found[0].article, found[1], f"{self.key_of(SHOW_CLIPPINGS)}: clippings")

    def show_clippings(self) -> None:
        self._controller.show_clippings()

    def leave(self) -> None:
        """Closes the view; nothing is opened from it."""
        self._answer(None)

    def escape(self) -> None:
        """Stops reading, lists everything again, or closes the view."""
        if self._controller.stop():
            self.set_message("Stopped; the results so far are listed", 4)
        elif self._state.views[self.tab].filter_text:
            self._set_filter("")
        else:
            self._answer(None)

    def quit(self) -> None:
        self.leave()

    def show_help(self) -> None:
        self._controller.show_help({command.name for command in self._runnable()})

    def show_palette(self) -> None:
        from tui.screens.palette import Palette

        def run(name: str | None) -> None:
            if name is not None:
                self.action_command(name)

        self.app.push_screen(Palette(list(self._runnable()), self.services.settings.keys), run)

    def _runnable(self) -> Iterator[AnyCommand]:
        return (command for command in (*DECIDING_COMMANDS, *COMMANDS) if command.can_run(self))

    # ------------------------------------------------------------ what is shown

    def show(self, tab: Tab | None = None, *, resume: bool = False) -> None:
        """Lists the known rows of a tab, by default the current one; requests missing ones.

        `resume`: also if it was given up before.
        """
        if self.scope is Scope.PASSAGE and tab not in (None, Tab.PASSAGES):
            self.scope = Scope.ALL
        self.tab = tab or self.tab
        if not self._is_ready:
            return  # the list is filled once the screen is ready
        if resume:
            self._state.resume(self.tab, self.scope)
        self._controller.ask(self.tab, self.scope)
        self._controller.read_said(self.scope)
        self._show_rows()
        self.show_status()

    def _show_rows(self) -> None:
        """Lists the current rows; the cursor stays on its row if that still exists."""
        rows = self._state.rows(self.tab, self.scope)
        self.set_class(self._is_table(), "-table")
        self._list.replace_rows(rows, self._cursor)
        if self._state.overview(self.tab, self.scope) is not None:
            self._cursor = None
        self._show_source()

    def _is_table(self) -> bool:
        """Whether the list is a table that fits the whole width, so that the source is better below it."""
        from tui.models.across_figures import FiguresOverview
        from tui.widgets.rows.compared_figures import table_cells

        found = self._state.overview(self.tab, self.scope)
        columns = found.columns if isinstance(found, FiguresOverview) else ()
        return bool(columns) and self.app.size.width >= table_cells(len(columns)) + _FRAME_CELLS

    def repaint_rows(self) -> None:
        """Draws the rows again; what they show was read."""
        self._list.refresh()

    def show_status(self) -> None:
        """Updates title, status and keys."""
        view = self._state.views[self.tab]
        asked = f" · with “{view.filter_text}”" if view.filter_text else ""
        title = f" {self.tab.wide_title}"
        order = self._state.chosen_order(self.tab)
        chosen = f" · {order}" if order else ""
        self._title.set_texts(
            f"{title} · {self.scope}{chosen}{asked}",
            f"{title}{asked or f' · {self.scope}'}{chosen}",
            f"{title}{chosen}",
        )
        self._status.set_texts(*self._state.status(self.tab, self.scope))
        keys = self.services.settings.keys
        deciding = DECIDING_COMMANDS if self.lists_people else (SAME, MARK_NAME, UNDO_DECISION)
        commands = [(each, each.footer) for each in deciding if self.can_decide]
        named = ((HELP, "keys"), *commands, *FOOTER)
        shown = [(keys.first(each), word, each.name, True) for each, word in named]
        self._keys.show_keys([*shown, (keys.first(ESCAPE), "back", ESCAPE.name, True)])

    def _show_source(self) -> None:
        place: Excerpt | None = getattr(self._list.row, "words", None)
        found = self._state.overview(self.tab, self.scope)
        source = found.sources.get(place.address) if found is not None and place is not None else None
        self.preview.show(place, source.content if source is not None else "")

    def _target(self) -> tuple[AnnotatedArticle, CitationTarget] | None:
        target = self.preview.target
        if self.preview.is_outdated:
            self.set_message(
                "Nothing copied: the article has changed since it was compared. Go back and read it again", 6
            )
        elif target is None:
            self.set_message("Opening the article; press the key again once it is shown")
        return target

    # ------------------------------------------------------------ keys and messages

    def action_command(self, name: str) -> None:
        """Runs a command."""
        command: AnyCommand = self._commands[name]
        if command.can_run(self):
            command.run(self)

    def action_elsewhere(self, name: str) -> None:
        """Says that a key of the reader does nothing here."""
        command: AnyCommand = self._commands[name]
        key, back = (key_label(self.key_of(each)) for each in (command, ESCAPE))
        self.set_message(f"{key} works beside an article: {back} goes back to it", 4)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lets a key pass to the list if its command cannot run now."""
        if action != "command" or not self.is_mounted:
            return True
        command: AnyCommand = self._commands[str(parameters[0])]
        return command.can_run(self)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Shows the source of the row under the cursor."""
        event.stop()
        self._show_source()

    def on_marks_list_unread(self, event: MarksList.Unread) -> None:
        """Reads what the shown rows lack."""
        event.stop()
        self._controller.read_sentences(self.scope, event.places)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Opens the place of a row; a heading is unfolded or folded."""
        event.stop()
        row = event.row
        if self._state.is_heading(row):
            self._state.fold(self.tab, row, unfold=None)
            self.show()
        elif (place := getattr(row, "words", None)) is not None:
            self._answer(ViewLeft(place, self.tab, self.scope, self._list.place))

    @on(Input.Changed)
    def filter_while_typing(self, event: Input.Changed) -> None:
        event.stop()
        self._set_filter(event.value.strip())

    def on_marks_filter_left(self, event: MarksFilter.Left) -> None:
        """Returns to the list."""
        event.stop()
        if not event.keeps:
            self._set_filter("")
        self.query_one(MarksFilter).display = False
        self._list.focus()

    def on_source_pane_too_long(self, message: SourcePane.TooLong) -> None:
        self.services.wide_articles.submit_layout(message.opened, message.cells, message.furniture)

    def set_message(self, text: str, seconds: float = 2) -> None:
        self.notify(text, markup=False, timeout=seconds)

    def key_of(self, command: AnyCommand) -> str:
        return self.services.settings.keys.first(command)

    def open_dialog(self, screen: Screen[Answer], done: Callable[[Answer | None], None]) -> None:
        self.app.push_screen(screen, done)

    def _set_filter(self, text: str) -> None:
        self._state.set_filter(self.tab, text)
        self._show_rows()
        self.show_status()

    def _answer(self, answer: ViewLeft | None) -> None:
        if not self._is_answered and self.is_current:
            self._is_answered = True
            self.dismiss(answer)
