"""Rows with messages of the program."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from tui.widgets.segments import StyledText, align

NARROW = 24
"""Cells of a message in the narrowest list; longer ones are wrapped there."""


def wrap_lines(text: str, indent: int = 0, width: int = NARROW) -> Sequence[str]:
    """A text in lines that a list of `width` cells has room for, set in by `indent` cells."""
    return wrap(text, max(NARROW, width) - indent) or [""]


def kind_sign(place: str) -> str:
    """The name of a paragraph in a list: "¶4", "caption 2"."""
    return f"¶{place}" if place.isdigit() else place


class ChoiceRow(Struct, frozen=True):
    """One of several things to choose from."""

    name: str
    title: str
    selectable: bool = True
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        return (align([(" ", ""), (self.title, "")], ("", ""), width),)


class EmptyRow(Struct, frozen=True):
    """Says that there is nothing to list."""

    text: str
    selectable: bool = False
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        return (align([(" ", ""), (self.text, "muted")], ("", ""), width),)


MOST_ITEMS = 2_000
"""Items of several articles that are listed at most: nobody reads more, and the screen waits for their rows."""


def more_row(left_out: int, what: str) -> EmptyRow:
    """Says that there is more than is listed, and how to reach it."""
    return EmptyRow(f"{left_out:,} more {what}: type in the filter to reach them")


class MessageRow(Struct, frozen=True):
    """A message and what to press: an empty line, then as many lines as the text takes."""

    text: str
    selectable: bool = False

    @property
    def height(self) -> int:
        """Lines in the narrowest list."""
        return self.height_at(NARROW)

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells."""
        return len(self.lines(width))

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The lines."""
        wrapped = wrap_lines(self.text, width=width - 2)
        return ((), *(align([(" ", ""), (line, "muted")], ("", ""), width) for line in wrapped))
