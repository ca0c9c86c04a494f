"""The rows of the palette."""

from collections.abc import Sequence

from msgspec import Struct

from tui.widgets.segments import StyledText, align


class CommandRow(Struct, frozen=True):
    """A command: its title and its keys."""

    name: str
    title: str
    keys: str
    selectable: bool = True
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Title at the left, keys at the right."""
        return (align([(" ", ""), (self.title, "")], (self.keys, "muted"), width - 1),)
