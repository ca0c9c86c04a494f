"""A terminal that keeps its cells and refuses what terminals understand differently."""

import re

from rich.cells import split_graphemes

_PART = re.compile(r"\x1b\[([\d;]*)([A-Za-z])|([^\x1b]+)")
_METHODS = {"H": "_position", "G": "_column_number", "C": "_forward", "X": "_erase", "m": "_look"}
_COLOURS = {"38": "fg", "48": "bg"}
_SHOWN_ON_BLANKS = {"4", "7", "9", "21", "53"}
_OFF = {"22": {"1", "2"}, "23": {"3"}, "24": {"4", "21"}, "27": {"7"}, "29": {"9"}, "55": {"53"}}
_HALF_FLAGS = range(0x1F1E6, 0x1F200)
TORN = ("?", "?")
"""A cell whose wide character was overwritten at its other cell: terminals differ in what they show there."""
REST = ""


class StrictTerminal:
    """Each cell is its character and what is seen of its look."""

    def __init__(self, columns: int, rows: int, *, is_strict: bool = True) -> None:
        """An unknown picture; a terminal that is not strict always knows where its cursor is."""
        self._is_strict = is_strict
        self.columns = columns
        self.cells: list[list[tuple]] = [[TORN] * columns for _ in range(rows)]
        self._row = self._column = -1
        self._is_exact = False
        """Whether every terminal has the cursor at the same cell of the row."""
        self._fg = self._bg = ""
        self._attributes: set[str] | None = None

    def feed(self, sequences: str) -> "StrictTerminal":
        """Takes the sequences of whole paints."""
        at = 0
        while at < len(sequences):
            part = _PART.match(sequences, at)
            assert part, f"no known sequence: {sequences[at : at + 20]!r}"
            numbers, kind, text = part.groups()
            if text:
                self._print(text)
            else:
                getattr(self, _METHODS[kind])(*numbers.split(";"))
            at = part.end()
        return self

    def end_of_paint(self) -> None:
        """Another program may write now, such as a bell, or move the cursor."""
        self._row = self._column = -1
        self._is_exact = False
        self._attributes = None

    def _position(self, row: str = "", column: str = "") -> None:
        self._row, self._column, self._is_exact = int(row or 1) - 1, int(column or 1) - 1, True

    def _column_number(self, column: str) -> None:
        assert self._row >= 0, "the row of the cursor is not known"
        self._column, self._is_exact = int(column) - 1, True

    def _forward(self, cells: str) -> None:
        assert self._is_exact, "terminals differ in where the cursor is"
        self._column += int(cells or 1)
        assert self._column < self.columns

    def _erase(self, cells: str) -> None:
        assert self._is_exact, "terminals differ in where the cursor is"
        assert self._attributes is not None
        assert self._attributes.isdisjoint(_SHOWN_ON_BLANKS), "terminals differ in what an erased cell shows"
        for column in range(self._column, self._column + int(cells)):
            self._put(column, " ")

    def _look(self, *codes: str) -> None:
        rest = list(codes)
        while rest:
            code = rest.pop(0)
            if code in ("", "0"):
                self._fg = self._bg = ""
                self._attributes = set()
                continue
            assert self._attributes is not None, "the look before a paint is not known"
            if code in _COLOURS:
                size = 4 if rest[0] == "2" else 2
                setattr(self, f"_{_COLOURS[code]}", ";".join([code, *rest[:size]]))
                del rest[:size]
            elif code in ("39", "49"):
                setattr(self, "_fg" if code == "39" else "_bg", "")
            elif code in _OFF:
                self._attributes -= _OFF[code]
            elif len(code) == 1 or code in ("21", "53"):
                self._attributes.add(code)
            else:
                assert 30 <= int(code) <= 47 or 90 <= int(code) <= 107, code
                is_foreground = int(code) < 40 or 90 <= int(code) < 100
                setattr(self, "_fg" if is_foreground else "_bg", code)

    def _print(self, text: str) -> None:
        assert self._is_exact, "terminals differ in where the cursor is"
        for start, end, width in split_graphemes(text)[0]:
            assert width, f"nothing to join: {text[start:end]!r}"
            assert self._row >= 0, "the row of the cursor is not known"
            assert self._column + width <= self.columns, "written beyond the last column"
            character = text[start:end]
            before = self.cells[self._row][self._column - 1]
            if (
                start
                and len(character) == 1
                and ord(character) in _HALF_FLAGS
                and len(before[0]) == 1
                and ord(before[0]) in _HALF_FLAGS
            ):
                self._put(self._column - 1, before[0] + character)
                character = REST
            self._put(self._column, character)
            if width == 2:
                self._put(self._column + 1, REST)
            self._column += width
        if not self._is_strict:
            return
        # terminals give some characters another width, and differ in where the cursor is after the last column
        self._is_exact = self._is_exact and text.isascii() and self._column < self.columns
        if self._column >= self.columns or any(width != 1 for *_, width in split_graphemes(text)[0]):
            self._row = -1

    def _put(self, column: int, character: str) -> None:
        assert self._attributes is not None, "the look before a paint is not known"
        row = self.cells[self._row]
        if character is not REST and row[column][0] is REST:
            row[column - 1] = TORN
        if column + 1 < self.columns and row[column + 1][0] is REST and row[column][0] not in (REST, "?"):
            row[column + 1] = TORN
        shown = sorted(self._attributes & _SHOWN_ON_BLANKS)
        if character == " " and not shown:
            row[column] = (" ", self._bg)
        else:
            row[column] = (character, self._bg, self._fg, *sorted(self._attributes))
