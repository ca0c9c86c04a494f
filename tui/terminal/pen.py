"""Writes cells to a terminal in as few bytes as possible."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct
from rich.color import ColorSystem
from rich.style import Style

Codes = tuple[str, str, str]
"""SGR codes of the background, the foreground and the attributes."""

_DEFAULT_COLOURS = ("49", "39")
"""SGR codes of the terminal's own background and foreground: for colours that a style leaves open."""
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29"} | {
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""The SGR code that switches an attribute off (ECMA-48, section 8.3.117)."""
_SHOWN_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""SGR codes of underlines, reverse video, strike, frames and overline: they show on a cell without a character."""
_ERASED_AT_END_CELLS, _ERASED_WITHIN_CELLS = 6, 12
"""Blanks from which erasing takes fewer bytes: a sequence of 5 bytes, and another to move the cursor past them."""
_ERASABLE = " " * _ERASED_AT_END_CELLS
_BLANKS = re.compile(rf" {{{_ERASED_AT_END_CELLS},}}")


class Run(NamedTuple):
    """Cells of a row that are written with the same codes."""

    row: int
    column: int
    texts: list[str]
    """The characters, the empty string for the rest of a wide one."""


class Pen(Struct):
    """The text that it has written, and the state of the terminal after it."""

    width: int
    """Columns of the terminal."""
    can_erase: bool
    """Whether the terminal erases cells in the current background."""
    sequences: list[str] = []
    codes: Codes | None = None
    row: int = -1
    """Row of the cursor, -1 if it is not known."""
    column: int = -1
    """Column of the cursor, -1 if it is not known for certain."""

    def write(self, codes: Codes, runs: Iterable[Run]) -> None:
        """Writes runs that have the same codes."""
        self._set(codes)
        can_erase = self.can_erase and not shows_on_blanks(codes)
        for run in runs:
            self._move(run.row, run.column)
            text = "".join(run.texts)
            is_narrow = len(text) == len(run.texts) and "" not in run.texts
            if not is_narrow:
                self._write_joined(run)
            elif can_erase and _ERASABLE in text:
                self._write_erasing(text)
            else:
                self._write(text)
            if run.column + len(run.texts) >= self.width:  # terminals differ in where the cursor is after it
                self.row = -1

    def result(self) -> str:
        """Everything that was written; the terminal is left with its own colours."""
        return "".join([*self.sequences, "\x1b[0m"]) if self.sequences else ""

    def _move(self, row: int, column: int) -> None:
        if row != self.row:
            sequence = f"\x1b[{row + 1};{column + 1}H"
        elif 0 <= self.column < column:
            skipped = column - self.column
            sequence = "\x1b[C" if skipped == 1 else f"\x1b[{skipped}C"
        elif column == self.column:
            return
        else:
            sequence = f"\x1b[{column + 1}G"
        self.sequences.append(sequence)
        self.row, self.column = row, column

    def _write(self, text: str) -> None:
        self.sequences.append(text)
        # terminals differ in the width of some other characters: after them, the cursor is moved to a column by number
        self.column = self.column + len(text) if text.isascii() else -1

    def _write_joined(self, run: Run) -> None:
        """Writes a run with wide or joined characters, moving the cursor after each that terminals may not join."""
        start, part = run.column, ""
        for column, character in enumerate(run.texts, run.column):
            if not part:
                start = column
            part += character
            if len(character) > 1:
                self._write_part(run.row, start, part)
                part = ""
        if part:
            self._write_part(run.row, start, part)

    def _write_part(self, row: int, column: int, part: str) -> None:
        self._move(row, column)
        self.sequences.append(part)
        self.row = -1  # not known any more

    def _write_erasing(self, text: str) -> None:
        """Writes text of one cell a character, erasing its long stretches of blanks instead of sending them."""
        row, start = self.row, self.column
        at = 0
        for blanks in _BLANKS.finditer(text):
            if blanks.end() < len(text) and len(blanks[0]) < _ERASED_WITHIN_CELLS:
                continue
            if blanks.start() > at:
                self._move(row, start + at)
                self._write(text[at : blanks.start()])
            self._move(row, start + blanks.start())
            self.sequences.append(f"\x1b[{len(blanks[0])}X")
            at = blanks.end()
        if at < len(text):
            self._move(row, start + at)
            self._write(text[at:])

    def _set(self, codes: Codes) -> None:
        before, self.codes = self.codes, codes
        if before == codes:
            return
        if before is None:
            changed = ["0", *codes]
        else:
            pairs = zip(before[:2], codes[:2], _DEFAULT_COLOURS, strict=True)
            colours = [new or default for old, new, default in pairs if old != new]
            changed = [*_attribute_changes(before[2], codes[2]), *colours]
        self.sequences.append(f"\x1b[{';'.join(filter(None, changed))}m")


def codes_of(style: Style, color_system: ColorSystem) -> Codes:
    """The SGR codes of a style."""
    rendered = style.without_color.render("\0", color_system=color_system)
    attributes = rendered[2 : rendered.index("m")] if rendered.startswith("\x1b[") else ""
    background, foreground = (
        ";".join(color.downgrade(color_system).get_ansi_codes(foreground=is_foreground))
        if color and not color.is_default
        else ""
        for color, is_foreground in ((style.bgcolor, False), (style.color, True))
    )
    return background, foreground, attributes


def shows_on_blanks(codes: Codes) -> bool:
    """Whether a cell without a character shows more than the background."""
    return not _SHOWN_ON_BLANKS.isdisjoint(codes[2].split(";"))


def _attribute_changes(before: str, after: str) -> list[str]:
    if before == after:
        return []
    old, new = set(before.split(";")) - {""}, set(after.split(";")) - {""}
    off = {_OFF[code] for code in old - new}
    return [*sorted(off), *sorted(code for code in new if code not in old or _OFF[code] in off)]
