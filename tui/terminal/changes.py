"""The cells of a frame that differ, grouped by look."""

from collections.abc import Sequence

from tui.terminal.looks import Looks
from tui.terminal.pen import Pen, Run

JOIN_CELLS = 4
"""Up to this many equal cells between changed ones are sent again: moving the cursor takes about as many bytes."""


class Row:
    """The cells of a row."""

    __slots__ = ("looks", "texts")

    def __init__(self, texts: list[str | None], looks: list[int]) -> None:
        self.texts = texts
        """The character of each cell, the empty string for the rest of a wide one, None if it is not known."""
        self.looks = looks
        """The number of the look of each cell."""


class Changes:
    """The cells that differ.

    All cells of the same look are written together, because setting a look with true colour takes 17 to 40 bytes and
    moving the cursor 3 to 8. Written row by row, the looks took half of the bytes.
    """

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._runs: dict[int, list[Run]] = {}
        self._blanks: dict[int, list[Run]] = {}
        """Runs of blanks alone, by the look of a blank."""

    def add(self, y: int, old: Row, new: Row) -> None:
        """Adds the cells of a row that differ."""
        of_blanks = self._looks.of_blanks
        texts: list[str] = []  # of the run that is being made
        end = run_look = run_blank = -1
        only_blanks = True
        cells = zip(new.texts, new.looks, old.texts, old.looks, strict=True)
        for x, (text, look, old_text, old_look) in enumerate(cells):
            if text == "":  # the rest of a wide character goes with it
                if end == x:
                    texts.append(text)
                    end = x + 1
                continue
            if text == old_text and (look == old_look or (text == " " and of_blanks[look] == of_blanks[old_look])):
                continue
            if text is None:
                continue
            blank, is_blank = of_blanks[look], text == " "
            fits = blank == run_blank and (is_blank or only_blanks or look == run_look)
            if fits and end < x:
                between = self._between(new, end, x, None if only_blanks else run_look, run_blank)
                fits = between is not None
                texts += between or ()
            if not fits:
                self._close(y, end, texts, run_blank if only_blanks else run_look, only_blanks=only_blanks)
                texts, run_blank, only_blanks = [], blank, True
            if not is_blank:
                run_look, only_blanks = look, False
            texts.append(text)
            end = x + 1
        self._close(y, end, texts, run_blank if only_blanks else run_look, only_blanks=only_blanks)

    def _between(self, row: Row, start: int, end: int, look: int | None, blank: int) -> Sequence[str] | None:
        """Equal cells that take fewer bytes to send than to skip, or None.

        Args:
            row: the row.
            start: the first cell.
            end: the cell after the last.
            look: the look that they must have, None if they must be blanks.
            blank: the look that blanks must have.
        """
        if end - start > JOIN_CELLS:
            return None
        found = []
        for text, has_look in zip(row.texts[start:end], row.looks[start:end], strict=True):
            fits = self._looks.of_blanks[has_look] == blank if text == " " else has_look == look
            if not fits or not text or not text.isascii():
                return None
            found.append(text)
        return found

    def _close(self, y: int, end: int, texts: list[str], look: int, *, only_blanks: bool) -> None:
        if texts:
            runs = self._blanks if only_blanks else self._runs
            runs.setdefault(look, []).append(Run(y, end - len(texts), texts))

    def write(self, pen: Pen) -> None:
        """Writes all runs, those of a background after each other."""
        looks = self._looks
        groups = dict(self._runs)
        by_blank = {looks.of_blanks[look]: look for look in groups}
        for blank, runs in self._blanks.items():
            # a blank may be written with any foreground
            look = by_blank.get(blank, blank)
            groups[look] = sorted([*groups.get(look, ()), *runs])
        for look in sorted(groups, key=looks.codes.__getitem__):
            pen.write(looks.codes[look], groups[look])
