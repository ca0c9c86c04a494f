"""The palette: finds commands by typing."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from tui.actions import AnyCommand
from tui.screens.dialog import Dialog
from tui.settings import Keys
from tui.widgets.list_bindings import move_bindings
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.commands import CommandRow
from tui.widgets.rows.messages import EmptyRow

HIGHEST = 20
"""Rows of the list, however high the screen."""


class PaletteRows(RowList):
    """A list without the focus: the cursor is moved from the input."""

    can_focus = False

    def _cursor_style(self, look: str) -> Style:
        return self.style_of(look, "cursor") if look else self.style_of("cursor")


class Palette(Dialog[str]):
    """Answers with the name of a command."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [*move_bindings()]

    def __init__(self, commands: Sequence[AnyCommand], keys: Keys) -> None:
        super().__init__("Commands", "Enter: run", "Esc: close")
        self._keys = keys
        self._all = commands
        self._list_rows = PaletteRows()

    def body(self) -> Widget:
        """The input, and the list."""
        return Vertical(Input(placeholder="type to find a command", compact=True), self._list_rows)

    def on_mount(self) -> None:
        """Lists all."""
        self._list(self._all)

    def _fit(self, body: Widget, height: int) -> None:
        """Makes room for the list; it stays as high while fewer commands are listed."""
        super()._fit(body, height)
        most = body.styles.max_height
        self._list_rows.styles.height = min(len(self._all), HIGHEST, int(most.value if most else 0) - 1)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Lists the commands that contain all the typed words."""
        event.stop()
        words = event.value.casefold().split()
        self._list([command for command in self._all if all(word in _said(command, self._keys) for word in words)])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the command under the cursor."""
        event.stop()
        self._list_rows.action_choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, CommandRow):
            self.answer(event.row.name)

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list_rows.action_move(by)

    def action_page(self, direction: int) -> None:
        """Moves it by a page."""
        self._list_rows.action_page(direction)

    def action_edge(self, direction: int) -> None:
        """Moves it to the first or the last."""
        self._list_rows.action_edge(direction)

    def _list(self, commands: Sequence[AnyCommand]) -> None:
        rows: list[Row] = [CommandRow(command.name, command.title, self._keys.shown(command)) for command in commands]
        nothing: list[Row] = [EmptyRow("No command matches")]
        self._list_rows.set_rows(rows or nothing, 0 if rows else -1)


def _said(command: AnyCommand, keys: Keys) -> str:
    return f"{command.title} {command.help} {command.name} {keys.shown(command)}".casefold()
