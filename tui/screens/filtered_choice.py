"""A choice from a list that is filtered by typing."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.dialog import Dialog
from tui.widgets.list_bindings import move_bindings
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.commands import CommandRow
from tui.widgets.rows.messages import ChoiceRow


class FilteredRows(RowList):
    """A list without the focus: the cursor is moved from the input."""

    can_focus = False

    def _cursor_style(self, look: str) -> Style:
        return self.style_of(look, "cursor") if look else self.style_of("cursor")


class FilteredChoice(Dialog[str]):
    """An input over a list; the answer is the name of the chosen row.

    Args:
        title: of the dialog.
        placeholder: shown in the empty input.
        foot: the keys and their effects.
        list_rows: gives the rows for the typed text, and on which the cursor is; -1 for none.
        highest: lines of the list at most. It stays as high while fewer rows are listed.
    """

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [*move_bindings()]

    def __init__(
        self,
        title: str,
        placeholder: str,
        *foot: str,
        list_rows: Callable[[str], tuple[Sequence[Row], int]],
        highest: int,
    ) -> None:
        super().__init__(title, *foot)
        self._placeholder = placeholder
        self._rows_for = list_rows
        self._highest = highest
        self._list_rows = FilteredRows()

    def body(self) -> Widget:
        """The input, and the list."""
        return Vertical(Input(placeholder=self._placeholder, compact=True), self._list_rows)

    def on_mount(self) -> None:
        """Lists all."""
        self._list("")

    def _fit(self, body: Widget, height: int) -> None:
        super()._fit(body, height)
        most = body.styles.max_height
        self._list_rows.styles.height = min(self._highest, int(most.value if most else 0) - 1)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Lists the rows that match the typed text."""
        event.stop()
        self._list(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the row under the cursor."""
        event.stop()
        self._list_rows.action_choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, (CommandRow, ChoiceRow)):
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

    def _list(self, typed: str) -> None:
        self._list_rows.set_rows(*self._rows_for(typed))
