"""The position of the source pane in an article, restored after a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.widgets.article.selection import KeyboardSelection


class Place(Struct, frozen=True):
    """The current paragraph, the visible part of the article, and the selection."""

    paragraph: int
    top_row: int
    """The first row on the screen."""
    width: int
    """Cells of a text line, for which `top_row` holds."""
    rows_above: int
    """Screen row on which the current paragraph begins; used if the width has changed."""
    selecting: KeyboardSelection | None
