"""The cells that the terminal shows, so that a paint sends only the cells that differ.

Textual sends every line that a widget asks to paint, changed or not. Measured at 120x40 with true colour: help sent
154 KB (seven full paints), closing it 93 KB, and a letter in the search bar 26 KB.
"""

from collections.abc import Iterable
from unicodedata import category

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from rich.console import Console
from textual.strip import Strip

from tui.terminal.capabilities import erases_in_background
from tui.terminal.changes import Changes, Row
from tui.terminal.looks import Looks
from tui.terminal.pen import Pen

_KNOWN_CHARACTERS = 5000
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
"""Letters of which two are a flag."""
_JOINER_AND_BLANK = "\u200d "


class TerminalFrame:
    """The last frame that was sent."""

    def __init__(self, *, can_erase: bool | None = None) -> None:
        """An unknown frame.

        Args:
            can_erase: whether the terminal erases cells in the current background; None to look it up.
        """
        self._can_erase = can_erase
        self._rows: list[Row] = []
        self._size = (0, 0)
        self._looks: Looks | None = None
        self._narrow: set[str] = set()
        """Characters that take one cell and join no other."""

    def reset(self) -> None:
        """Forgets the frame: the next paint sends all cells."""
        self._size = (0, 0)

    def changes(self, pieces: Iterable[tuple[int, int, Strip]], size: tuple[int, int], console: Console) -> str:
        """The sequences that bring the terminal up to date.

        Args:
            pieces: column, row and content of each painted piece, from the top left cell (0, 0).
            size: columns and rows of the terminal.
            console: console that renders styles.
        """
        width, height = size
        looks = self._looks = self._looks or Looks(console._color_system or ColorSystem.TRUECOLOR)
        if size != self._size:
            self._size = size
            self._rows = [Row([None] * width, [0] * width) for _ in range(height)]
        elif self._can_erase is None:  # the first paint does not wait for it
            self._can_erase = erases_in_background()
        before: dict[int, Row] = {}
        for x, y, strip in pieces:
            if 0 <= y < height and 0 <= x < width:
                row = self._rows[y]
                if y not in before:
                    before[y] = Row(row.texts[:], row.looks[:])
                self._put(row, x, strip, looks)
        changes = Changes(looks)
        for y, old in before.items():
            new = self._rows[y]
            if old.texts != new.texts or old.looks != new.looks:
                changes.add(y, old, new)
        pen = Pen(width, bool(self._can_erase))
        changes.write(pen)
        return pen.result()

    def _put(self, row: Row, x: int, strip: Strip, looks: Looks) -> None:
        """Puts a piece over what a row holds."""
        texts: list[str] = []
        numbers: list[int] = []
        for text, style, control in strip:
            if control or not text:
                continue
            if text.isascii() or self._are_narrow(text):
                texts += text
            else:
                _add_joined(text, texts)
            numbers += [looks.number_of(style)] * (len(texts) - len(numbers))
        width = len(row.texts)
        if len(texts) > width - x:
            _cut(texts, width - x)
            del numbers[width - x :]
        end = x + len(texts)
        # the terminal clears a wide character when half of it is overwritten
        if row.texts[x] == "":
            row.texts[x - 1] = None
        if end < width and row.texts[end] == "":
            row.texts[end] = None
        row.texts[x:end] = texts
        row.looks[x:end] = numbers

    def _are_narrow(self, text: str) -> bool:
        """Whether each character takes one cell and joins no other."""
        for character in set(text) - self._narrow:
            if cell_len(character) != 1 or category(character)[0] == "M" or ord(character) in _REGIONAL_INDICATORS:
                return False
            if len(self._narrow) >= _KNOWN_CHARACTERS:
                self._narrow.clear()
            self._narrow.add(character)
        return True


def _add_joined(text: str, texts: list[str]) -> None:
    """Adds the cells of a text with wide or joined characters."""
    for start, end, cells in split_graphemes(text)[0]:
        # where Textual cuts within joined characters, it leaves a joiner and a blank, as if they were joined
        character = text[start:end].rstrip(_JOINER_AND_BLANK)
        if not cells:
            if texts and texts[-1]:
                texts[-1] += character
            continue
        character = character or " "
        if ord(character[0]) in _REGIONAL_INDICATORS and texts and _is_half_flag(texts[-1]):
            texts[-1] += character
            texts.append("")
        else:
            texts.append(character)
            texts += [""] * (cells - 1)


def _is_half_flag(character: str) -> bool:
    return len(character) == 1 and ord(character) in _REGIONAL_INDICATORS


def _cut(texts: list[str], cells: int) -> None:
    """Cuts a line; a wide character that does not fit any more leaves blanks."""
    is_torn = texts[cells] == ""
    del texts[cells:]
    at = len(texts)
    while is_torn and at:
        at -= 1
        is_torn = texts[at] == ""
        texts[at] = " "
