"""The wide view and the reader's controller as they see each other, so that neither imports the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from index.article import Span
    from tui.models.across import Excerpt, Scope
    from tui.models.across_state import AcrossState
    from tui.screens.across.preview import Preview
    from tui.widgets.row_list import ListCursor
    from tui.widgets.rows.panel_view import Tab


class ViewLeft(Struct, frozen=True):
    """A place that was opened from a wide view, with all that is needed to return to its row."""

    place: Excerpt
    tab: Tab
    scope: Scope
    cursor: ListCursor


class WideView(Protocol):
    """A view that uses the whole screen, while it is open."""

    preview: Preview

    @property
    def is_current(self) -> bool:
        """Whether nothing is open over the view."""

    def show(self, tab: Tab | None = None, *, resume: bool = False) -> None:
        """Shows the rows of a tab; that of the view if none is given."""

    def show_status(self) -> None:
        """Updates the line with the number of results and the progress."""

    def leave(self) -> None:
        """Closes the view."""

    def repaint_rows(self) -> None:
        """Draws the rows again; what they show was read."""

    def set_message(self, text: str, seconds: float = 2) -> None:
        """Shows a message in the bottom line of the view for a while."""


class ListsController(Protocol):
    """The controller of the lists over several articles, as a wide view needs it."""

    state: AcrossState

    @property
    def request_numbers(self) -> Iterator[int]:
        """Numbers of requests, which increase."""

    def wider(self, scope: Scope) -> Scope:
        """The scope that follows; the hits are left out if there are none."""

    def show_help(self, runnable: Collection[str]) -> None:
        """Opens the help; `runnable` names the commands that can run in the view."""

    def show_clippings(self) -> None:
        """Opens the clippings over the view; one that is chosen is opened in the reader."""

    def show_wide(self, tab: Tab) -> None:
        """Shows a tab in the wide view."""

    def ask(self, tab: Tab, scope: Scope) -> None:
        """Requests a list, unless it is there or requested already."""

    def read_said(self, scope: Scope) -> None:
        """Reads the quotations of unfolded people."""

    def read_sentences(self, scope: Scope, places: frozenset[tuple[Path, Span]]) -> None:
        """Reads the sentences of dates whose rows are shown."""

    def stop(self) -> bool:
        """Stops comparing; returns whether anything was running."""
