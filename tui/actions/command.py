"""A command: the one source of its key, footer word, palette entry, help text and action.

Default keys that commands share with lists and dialogs are in `tui/widgets/list_bindings.py`, which both read.
"""

from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Any, Generic, TypeVar

from msgspec import Struct
from textual.binding import Binding

from tui.widgets.list_bindings import make_binding

Target = TypeVar("Target")


class Group(StrEnum):
    """The headings of the help, in order."""

    SEARCH = "Search"
    MOVE = "Move"
    PANES = "Panes and marks"
    SELECT = "Select"
    CITE = "Cite"
    CORPUS = "Article and corpus"
    PROGRAM = "Program"
    CLIPPINGS = "In the list of clippings"
    CITE_PAGE = "On the page of citations"
    ACROSS = "In people over several articles"


class Scope(StrEnum):
    """Where a key works; it may run another command in another scope."""

    READER = "reader"
    LIST = "list"
    """The lists and pages that open over the reader."""
    CITE_PAGE = "citations"
    """The page of citations in every style."""
    ACROSS = "across"
    """The lists of people, figures, dates and passages of several articles."""


READER = frozenset({Scope.READER})
LIST = frozenset({Scope.LIST})
CITE_PAGE = frozenset({Scope.CITE_PAGE})
ACROSS = frozenset({Scope.ACROSS})
ANY = READER | LIST | ACROSS


def always(_: object) -> bool:
    """For a command that can always run."""
    return True


class Command(Struct, Generic[Target], frozen=True):
    """Something that the user can do with a target: the reader, or the list of clippings."""

    name: str
    """Id in the settings, such as "hits.next". Users have set keys by it: it never changes."""
    keys: tuple[str, ...]
    """Default keys as Textual names them, the one shown first; settings may change them."""
    title: str
    """The effect of the command, in one line."""
    group: Group
    run: Callable[[Target], None]
    can_run: Callable[[Target], bool] = always
    """Whether the command would do anything now."""
    why: str = ""
    """Message if the key is pressed and the command cannot run; empty to stay silent."""
    help: str = ""
    """More about the command, or nothing."""
    footer: str = ""
    """The word in the footer, or nothing to leave the command out."""
    scopes: Collection[Scope] = READER
    """Where no other command may have its keys."""
    priority: bool = False
    """Runs before a focused input receives the key: for commands that change the focus."""

    def binding(self, action: str = "") -> Binding:
        """A binding of the command's keys: to `action`, or to `command('NAME')` of the screen that is its target."""
        return make_binding(
            self.name, self.keys, action or f"command('{self.name}')", self.title, priority=self.priority
        )


AnyCommand = Command[Any]
