"""A choice of one among several: a citation style, an export format."""

from collections.abc import Callable, Mapping

from textual.widget import Widget

from tui.screens.dialog import Dialog
from tui.widgets.row_list import RowList
from tui.widgets.rows.messages import ChoiceRow


class Choice(Dialog[str]):
    """Lists what there is by title, with one of them chosen; answers with a name."""

    def __init__(
        self, title: str, titles: Mapping[str, str], current: str, preview: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(title, "enter takes it", "esc leaves it as it is")
        self._preview = preview
        self._names = list(titles)
        self._rows = [ChoiceRow(title) for title in titles.values()]
        self._current = current

    def body(self) -> Widget:
        """The list."""
        return RowList()

    def on_mount(self) -> None:
        """Stands on the one in use."""
        rows = self.query_one(RowList)
        rows.styles.height = len(self._rows)
        rows.set_rows(self._rows, self._names.index(self._current) if self._current in self._names else 0)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Shows what it would be like."""
        event.stop()
        if self._preview is not None:
            self._preview(self._names[event.row])

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Takes one."""
        event.stop()
        self.dismiss(self._names[event.row])
