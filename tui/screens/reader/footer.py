"""The text of the footer: the keys that matter in the pane that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.actions import READER_COMMANDS
from tui.actions.cite import COPY_CITATION, KEEP_CLIPPING
from tui.actions.listing import FOLD_HITS, LABEL, STAR
from tui.actions.panes import FILTER, FOLD, SHOW_DATES, SHOW_FIGURES, SHOW_SPEAKERS, SORT, UNFOLD
from tui.actions.search import ESCAPE
from tui.widgets.text_fit import fallbacks

if TYPE_CHECKING:
    from tui.screens.reader.host import ReaderView
    from tui.settings import Keys

IN_SEARCH_BAR = fallbacks(("Enter: open", "Up/Down: preview hits", "Esc: back", "Tab: list"))
"""In the search bar, where letters are not commands."""

_IN_LIST = ((SORT, "sort"), (FILTER, "filter"), (STAR, "star"), (LABEL, "label"))

IN_FILTER = fallbacks(("Type to filter", "Enter: list", "Esc: show all"))

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
    return fallbacks(("Enter: open", "Esc: back", *(f"{keys.first(command)}: {word}" for command, word in _IN_PANEL)))


def in_list(keys: Keys, *, hits: bool) -> Sequence[str]:
    """In the list: as many keys as the line holds."""
    shown = ((FOLD_HITS, "articles only"), *_IN_LIST) if hits else _IN_LIST
    named = (f"{keys.first(command)}: {word}" for command, word in shown)
    return fallbacks(("Enter: open", "Up/Down: preview", "Esc: back", *named))


def show_keys(reader: ReaderView) -> None:
    """Updates the footer."""
    keys, bar = reader.services.settings.keys, reader.panes.key_bar
    if reader.panes.search_bar.input.has_focus:
        bar.show_words(*IN_SEARCH_BAR)
    elif reader.is_typing:
        bar.show_words(*IN_FILTER)
    elif reader.pane == "list":
        bar.show_words(*in_list(keys, hits=reader.search.has_hits))
    elif reader.pane == "marks":
        bar.show_words(*in_panel(keys))
    else:
        named = [(each, each.footer) for each in READER_COMMANDS if each.footer]
        if title := reader.across.returns_to:
            named.insert(0, (ESCAPE, f"back to {title.lower()}"))
        bar.show_keys((keys.first(each), word, each.name, each.can_run(reader)) for each, word in named)
