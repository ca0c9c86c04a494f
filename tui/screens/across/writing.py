"""Writes a list over several articles to a new file: asks for the name, whose end says in which form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.models.across_files import FORMS
from tui.screens.prompt import Prompt
from tui.screens.save_as import offered_path, typed_path
from tui.widgets.rows.across import listed_items
from tui.workers.across import WriteRequest

if TYPE_CHECKING:
    from tui.models.across import Scope
    from tui.models.across_state import AcrossState
    from tui.screens.across.deciding import DecisionHost
    from tui.widgets.rows.panel_view import Tab


def write_list(host: DecisionHost, state: AcrossState, tab: Tab, scope: Scope) -> None:
    """Asks for the file, and has what is listed written to it."""
    found = state.overview(tab, scope)
    items = listed_items(found, state.views[tab])
    if not items:
        host.set_message("Nothing is listed that could be written")
        return

    def write(name: str | None) -> None:
        if name is None or not name.strip():
            return
        path = typed_path(name)
        if path.suffix.lower() not in FORMS:
            host.set_message(f"Not written: the name is to end in {', '.join(FORMS)}", 5)
            return
        host.services.across.write(WriteRequest(f"{tab.wide_title}: {scope}", items, path))

    so_far = "" if found is not None and found.is_whole else " (results so far)"
    path = offered_path(f"{tab.wide_title.lower()}.csv")
    host.open_dialog(Prompt(f"Save the list{so_far} as (.csv, .md, .json)", path), write)
