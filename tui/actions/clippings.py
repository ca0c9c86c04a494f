"""What can be done in the list of clippings; its keys are their own, and can be changed as any others."""

from collections.abc import Collection

from msgspec import Struct
from textual.binding import Binding

from tui.actions.command import LIST, Group, make_binding


class InClippings(Struct, frozen=True):
    """Something that is done with a clipping, or with all that are listed."""

    name: str
    keys: tuple[str, ...]
    title: str
    footer: str
    action: str
    group: Group = Group.CLIPPINGS
    help: str = ""
    places: Collection[str] = LIST
    at_once: bool = False

    def binding(self) -> Binding:
        """The binding of its keys on the list of clippings."""
        return make_binding(self.name, self.keys, self.action, self.title)


NOTE = InClippings("clipping.note", ("a",), "Write or change a note", "note", "note")
LABELS = InClippings("clipping.labels", ("l",), "Set labels", "labels", "labels")
DOWN = InClippings("clipping.down", ("J", "shift+down"), "Move down the list", "down", "order(1)")
UP = InClippings("clipping.up", ("K", "shift+up"), "Move up the list", "up", "order(-1)")
DELETE = InClippings("clipping.delete", ("d", "delete"), "Delete", "delete", "delete")
UNDO = InClippings("clipping.undo", ("u",), "Bring the last deleted one back", "undo", "undo")
WRITE = InClippings("clipping.write", ("w",), "Write all that are listed to a file", "write", "write")

IN_CLIPPINGS = (NOTE, LABELS, DOWN, UP, DELETE, UNDO, WRITE)
