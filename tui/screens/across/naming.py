"""Asks who says a quotation: a name that is listed, or one that is typed."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from index.text import one_line
from tui.screens.dialog import Dialog
from tui.screens.palette import PaletteRows
from tui.widgets.list_bindings import move_bindings
from tui.widgets.row_list import RowList
from tui.widgets.rows.messages import ChoiceRow

NAME = "="
"""Begins an answer that is a name."""


class SpeakerChoice(Dialog[str]):
    """Lists names and other answers; typed letters list the names that contain them, after the typed name itself.

    The answer is a key of `titles`, or NAME and the typed name.
    """

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [*move_bindings()]

    def __init__(self, titles: Mapping[str, str], current: str) -> None:
        super().__init__("Who says it?", "Enter: select", "Esc: cancel")
        self._titles = titles
        self._current = current
        self._list_rows = PaletteRows()

    def body(self) -> Widget:
        """The input, and the list."""
        return Vertical(Input(placeholder="type a name, or select one", compact=True), self._list_rows)

    def on_mount(self) -> None:
        """Lists all, with the cursor on the current speaker."""
        self._list("")

    def _fit(self, body: Widget, height: int) -> None:
        super()._fit(body, height)
        most = body.styles.max_height
        self._list_rows.styles.height = min(len(self._titles) + 1, int(most.value if most else 0) - 1)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Lists the typed name first, so that Enter takes it and no other."""
        event.stop()
        self._list(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the row under the cursor."""
        event.stop()
        self._list_rows.action_choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, ChoiceRow):
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
        shown = dict(self._titles)
        current = self._current
        if typed:
            words = typed.casefold().split()
            current = NAME + typed
            shown = {current: f"“{one_line(typed)}”, as typed"}
            for name, title in self._titles.items():
                if name.startswith(NAME) and name != current and all(word in title.casefold() for word in words):
                    shown[name] = title
        rows = [ChoiceRow(name, title) for name, title in shown.items()]
        self._list_rows.set_rows(rows, list(shown).index(current) if current in shown else 0)
