"""The wide view as the reader sees it: the view imports the reader's controller, which knows only this protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.screens.across.preview import Preview
    from tui.widgets.rows.panel_view import Tab


class WideView(Protocol):
    """A view that uses the whole screen, while it is open."""

    preview: Preview

    def show(self, tab: Tab | None = None, *, resume: bool = False) -> None:
        """Shows the rows of a tab; that of the view if none is given."""

    def set_message(self, text: str, seconds: float = 2) -> None:
        """Shows a message in the bottom line of the view for a while."""
