"""Rows with messages of the program."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from tui.widgets.segments import StyledText, align

NARROW = 24
"""Cells of a message in the narrowest list; longer ones are wrapped there."""


def wrap_lines(text: str, indent: int = 0) -> Sequence[str]:
    """A text in lines that the narrowest list has room for, set in by `indent` cells."""
    return wrap(text, NARROW - indent) or [""]


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
    """A message and what to press: an empty line, then as many lines as the text takes in the narrowest list."""

    text: str
    selectable: bool = False

    @property
    def height(self) -> int:
        """Lines."""
        return 1 + len(wrap_lines(self.text))

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The lines."""
        return ((), *(align([(" ", ""), (line, "muted")], ("", ""), width) for line in wrap_lines(self.text)))
