"""The keys of the wide views: the reader's commands that work there, and what the others answer."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from tui.actions import READER_COMMANDS, AnyCommand
from tui.actions.across import CORRECT, DECIDING_COMMANDS, WIDE_COMMANDS, WIDEN, WRITE_LIST
from tui.actions.cite import COPY_CITATION, COPY_WORDS, KEEP_CLIPPING, SHOW_CLIPPINGS
from tui.actions.panes import FILTER, FOLD, SORT, UNFOLD
from tui.actions.program import HELP, PALETTE, QUIT
from tui.actions.search import ESCAPE
from tui.widgets.list_bindings import make_binding

COMMANDS: Sequence[AnyCommand] = (
    CORRECT, WIDEN, WRITE_LIST, *WIDE_COMMANDS, FILTER, SORT, FOLD, UNFOLD, COPY_CITATION, COPY_WORDS, KEEP_CLIPPING,
    SHOW_CLIPPINGS, HELP, PALETTE, ESCAPE, QUIT
)  # fmt: skip
"""The reader's commands that work in a wide view as well."""
FOOTER = (
    (FILTER, "filter"),
    (SORT, "sort"),
    (WIDEN, "scope"),
    (COPY_CITATION, "cite"),
    (KEEP_CLIPPING, "clip"),
    (WRITE_LIST, "write"),
)
"""Commands that the bottom line names, each with its word."""


def wide_bindings() -> list[Binding]:
    """The keys of a wide view.

    The keys of the reader's other commands are bound to the action `elsewhere`, which says where they work. A key that
    the list itself has, such as those that move, does not get here.
    """
    here = {command.name for command in (*COMMANDS, *DECIDING_COMMANDS)}
    elsewhere = [each for each in READER_COMMANDS if each.name not in here]
    return [
        *(command.binding() for command in COMMANDS),
        *(make_binding(each.name, each.keys, f"elsewhere('{each.name}')", each.title) for each in elsewhere),
    ]
