"""Rows that are words of ours."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from tui.widgets.segments import Piece, fitted

NARROW = 24
"""Cells that a line of ours takes in the narrowest list; what is longer is broken there."""


def broken(text: str, indent: int = 0) -> Sequence[str]:
    """A text in lines that the narrowest list has room for, set in by `indent` cells."""
    return wrap(text, NARROW - indent) or [""]


def place_sign(place: str) -> str:
    """How a place in an article is named in a list: "¶4", "caption 2"."""
    return f"¶{place}" if place.isdigit() else place


class ChoiceRow(Struct, frozen=True):
    """One of several things to choose from."""

    title: str
    selectable: bool = True
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """The one line."""
        return (fitted([(" ", ""), (self.title, "")], ("", ""), width),)


class NothingRow(Struct, frozen=True):
    """Says that there is nothing to list."""

    text: str
    selectable: bool = False
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """The one line."""
        return (fitted([(" ", ""), (self.text, "muted")], ("", ""), width),)


class NoteRow(Struct, frozen=True):
    """What is the case, and what to press: an empty line, then as many as the words take in the narrowest list."""

    text: str
    selectable: bool = False

    @property
    def height(self) -> int:
        """Lines."""
        return 1 + len(broken(self.text))

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """The lines."""
        return ((), *(fitted([(" ", ""), (line, "muted")], ("", ""), width) for line in broken(self.text)))
