"""What the user can do: one class a command is the one source of its key, footer, palette entry, help and action."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from enum import StrEnum
from inspect import cleandoc
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class Group(StrEnum):
    """The headings of the help, in their order."""

    SEARCH = "Search"
    MOVE = "Move"
    PANES = "Panes and marks"
    SELECT = "Select"
    CITE = "Cite"
    CORPUS = "Article and corpus"
    PROGRAM = "Program"
    CLIPPINGS = "In the list of clippings"


class Scope(StrEnum):
    """Where a key does something; the same key may do something else in another place."""

    READER = "reader"
    LIST = "list"
    """What opens over the reader, which has a list or a page of its own."""


READER = frozenset({Scope.READER})
LIST = frozenset({Scope.LIST})
ANY = READER | LIST


def make_binding(name: str, keys: tuple[str, ...], action: str, title: str = "", *, priority: bool = False) -> Binding:
    """The binding of a command's keys to an action of a screen or widget; other keys set for the command move it."""
    # Textual gives the user's keys only to bindings that it has left over from what a focused input takes:
    # a key that no keyboard has keeps the command there, so that an f3 set for "n" works in the search bar too
    return Binding(",".join((*keys, f"<{name}>")), action, title, show=False, id=name, priority=priority)


class Command(ABC):
    """Something the user can do. The docstring's first line is its title, the rest its help."""

    name: ClassVar[str]
    """Its id in settings: "hits.next"."""
    keys: ClassVar[tuple[str, ...]]
    """Its own keys as Textual names them, the first one first; settings may change them: tui.settings.Keys."""
    group: ClassVar[Group]
    footer: ClassVar[str] = ""
    """The word in the footer, or nothing to leave it out."""

    places: ClassVar[Collection[str]] = READER
    """Where no other command may have its keys."""

    at_once: ClassVar[bool] = False
    """Runs before the keys that follow are given to anybody: for what changes who gets them."""

    @abstractmethod
    def run(self, reader: "ReaderScreen") -> None:
        """Does it."""

    def can_run(self, reader: "ReaderState") -> bool:
        """Whether it would do anything now."""
        return True

    @property
    def title(self) -> str:
        """What it does, in a line."""
        return cleandoc(type(self).__doc__ or "").splitlines()[0].rstrip(".")

    @property
    def help(self) -> str:
        """What else there is to say, or nothing."""
        return " ".join(cleandoc(type(self).__doc__ or "").splitlines()[1:]).strip()

    def binding(self) -> Binding:
        """The binding of its keys on the reader's screen."""
        return make_binding(self.name, self.keys, f"command('{self.name}')", self.title, priority=self.at_once)
