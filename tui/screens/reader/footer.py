"""The text of the footer: the keys that matter in the pane that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.actions import READER_COMMANDS
from tui.actions.cite import COPY_CITATION, KEEP_CLIPPING
from tui.actions.panes import FILTER, FOLD, SHOW_DATES, SHOW_FIGURES, SHOW_SPEAKERS, SORT, UNFOLD
from tui.widgets.text_fit import fallbacks

if TYPE_CHECKING:
    from tui.screens.reader.host import ReaderView
    from tui.settings import Keys

IN_SEARCH_BAR = fallbacks(("Enter: go there", "Up/Down: preview hits", "Esc: back", "Tab: list"))
"""In the search bar, where letters are no commands."""

IN_HITS = fallbacks(("Enter: go there", "Up/Down: preview", "Esc: back", "/: change the search"))
"""In the list of hits."""

IN_FILTER = fallbacks(("typing filters the marks", "Enter: list", "Esc: show all"))

_IN_PANEL = (
    (FILTER, "filter"),
    (SORT, "sort"),
    (FOLD, "fold"),
    (UNFOLD, "unfold"),
    (SHOW_SPEAKERS, "speakers"),
    (SHOW_FIGURES, "figures"),
    (SHOW_DATES, "dates"),
    (COPY_CITATION, "cite"),
    (KEEP_CLIPPING, "clip"),
)


def in_panel(keys: Keys) -> Sequence[str]:
    """In the panel: as many keys as the line holds."""
    return fallbacks(("Enter: open", "Esc: back", *(f"{keys.first(command)} {word}" for command, word in _IN_PANEL)))


def show_keys(reader: ReaderView) -> None:
    """Updates the footer."""
    keys, bar = reader.services.settings.keys, reader.panes.key_bar
    if reader.panes.search_bar.input.has_focus:
        bar.show_words(*IN_SEARCH_BAR)
    elif reader.pane == "list" and reader.search.has_hits:
        bar.show_words(*IN_HITS)
    elif reader.is_typing:
        bar.show_words(*IN_FILTER)
    elif reader.pane == "marks":
        bar.show_words(*in_panel(keys))
    else:
        shown = (command for command in READER_COMMANDS if command.footer)
        bar.show_keys((keys.first(each), each.footer, each.name, each.can_run(reader)) for each in shown)
