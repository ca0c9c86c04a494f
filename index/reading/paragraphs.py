"""Joins lines into paragraphs: separated by blank lines, or by line breaks in text that is not wrapped."""

from collections.abc import Sequence
from itertools import pairwise

from index.reading.blocks import PlacedBlock
from index.reading.lines import Line

_NARROWEST_WRAP, _WIDEST_WRAP = 40, 100
_FEWEST_BREAKS = 3
_WRAPPED_SHARE = 0.8
_ENDS = '.!?:;"”’)]|'


def join_lines(text: str, lines: Sequence[Line]) -> list[PlacedBlock]:
    """The paragraphs that the lines make; every line is in exactly one."""
    width = wrap_width(text, lines)
    spans: list[tuple[int, int, bool]] = []
    for at, line in enumerate(lines):
        if spans and continues_paragraph(text, lines[at - 1], line, width):
            spans[-1] = spans[-1][0], line.end, spans[-1][2]
        else:
            spans.append((line.start, line.end, line.after_blank))
    return [PlacedBlock(start, end, after_blank) for start, end, after_blank in spans]


def continues_paragraph(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether a line continues the paragraph of the line before it.

    It does where its first word had no room in a text wrapped at `width`, and where a sentence plainly runs on.
    """
    if line.after_blank or (line.indented and not before.indented):
        return False
    if (
        text[line.start].islower()
        and text[before.end - 1] not in _ENDS
        and before.end - before.start >= _NARROWEST_WRAP
    ):
        return True
    return bool(width) and not _had_room(text, before, line, width)


def wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width at which lines were wrapped, in characters; 0 where the text was not wrapped."""
    inner = [(before, line) for before, line in pairwise(lines) if not line.after_blank]
    if len(inner) < _FEWEST_BREAKS:
        return 0
    lengths = sorted({line.start: line.end - line.start for pair in inner for line in pair}.values())
    width = lengths[-1 - len(lengths) // 20]  # a few lines may be longer: an address cannot be wrapped
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    full = sum(not _had_room(text, before, line, width) for before, line in inner)
    midway = sum(text[before.end - 1] not in _ENDS for before, _ in inner)
    return width if full >= _WRAPPED_SHARE * len(inner) and midway * 2 >= len(inner) else 0


def _had_room(text: str, before: Line, line: Line, width: int) -> bool:
    first_word = text[line.start : min(line.end, line.start + width)].split(None, 1)[0]
    return before.end - before.start + 1 + len(first_word) <= width
