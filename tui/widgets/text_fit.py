"""A line of words that says as much as there is room for."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.widgets.segments import cut


def fitting(ways: Iterable[str], width: int) -> str:
    """The first way to say something that fits into `width` cells, else the last one, cut with an ellipsis."""
    said = ""
    for said in ways:
        if cell_len(said) <= width:
            return said
    return "".join(text for text, _ in cut([(said, "")], width)[0])


def shortening(parts: Iterable[str], between: str = " · ") -> tuple[str, ...]:
    """All parts in a line, and so on with one less at the end, down to the first alone."""
    said = tuple(parts)
    return tuple(between.join(said[:many]) for many in range(len(said), 0, -1))


class FittingLine(Widget):
    """One line in one of several ways, by the room that there is."""

    DEFAULT_CSS = "FittingLine { height: 1; width: 1fr; }"

    def __init__(self, *ways: str, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._ways = ways

    def say(self, *ways: str) -> None:
        """Says something else, the longest way first."""
        if ways != self._ways:
            self._ways = ways
            self.refresh()

    def render(self) -> Content:
        """The line."""
        return Content(fitting(self._ways, self.size.width))
