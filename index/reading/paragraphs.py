"""Lines become paragraphs: by blank lines, and by single line breaks where lines are not merely wrapped."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.reading.lines import Line

_WIDEST_WRAP = 100
_WRAPPED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that has no kind yet: its characters, and whether a blank line stands before it."""

    start: int
    end: int
    after_blank: bool


def join_lines(text: str, lines: Sequence[Line]) -> list[Block]:
    """The paragraphs that the lines make; every line is in exactly one."""
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    for at, line in enumerate(lines):
        if blocks and _continues(text, lines[at - 1], line, width):
            blocks[-1] = Block(blocks[-1].start, line.end, blocks[-1].after_blank)
        else:
            blocks.append(Block(line.start, line.end, line.after_blank))
    return blocks


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    """A line goes on with the paragraph of the line before it where its first word had no room there."""
    if line.after_blank or not width:
        return False
    if line.indented and not before.indented:
        return False
    return not _had_room(text, before, line, width)


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width at which lines were wrapped, in characters; 0 where the text was not wrapped."""
    inner = [(before, line) for before, line in zip(lines, lines[1:], strict=False) if not line.after_blank]
    if not inner:
        return 0
    width = max(before.end - before.start for before, _ in inner)
    if width > _WIDEST_WRAP:
        return 0
    full = sum(not _had_room(text, before, line, width) for before, line in inner)
    return width if full >= _WRAPPED_SHARE * len(inner) else 0


def _had_room(text: str, before: Line, line: Line, width: int) -> bool:
    first_word = text[line.start : min(line.end, line.start + width)].split(None, 1)[0]
    return before.end - before.start + 1 + len(first_word) <= width
