"""A choice from a list: a citation style, an export format."""

from collections.abc import Callable, Mapping

from textual.widget import Widget

from tui.screens.dialog import Dialog
from tui.widgets.row_list import RowList
from tui.widgets.rows.messages import ChoiceRow


class Choice(Dialog[str]):
    """Lists choices by title, with the cursor on the current one; the answer is a name."""

    def __init__(
        self, title: str, titles: Mapping[str, str], current: str, preview: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(title, "Enter: select", "Esc: cancel")
        self._preview = preview
        self._names = list(titles)
        self._rows = [ChoiceRow(name, title) for name, title in titles.items()]
        self._current = current

    def body(self) -> Widget:
        """The list."""
        return RowList()

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.styles.height = len(self._rows)
        rows.set_rows(self._rows, self._names.index(self._current) if self._current in self._names else 0)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Previews the choice under the cursor."""
        event.stop()
        if self._preview is not None and isinstance(event.row, ChoiceRow) and self.is_current:
            self._preview(event.row.name)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, ChoiceRow):
            self.answer(event.row.name)
