"""The cells that the terminal shows, so that a paint sends only the cells that differ.

Textual sends every line that a widget asks to paint, changed or not. Measured at 120x40 with true colour: help sent
154 KB (seven full paints), closing it 93 KB, and a letter in the search bar 26 KB.
"""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from rich.console import Console
from rich.control import Control
from rich.style import Style
from textual.strip import Strip

Cell = tuple[str, Style] | None
"""A character and its style, the empty string for the rest of a wide character; None if it is not known."""

JOIN_CELLS = 8
"""Up to this many equal cells between changed ones are sent again: moving the cursor takes about as many bytes."""

_NULL = Style.null()


class TerminalFrame:
    """The last frame that was sent."""

    def __init__(self) -> None:
        self._rows: list[list[Cell]] = []
        self._size = (0, 0)
        self._plain_styles: dict[Style, Style] = {}
        self._blank_styles: dict[Style, Style] = {}

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
        if size != self._size:
            self._size = size
            self._rows = [[None] * width for _ in range(height)]
        pen = _Pen(console)
        for x, y, strip in pieces:
            if not 0 <= y < height or not 0 <= x < width:
                continue
            row, cells = self._rows[y], self._cells(strip)[: width - x]
            before = row[x : x + len(cells)]
            if before == cells:
                continue
            if x and before[0] is not None and not before[0][0]:
                row[x - 1] = None  # the terminal clears a wide character when its second half is overwritten
            row[x : x + len(cells)] = cells
            for start, end in _runs(before, cells):
                pen.write(x + start, y, cells[start:end])
        return pen.result()

    def _cells(self, strip: Strip) -> list[Cell]:
        cells: list[Cell] = []
        for text, style, control in strip:
            if control or not text:
                continue
            plain = self._plain(style)
            if text.isspace() and text.isascii() and not _shows_on_blanks(plain):
                cells += [(" ", self._blank(plain))] * len(text)
                continue
            if text.isascii() or (cell_len(text) == len(text) and not any(map(_is_wide_or_joined, text))):
                cells += [(character, plain) for character in text]
                continue
            for start, end, width in split_graphemes(text)[0]:
                cells.append((text[start:end], plain))
                cells += [("", plain)] * (width - 1)
        return cells

    def _plain(self, style: Style | None) -> Style:
        """The style without metadata, which no terminal shows but which makes styles unequal."""
        if style is None:
            return _NULL
        plain = self._plain_styles.get(style)
        if plain is None:
            if len(self._plain_styles) > 5000:
                self._plain_styles.clear()
            bare = style.clear_meta_and_links() if style.meta or style.link else style
            plain = self._plain_styles[style] = self._plain_styles.setdefault(bare, bare)
        return plain

    def _blank(self, plain: Style) -> Style:
        """The style of a blank: it shows only its background, so a change of the foreground need not be sent."""
        blank = self._blank_styles.get(plain)
        if blank is None:
            if len(self._blank_styles) > 5000:
                self._blank_styles.clear()
            blank = self._blank_styles[plain] = self._plain(Style(bgcolor=plain.bgcolor))
        return blank


def _shows_on_blanks(style: Style) -> bool:
    return bool(style.underline or style.underline2 or style.reverse or style.strike or style.overline)


def _is_wide_or_joined(character: str) -> bool:
    return cell_len(character) != 1


def _runs(before: list[Cell], after: list[Cell]) -> Iterator[tuple[int, int]]:
    """The stretches of cells that differ, end exclusive; short equal stretches between them are included."""
    if not any(before):  # the first paint
        yield 0, len(after)
        return
    start = end = -1
    for at, (old, new) in enumerate(zip(before, after, strict=False)):
        if old is new or old == new:
            continue
        if start >= 0 and at - end > JOIN_CELLS:
            yield start, end
            start = -1
        if start < 0:
            start = at
            while start and (cell := after[start]) is not None and not cell[0]:
                start -= 1  # a wide character is sent whole
        end = at + 1
    if start >= 0:
        yield start, end


class _Pen:
    """Writes cells with as few style sequences as possible: only what differs from the cell before."""

    def __init__(self, console: Console) -> None:
        self._color_system = console._color_system or ColorSystem.TRUECOLOR
        self._current: _Codes | None = None
        self._known: dict[Style, _Codes] = {}
        self.sequences: list[str] = []

    def write(self, x: int, y: int, cells: Iterable[Cell]) -> None:
        self.sequences.append(Control.move_to(x, y).segment.text)
        style: Style | None = None
        for cell in cells:
            if cell is None:
                continue
            if cell[1] is not style:
                style = cell[1]
                self._set(style)
            self.sequences.append(cell[0])

    def result(self) -> str:
        return "".join([*self.sequences, "\x1b[0m"]) if self.sequences else ""

    def _set(self, style: Style) -> None:
        codes = self._known.get(style)
        if codes is None:
            codes = self._known[style] = _codes(style, self._color_system)
        before, self._current = self._current, codes
        if before == codes:
            return
        if before is None:
            changed = ["0", *codes]
        else:
            pairs = zip(before[1:], codes[1:], _DEFAULT_COLOURS, strict=True)
            colours = [new or default for old, new, default in pairs if old != new]
            changed = [*_attribute_changes(before[0], codes[0]), *colours]
        self.sequences.append(f"\x1b[{';'.join(filter(None, changed))}m")


_DEFAULT_COLOURS = ("39", "49")
"""SGR codes of the terminal's own foreground and background: for colours that a style leaves open."""
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29"} | {
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""The SGR code that switches an attribute off (ECMA-48, section 8.3.117)."""

_Codes = tuple[str, str, str]
"""SGR codes of the attributes, the foreground and the background."""


def _codes(style: Style, color_system: ColorSystem) -> _Codes:
    rendered = style.without_color.render("\0", color_system=color_system)
    attributes = rendered[2 : rendered.index("m")] if rendered.startswith("\x1b[") else ""
    foreground, background = (
        ";".join(color.downgrade(color_system).get_ansi_codes(foreground=is_foreground)) if color else ""
        for color, is_foreground in ((style.color, True), (style.bgcolor, False))
    )
    return attributes, foreground, background


def _attribute_changes(before: str, after: str) -> list[str]:
    if before == after:
        return []
    old, new = set(before.split(";")) - {""}, set(after.split(";")) - {""}
    off = {_OFF[code] for code in old - new}
    return [*sorted(off), *sorted(code for code in new if code not in old or _OFF[code] in off)]
