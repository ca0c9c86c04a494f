"""The widths of the list and the marks, as far as the user has changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.widget import Widget

STEP_CELLS = 4
MIN_CELLS = 20
MIN_SOURCE_CELLS = 40
"""Cells that the article keeps."""
HITS = "hits"
"""Name of the width of the list while hits are looked through; the others are named like their pane."""


def resized(sizes: Mapping[str, int], name: str, present: int, steps: int, room: int) -> dict[str, int]:
    """The widths after a pane of `present` cells was made wider by some steps, within `room` cells."""
    cells = max(MIN_CELLS, min(present + steps * STEP_CELLS, room))
    return {**sizes, name: cells}


def apply_widths(sizes: Mapping[str, int], list_column: Widget, marks: Widget, *, searching: bool) -> None:
    """Gives the panes their widths; those that were not changed keep the width of the layout."""
    for widget, name in ((list_column, HITS if searching else "list"), (marks, "marks")):
        cells = sizes.get(name)
        if cells is None:
            widget.styles.clear_rule("width")
        else:
            widget.styles.width = cells
