"""Text in pieces of one look each, put into a strip of cells without ever being parsed as markup."""

from collections.abc import Callable, Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from index.text import one_line, steady_width

StyledText = tuple[str, str]
"""A text and the name of its look ("" for the plain one)."""

StyleOf = Callable[[str], Style]


def to_strip(pieces: Iterable[StyledText], style_of: StyleOf, width: int) -> Strip:
    """Puts pieces into one strip of exactly `width` cells, cut or filled at the right.

    Controls and line breaks, as in the name of a file, are shown: sent to the terminal they would move the cursor.
    """
    strip = Strip([Segment(steady_width(one_line(text)), style_of(look)) for text, look in pieces if text])
    return strip.adjust_cell_length(width, style_of(""))


def align(left: Iterable[StyledText], right: StyledText, width: int) -> list[StyledText]:
    """Pieces with one at the right edge; the left ones are cut with an ellipsis if they would reach it."""
    text, look = one_line(right[0]), right[1]
    room = width - (cell_len(text) + 1 if text else 0)
    line, used = truncate(left, room)
    return [*line, (" " * max(0, room - used) + (" " if text else ""), ""), (text, look)]


def truncate(pieces: Iterable[StyledText], width: int) -> tuple[list[StyledText], int]:
    """Pieces that fit into `width` cells, the last one cut with an ellipsis, and the cells that they take."""
    line: list[StyledText] = []
    used = 0
    for piece, look in pieces:
        text = one_line(piece)  # a line break has no width until it is shown
        cells = cell_len(text)
        if used + cells > width:
            room = width - used - 1
            if room >= 0:
                line.append((set_cell_size(text, room).rstrip() + "…", look))
                used += cell_len(line[-1][0])
            break
        line.append((text, look))
        used += cells
    return line, used
