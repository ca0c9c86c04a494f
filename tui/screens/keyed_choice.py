"""A list whose rows have a key each, and can also be chosen with the cursor."""

from collections.abc import Sequence

from textual import events
from textual.widget import Widget

from tui.screens.dialog import Dialog
from tui.widgets.row_list import RowList
from tui.widgets.rows.narrowing import TakenRow

REMOVE = "remove:"
"""Before the answer if the row was removed."""


class KeyedChoice(Dialog[str]):
    """The answer is that of the row; if rows can be removed, Delete answers with REMOVE and the row's answer."""

    def __init__(self, title: str, rows: Sequence[TakenRow], *foot: str, removes: bool = False) -> None:
        super().__init__(title, "Enter or its key: select", "Esc: cancel", *foot)
        self._rows = rows
        self._removes = removes

    def body(self) -> Widget:
        """The list."""
        return RowList()

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.styles.height = max(1, len(self._rows))
        rows.set_rows(self._rows, 0 if self._rows else -1)

    def on_key(self, event: events.Key) -> None:
        """Takes the row of a key."""
        row = next((row for row in self._rows if row.key and row.key == event.character), None)
        if row is not None:
            event.stop()
            self.answer(row.answer)
        elif event.key == "delete" and self._removes:
            at = self.query_one(RowList).cursor
            if 0 <= at < len(self._rows):
                event.stop()
                self.answer(REMOVE + self._rows[at].answer)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, TakenRow):
            self.answer(event.row.answer)
