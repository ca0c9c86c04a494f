"""What a list or a page that has the focus does with the keys that move in an article; they are the same keys."""

from collections.abc import Mapping

from textual.binding import Binding

from tui.actions.command import Command, make_binding
from tui.actions.moving import (
    FirstParagraph,
    HalfPageDown,
    HalfPageUp,
    LastParagraph,
    LineDown,
    LineUp,
    NextParagraph,
    PageDown,
    PageUp,
    PreviousParagraph,
)
from tui.actions.program import Quit
from tui.actions.searching import Escape

_MOVES: Mapping[type[Command], str] = {
    NextParagraph: "move(1)",
    PreviousParagraph: "move(-1)",
    LineDown: "move(1)",
    LineUp: "move(-1)",
    HalfPageDown: "page(1)",
    HalfPageUp: "page(-1)",
    PageDown: "page(1)",
    PageUp: "page(-1)",
    FirstParagraph: "edge(-1)",
    LastParagraph: "edge(1)",
}


def move_bindings() -> list[Binding]:
    """For whoever has the actions `move`, `page` and `edge`."""
    return [binding_for(command, action) for command, action in _MOVES.items()]


def close_bindings() -> list[Binding]:
    """For whoever has the action `close`."""
    return [binding_for(Escape, "close"), binding_for(Quit, "close")]


def binding_for(command: type[Command], action: str) -> Binding:
    """The keys of a command, bound to what they do here."""
    return make_binding(command.name, command.keys, action)
