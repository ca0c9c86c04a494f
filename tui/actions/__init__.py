"""All commands, in the order of the help."""

from collections.abc import Mapping

from tui.actions.across import DECIDING_COMMANDS, SCOPE_COMMANDS
from tui.actions.cite import CITE_COMMANDS
from tui.actions.cite_page import CITE_PAGE_COMMANDS, CitePageView
from tui.actions.clippings import CLIPPINGS_COMMANDS, ClippingsList
from tui.actions.command import AnyCommand, Command, Group
from tui.actions.corpus import CORPUS_COMMANDS
from tui.actions.listing import LISTING_COMMANDS
from tui.actions.move import MOVE_COMMANDS
from tui.actions.narrow import NARROW_COMMANDS
from tui.actions.panes import PANE_COMMANDS
from tui.actions.program import PROGRAM_COMMANDS
from tui.actions.reader import Reader
from tui.actions.search import SEARCH_COMMANDS
from tui.actions.select import SELECT_COMMANDS

__all__ = [
    "ALL_COMMANDS",
    "CITE_PAGE_COMMANDS",
    "CLIPPINGS_COMMANDS",
    "READER_COMMANDS",
    "AnyCommand",
    "CitePageView",
    "ClippingsList",
    "Command",
    "Group",
    "Reader",
    "by_name",
]

READER_COMMANDS: tuple[Command[Reader], ...] = (
    *SEARCH_COMMANDS,
    *NARROW_COMMANDS,
    *MOVE_COMMANDS,
    *PANE_COMMANDS,
    *LISTING_COMMANDS,
    *SCOPE_COMMANDS,
    *SELECT_COMMANDS,
    *CITE_COMMANDS,
    *CORPUS_COMMANDS,
    *PROGRAM_COMMANDS,
)

ALL_COMMANDS: tuple[AnyCommand, ...] = (
    *READER_COMMANDS,
    *CLIPPINGS_COMMANDS,
    *CITE_PAGE_COMMANDS,
    *DECIDING_COMMANDS,
)
"""All commands: every key that can be changed belongs to one of them."""


def by_name() -> Mapping[str, Command[Reader]]:
    """The commands of the reader and of its lists of marks by id."""
    return {command.name: command for command in (*READER_COMMANDS, *DECIDING_COMMANDS)}
