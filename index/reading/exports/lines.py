"""Lines of an export, whatever its container."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

_FEWEST_WRAPPED = 58
"""Characters of a line that was broken because the next word had no room, in text of 72 columns or more."""


class Paragraph(Struct, frozen=True):
    """A paragraph of the export, and its first and last line in the file, from 1."""

    text: str
    line: int
    last_line: int


class Line(Struct, frozen=True):
    """A line without the blanks at its edges, its number in the file from 1, and how far it was indented."""

    text: str
    number: int
    indent: int


def export_lines(lines: Sequence[str]) -> list[Line]:
    """Lines with no-break spaces as blanks and form feeds left out."""
    made = []
    for number, written in enumerate(lines, 1):
        text = written.replace("\u00a0", " ").replace("\x0c", "").replace("\ufeff", "").expandtabs()
        stripped = text.strip()
        made.append(Line(re.sub(r" {2,}", " ", stripped), number, len(text) - len(text.lstrip()) if stripped else 0))
    return made


def paragraphs(lines: Sequence[Line], *, wrapped: bool) -> list[Paragraph]:
    """Makes paragraphs of lines: one per line, or, in wrapped text, one per run of lines up to an empty line."""
    return list(_joined(lines) if wrapped else (Paragraph(e.text, e.number, e.number) for e in lines if e.text))


def _joined(lines: Sequence[Line]) -> Iterator[Paragraph]:
    gathered: list[Line] = []
    for line in (*lines, Line("", 0, 0)):
        if line.text:
            gathered.append(line)
        elif gathered:
            text = " ".join(each.text for each in gathered)
            yield Paragraph(text, gathered[0].number, gathered[-1].number)
            gathered = []


def is_wrapped(lines: Sequence[Line], *, may_wrap: bool) -> bool:
    """Whether paragraphs were broken into lines of a width, with empty lines between paragraphs.

    Args:
        lines: Lines of the body.
        may_wrap: Whether the container is plain text; in all others a line is a paragraph.
    """
    if not may_wrap:
        return False
    full = [line for line in lines if line.text]
    if len(full) < 4 or any(len(line.text) + line.indent > 130 for line in full):
        return False
    follows = sum(1 for one, other in pairwise(lines) if one.text and other.text)
    return follows * 3 >= len(full)


def text_of(lines: Sequence[Line]) -> str:
    """The words of lines as one."""
    return " ".join(line.text for line in lines if line.text)


def wrapped_above(lines: Sequence[Line], at: int) -> tuple[str, int]:
    """A headline of wrapped text that ends at a line: its words, and the place of its first line.

    The lines above the last are about as long as the text is wide, and no empty line is between them.
    """
    first = at
    while first > 0 and len(lines[first - 1].text) >= _FEWEST_WRAPPED:
        first -= 1
    return " ".join(line.text for line in lines[first : at + 1]), first
