"""The characters that a terminal shows after what a program sent, so that a bench can wait for what a user would see.

Only the sequences that the reader sends are followed: moving the cursor, clearing, erasing and printing. Styles are
ignored.
"""

import codecs
import re
import unicodedata

_SEQUENCE = re.compile(
    r"\x1b\[(?P<parameters>[\d;?<>=!]*)[ $]?(?P<final>[@-~])"  # a control sequence (ECMA-48, section 5.4)
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # a string: a title, a question to the terminal
    r"|\x1b[ -/]*(?![\[\]PX^_])[0-~]"
    r"|(?P<text>[^\x00-\x1f\x7f]+)|[\x00-\x1f\x7f]",
    re.DOTALL,
)


class Painted:
    """Rows of characters; row and column count from 1, as in the sequences."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self._rows = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 1
        self.touched: set[tuple[int, int]] = set()
        """Row and column of the cells written since it was cleared, also if their character stayed the same."""
        self._decode = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""

    def take(self, sent: bytes) -> None:
        """Follows what was sent; a sequence that is cut off is completed by the next call."""
        text = self._rest + self._decode.decode(sent)
        cut = text.rfind("\x1b")
        if cut >= 0 and not _SEQUENCE.match(text, cut):
            text, self._rest = text[:cut], text[cut:]
        else:
            self._rest = ""
        for found in _SEQUENCE.finditer(text):
            if found["text"]:
                self._write(found["text"])
            elif found["final"]:
                self._control(found["final"], found["parameters"])
            elif found.group() == "\r":
                self._column = 1
            elif found.group() == "\n":
                self._row += 1

    def _control(self, final: str, parameters: str) -> None:
        """Follows a control sequence by its final character (ECMA-48, section 8.3)."""
        first, _, second = parameters.partition(";")
        if final == "H":
            self._row, self._column = int(first or 1), int(second or 1)
        elif final == "C":
            self._column += int(first or 1)
        elif final == "G":
            self._column = int(first or 1)
        elif final == "X":  # erases without moving the cursor
            at = self._column
            self._write(" " * int(first or 1))
            self._column = at
        elif final == "J":
            self._rows = [[" "] * self._columns for _ in self._rows]

    def line(self, row: int) -> str:
        """The characters of a row."""
        return "".join(self._rows[row - 1])

    def _write(self, text: str) -> None:
        for character in text:
            wide = unicodedata.east_asian_width(character) in "WF"
            if 1 <= self._row <= len(self._rows) and self._column <= self._columns:
                self._rows[self._row - 1][self._column - 1] = character
                self.touched.add((self._row, self._column))
            self._column += 2 if wide else 1
