"""The lines of a text and where they stand, without the white space at their edges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
EDGE = " \t\xa0\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its characters without the white space around them, and what stands before it."""

    start: int
    end: int
    after_blank: bool
    """A blank line, or the beginning of the text, stands before it."""
    indented: bool
    """White space stands between the line break and its first character."""


def split_lines(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of text[start:] that hold more than white space, in order."""
    after_blank, at, length = True, start, len(text)
    while at < length:
        match = _BREAK.search(text, at)
        stop, following = (match.start(), match.end()) if match else (length, length)
        ink = _ink(text, at, stop)
        if ink is None:
            after_blank = True
        else:
            yield Line(ink[0], ink[1], after_blank, ink[0] > at)
            after_blank = False
        at = following


def _ink(text: str, start: int, end: int) -> tuple[int, int] | None:
    written = text[start:end]
    kept = _trim_left(written)
    if not kept:
        return None
    first = end - len(kept)
    return first, first + len(_trim_right(kept))


def _trim_left(written: str) -> str:
    while written and (written[0].isspace() or written[0] in EDGE):
        written = written.lstrip().lstrip(EDGE)
    return written


def _trim_right(written: str) -> str:
    while written and (written[-1].isspace() or written[-1] in EDGE):
        written = written.rstrip().rstrip(EDGE)
    return written
