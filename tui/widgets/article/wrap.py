"""Line breaks of a paragraph, as character offsets."""

import re
from functools import cache

from rich.cells import cell_len, chop_cells

Span = tuple[int, int]

# characters that are surely one cell wide: then cells are characters, and breaking is a search for spaces
_UNSURE = (
    "[^\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2400-\u243f\ufffd]"
)
_WORD = re.compile(r"\S+")


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(_UNSURE)  # for the first article, after the first paint: it takes half a millisecond


def wrap(text: str, width: int) -> list[Span]:
    """Breaks a paragraph of one line into lines of at most `width` cells, at spaces if possible.

    Spans are characters of `text`; the spaces at a break belong to no line. An empty paragraph is one empty line.
    """
    width = max(1, width)
    if text.isascii() or _unsure().search(text) is None:
        return _wrap_narrow(text, width)
    return _wrap_measured(text, width)


def _wrap_narrow(text: str, width: int) -> list[Span]:
    lines: list[Span] = []
    start, end = 0, len(text)
    while end - start > width:
        cut = text.rfind(" ", start + 1, start + width + 1)
        if cut < 0:
            cut = start + width
        lines.append((start, cut))
        start = cut
        while start < end and text[start] == " ":
            start += 1
    if start < end or not lines:
        lines.append((start, end))
    return lines


def _wrap_measured(text: str, width: int) -> list[Span]:
    lines: list[Span] = []
    start = end = used = 0
    for word in _WORD.finditer(text):
        cells = cell_len(word[0])
        with_word = used + cell_len(text[end : word.start()]) + cells
        if end > start and with_word <= width:
            end, used = word.end(), with_word
            continue
        if end > start:
            lines.append((start, end))
        start = word.start()
        if cells > width:  # no space to break at: break between characters
            *pieces, last = chop_cells(word[0], width)
            for piece in pieces:
                lines.append((start, start + len(piece)))
                start += len(piece)
            cells = cell_len(last)
        end, used = word.end(), cells
    if end > start or not lines:
        lines.append((start, end))
    return lines


def offset_at(text: str, cell: int) -> int:
    """The character of a line at a cell, both from 0; right of its end, the last one."""
    used = 0
    for at, character in enumerate(text):
        used += cell_len(character)
        if used > cell:
            return at
    return max(0, len(text) - 1)
