"""Commands in the list of clippings; their keys can be changed like all others."""

from collections.abc import Callable
from typing import Protocol

from tui.actions.command import LIST, Command, Group


class ClippingsList(Protocol):
    """The list of clippings as commands see it."""

    def edit_note(self) -> None: ...
    def edit_labels(self) -> None: ...
    def move_clipping(self, by: int) -> None: ...
    def delete_clipping(self) -> None: ...
    def undo_delete(self) -> None: ...
    def export_listed(self) -> None: ...
    def toggle_folder(self) -> None: ...


def _in_list(
    name: str, keys: tuple[str, ...], title: str, footer: str, run: Callable[[ClippingsList], None]
) -> Command[ClippingsList]:
    return Command(f"clipping.{name}", keys, title, Group.CLIPPINGS, run, footer=footer, scopes=LIST)


NOTE = _in_list("note", ("a",), "Write or change a note", "note", lambda clippings: clippings.edit_note())
LABELS = _in_list("labels", ("l",), "Set labels", "labels", lambda clippings: clippings.edit_labels())
DELETE = _in_list("delete", ("d", "delete"), "Delete", "delete", lambda clippings: clippings.delete_clipping())
UNDO = _in_list("undo", ("u",), "Restore the last one deleted", "undo", lambda clippings: clippings.undo_delete())
EXPORT = _in_list("write", ("w",), "Export all that are listed", "export", lambda clippings: clippings.export_listed())

MOVE_DOWN = _in_list(
    "down", ("J", "shift+down"), "Move down the list", "down", lambda clippings: clippings.move_clipping(1)
)
MOVE_UP = _in_list("up", ("K", "shift+up"), "Move up the list", "up", lambda clippings: clippings.move_clipping(-1))
FOLDER = _in_list(
    "folder", ("f",), "Clippings of this folder, or all", "folder/all", lambda clippings: clippings.toggle_folder()
)

CLIPPINGS_COMMANDS = (NOTE, LABELS, MOVE_DOWN, MOVE_UP, DELETE, UNDO, EXPORT, FOLDER)
