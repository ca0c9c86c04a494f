"""An article laid out in rows of a given width: the characters in each row."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from index.text import one_line, steady_width
from tui.models.plurals import counted
from tui.widgets.article.wrap import wrap

if TYPE_CHECKING:
    from index.article import Article, Span

BLANK = -1
"""Owner of an empty row; a label's owner is `-2 - its number`."""


class LineLayout(Struct, frozen=True):
    """Rows of an article from top to bottom; offsets are characters of its text, end exclusive.

    `owners[row]` is the index of the row's paragraph, BLANK, or `-2 - n` for the n-th label (a line that is no article
    text). `tops[paragraph]` is the first row of a paragraph, or -1 if it is folded; `bottoms` the row after its last.
    """

    width: int
    furniture: bool
    owners: array[int]
    starts: array[int]
    ends: array[int]
    tops: array[int]
    bottoms: array[int]
    labels: tuple[str, ...]
    headings: int
    """Number of labels, from the first, that form the article's heading."""

    def __len__(self) -> int:
        return len(self.owners)

    def label(self, row: int) -> str | None:
        """The text of a label row, or None."""
        owner = self.owners[row]
        return self.labels[-2 - owner] if owner <= -2 else None

    def is_heading(self, row: int) -> bool:
        """Whether a row is a line of the article's heading."""
        return 0 <= -2 - self.owners[row] < self.headings

    def row_of(self, paragraph: int, offset: int) -> int:
        """The row of a paragraph that shows a character, or -1 where the paragraph is folded away."""
        top = self.tops[paragraph]
        if top < 0:
            return -1
        return max(top, bisect_right(self.starts, offset, top, self.bottoms[paragraph]) - 1)

    def paragraph_beside(self, paragraph: int, by: int) -> int:
        """The paragraph `by` visible paragraphs further on or back, else the last or first; -1 without any."""
        direction = 1 if by > 0 else -1
        at = found = paragraph
        while by and 0 <= at + direction < len(self.tops):
            at += direction
            if self.tops[at] >= 0:
                found = at
                by -= direction
        return found

    def paragraph_near(self, row: int) -> int:
        """The paragraph at a row, else the next one below, else the last above; -1 in an article without any."""
        for at in chain(range(max(0, row), len(self.owners)), range(min(row, len(self.owners)) - 1, -1, -1)):
            owner = self.owners[at]
            if owner >= 0:
                return owner
        return -1


class _LayoutBuilder:
    """Collects rows from top to bottom."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.owners, self.starts, self.ends = array("i"), array("i"), array("i")
        self.labels: list[str] = []

    def rows(self, owner: int, lines: Sequence[Span], offset: int = 0) -> None:
        self.owners.extend([owner] * len(lines))
        self.starts.extend([offset + start for start, _ in lines])
        self.ends.extend([offset + end for _, end in lines])

    def gap(self) -> None:
        if self.owners:
            self.rows(BLANK, [(0, 0)])

    def label(self, text: str) -> None:
        for start, end in wrap(text, self.width):
            self.labels.append(text[start:end])
            self.rows(-1 - len(self.labels), [(0, 0)])

    def paragraph(self, at: int, text: str, offset: int) -> None:
        self.rows(at, wrap(steady_width(one_line(text)), self.width), offset)


MAX_TEXT_CELLS = 88
"""Cells of text in a line, however wide the screen: longer lines are hard to read."""
SIGN_CELLS = 3
"""Cells between number and text: the bar, the speaker's letter, the sign where a quotation begins."""


def number_cells(numbers: int) -> int:
    """Cells of the column of paragraph numbers up to the highest."""
    return max(3, len(str(numbers)))


def text_width(numbers: int, cells: int) -> int:
    """Cells of text in a line of `cells` cells, which also holds the margin."""
    return max(8, min(MAX_TEXT_CELLS, cells - number_cells(numbers) - SIGN_CELLS - 1))


def layout_article(article: Article, width: int, heading: tuple[str, ...], furniture: bool) -> LineLayout:
    """Lays out an article: the header lines, then its paragraphs with an empty row between.

    Furniture is folded into one label unless asked for.
    """
    from index.article import Kind

    sheet = _LayoutBuilder(width)
    tops, bottoms = (array("i", [-1]) * len(article.paragraphs) for _ in range(2))
    for line in heading:
        sheet.label(line)
    headings = len(sheet.labels)
    numbered = enumerate(article.paragraphs)
    for folded, group in groupby(numbered, lambda pair: pair[1].kind is Kind.FURNITURE and not furniture):
        if folded:
            sheet.gap()
            sheet.label(_folded(len(list(group))))
            continue
        for at, paragraph in group:
            sheet.gap()
            tops[at] = len(sheet.owners)
            sheet.paragraph(at, article.text[paragraph.start : paragraph.end], paragraph.start)
            bottoms[at] = len(sheet.owners)
    return LineLayout(
        width, furniture, sheet.owners, sheet.starts, sheet.ends, tops, bottoms, tuple(sheet.labels), headings
    )


def _folded(count: int) -> str:
    return f"{counted(count, 'line')} of site text folded"
