"""A line that shows as much text as fits."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.widgets.segments import truncate


def fit_text(ways: Iterable[str], width: int) -> str:
    """The first of some alternatives that fits into `width` cells, else the last one, cut with an ellipsis."""
    said = ""
    for said in ways:
        if cell_len(said) <= width:
            return said
    return "".join(text for text, _ in truncate([(said, "")], width)[0])


def fallbacks(parts: Iterable[str], between: str = " · ") -> tuple[str, ...]:
    """Alternative lines: all parts, then one part fewer each time, down to the first part."""
    said = tuple(parts)
    return tuple(between.join(said[:many]) for many in range(len(said), 0, -1))


class FitLabel(Widget):
    """One line that shows the longest of some alternatives that fits."""

    DEFAULT_CSS = "FitLabel { height: 1; width: 1fr; }"

    def __init__(self, *ways: str, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._ways = ways

    def set_texts(self, *ways: str) -> None:
        """Changes the alternatives, longest first."""
        if ways != self._ways:
            self._ways = ways
            self.refresh()

    def render(self) -> Content:
        """The line."""
        return Content(fit_text(self._ways, self.size.width))
