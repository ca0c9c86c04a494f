"""The widths of the list and the marks, as far as the user has changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.reader.host import Panes
    from tui.screens.reader.model import ReaderModel

STEP_CELLS = 4
MIN_CELLS = 20
MIN_SOURCE_CELLS = 40
"""Cells that the article keeps."""
HITS = "hits"
"""Name of the width of the list while hits are looked through; the others are named like their pane."""


class PaneWidths:
    """Changes widths, and applies those that were changed; the layout gives the others."""

    def __init__(self, model: ReaderModel, panes: Panes) -> None:
        self._model = model
        self._panes = panes

    def resize(self, screen: Screen[None], steps: int) -> str:
        """Makes the marks wider if they have the focus, else the list; returns why it cannot, or an empty text."""
        if _is_stacked(screen):
            return "Panes can be resized where they are side by side"
        marks, column = self._panes.marks, screen.query_one("#list-column")
        searching = screen.has_class("-searching")
        widget, other, name = (marks, column, "marks") if marks.has_focus_within else (column, marks, "list")
        name = HITS if searching and widget is column else name
        taken = other.outer_size.width if other.display else 0
        room = screen.size.width - MIN_SOURCE_CELLS - taken
        cells = max(MIN_CELLS, min(widget.outer_size.width + steps * STEP_CELLS, room))
        self._model.sizes = {**self._model.sizes, name: cells}
        self.apply(screen)
        return ""

    def apply(self, screen: Screen[None]) -> None:
        """Gives the panes their widths."""
        sizes = {} if _is_stacked(screen) else self._model.sizes
        column = HITS if screen.has_class("-searching") else "list"
        for widget, name in ((screen.query_one("#list-column"), column), (self._panes.marks, "marks")):
            if (cells := sizes.get(name)) is None:
                widget.styles.clear_rule("width")
            else:
                widget.styles.width = cells


def _is_stacked(screen: Screen[None]) -> bool:
    """Whether the panes are not side by side."""
    return screen.has_class("-one") or (screen.has_class("-two") and screen.has_class("-searching"))
