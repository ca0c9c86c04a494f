"""Rows that can be chosen with a key."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct

from tui.widgets.segments import StyledText, align

KEYS = "123456789abcdefhimnoprstuvwxyz"
"""Keys of the rows in their order; j, k, l, g and q move or close."""


class TakenRow(Struct, frozen=True):
    """A value to choose: its key, its text, and a number at the right."""

    key: str
    heading: str
    """Group, shown on the first row of a group."""
    text: str
    right: str
    answer: str
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        left: list[StyledText] = [(f" {self.key:1} ", "strong"), (f"{self.heading:<9}", "muted"), (self.text, "")]
        return (align(left, (self.right, "muted"), width - 1),)


def taken_rows(parts: Sequence[tuple[str, str, str, str]]) -> list[TakenRow]:
    """Rows for (group, text, right, answer), with keys as far as there are any."""
    rows: list[TakenRow] = []
    before = None
    for number, (group, text, right, answer) in enumerate(parts):
        key = KEYS[number] if number < len(KEYS) else ""
        rows.append(TakenRow(key, group if group != before else "", text, right, answer))
        before = group
    return rows
