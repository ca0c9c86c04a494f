"""The rows of the page of citations: each style with its citation of the passage."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from index.text import escape_controls
from tui.widgets.segments import StyledText, align

_STYLE_CELLS = 14
"""Cells of the column of styles."""
_WIDE_CELLS = 60
"""Cells of a list. In a list at least this wide the style is beside its citation, else above it."""
_MOST_LINES = 2
"""Lines of the passage with its note, and lines of the entry; longer text is shortened in the middle."""


class CitationRow(Struct, frozen=True):
    """A style and the paragraphs of a citation in it."""

    name: str
    number: int
    """The key that copies it."""
    short: str
    paragraphs: tuple[str, ...]
    selectable: bool = True
    height: int = 1

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells."""
        return len(self.lines(width))

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The style, and its citation in a few lines."""
        beside = width >= _WIDE_CELLS
        indent = _STYLE_CELLS if beside else 3
        texts = [line for paragraph in self.paragraphs for line in _cut(paragraph, max(8, width - indent - 2))]
        style = f"{self.number} {self.short}"
        heads = [style] if beside else []
        rows = [] if beside else [align([(f" {style}", "strong")], ("", ""), width)]
        for number, text in enumerate(texts or [""]):
            head = heads[number] if number < len(heads) else ""
            rows.append(align([(f" {head:<{indent - 1}}", "strong"), (text, "")], ("", ""), width))
        return rows


def _cut(paragraph: str, width: int) -> list[str]:
    """The first line of a paragraph and its end, where the note stands; all of it if it is short."""
    text = escape_controls(" ".join(paragraph.split()))
    lines = wrap(text, width)
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], "… " + text[2 - width :].partition(" ")[2]]
