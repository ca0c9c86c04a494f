"""Where the lines of a paragraph break, in character offsets."""

import re

from rich.cells import cell_len, chop_cells

Span = tuple[int, int]

# characters that are surely one cell wide: then cells are characters, and breaking is a search for spaces
_UNSURE = re.compile(
    "[^\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2400-\u243f\ufffd]"
)


def wrap(text: str, start: int, end: int, width: int) -> list[Span]:
    """Breaks text[start:end] into lines of at most `width` cells, at spaces where there are any.

    Spans are characters of `text`; the spaces at a break belong to no line. Line feeds must have been replaced.
    """
    width = max(1, width)
    if _UNSURE.search(text, start, end) is None:
        return _wrap_narrow(text, start, end, width)
    return _wrap_measured(text, start, end, width)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> list[Span]:
    lines: list[Span] = []
    while end - start > width:
        cut = text.rfind(" ", start + 1, start + width + 1)
        if cut < 0:
            cut = start + width
        lines.append((start, cut))
        start = _after_spaces(text, cut, end)
    if start < end or not lines:
        lines.append((start, end))
    return lines


def _wrap_measured(text: str, start: int, end: int, width: int) -> list[Span]:
    lines: list[Span] = []
    line_start, line_end, used = start, start, 0
    for word in re.compile(r"\S+").finditer(text, start, end):
        gap = word.start() - line_end if line_end > line_start else 0
        cells = cell_len(word[0])
        if used and used + gap + cells > width:
            lines.append((line_start, line_end))
            line_start, used, gap = word.start(), 0, 0
        if line_end <= line_start:
            line_start = word.start()
        if cells > width:  # no space to break at: break between characters
            pieces = chop_cells(word[0], width)
            at = word.start()
            for piece in pieces[:-1]:
                lines.append((at, at + len(piece)))
                at += len(piece)
            line_start, used, gap, cells = at, 0, 0, cell_len(pieces[-1])
        line_end, used = word.end(), used + gap + cells
    if line_end > line_start or not lines:
        lines.append((line_start, max(line_start, line_end)))
    return lines


def _after_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def offset_at(text: str, start: int, end: int, cell: int) -> int:
    """The character of a line text[start:end] that stands at a cell, from 0; the last one right of its end."""
    used = 0
    for at in range(start, end):
        used += cell_len(text[at])
        if used > cell:
            return at
    return max(start, end - 1)
