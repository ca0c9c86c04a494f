"""The lines of a text and their offsets, without the white space at their edges."""

import re
from collections.abc import Iterator

from msgspec import Struct

_INVISIBLE = "\ufeff\u200b"
_AT_ONCE = 65_536
"""About how many characters are split at once: the lines of a long text take its size once more."""
EDGE = _INVISIBLE + "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
"""Characters that are not words at the edge of a paragraph: white space and zero-width marks."""


_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
"""Letters and signs of Thai, Lao, Burmese, Khmer, Chinese and Japanese."""


_UNEVEN_SPACE = re.compile(r"\s{2,}|[^\S ]")
_BREAK_HINT = re.compile("[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b")


class Line(Struct, frozen=True):
    """A line that is not blank: its characters without surrounding white space, and what separates it from others."""

    start: int
    end: int
    after_blank: bool
    """A blank line, or the beginning of the text, comes before it."""
    indented: bool
    """There is white space between the line break and its first character."""


def split_lines(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of text[start:] that hold more than white space, in order."""
    after_blank, at = True, start
    for written in _written(text, start):
        ink = written.strip()
        if ink and (ink[0] in _INVISIBLE or ink[-1] in _INVISIBLE):
            ink = written.strip(EDGE)  # `strip` does not count a zero-width space as white space
        if ink:
            first = at + written.index(ink[0])
            yield Line(first, first + len(ink), after_blank, first > at)
        after_blank = not ink
        at += len(written)


def _written(text: str, start: int) -> Iterator[str]:
    while start < len(text):
        end = text.find("\n", start + _AT_ONCE) + 1 or len(text)
        yield from text[start:end].splitlines(keepends=True)
        start = end


def in_one_line(text: str) -> str:
    """The text with each run of white space as one blank; a list of its words would take 300 MB for 24."""
    return _UNEVEN_SPACE.sub(" ", text).strip()


def without_invisible(text: str) -> str:
    """The text without soft hyphens and zero-width marks, which say where a word may be broken.

    In scripts without blanks a zero-width space parts words, and stays.
    """
    return text if text.isascii() else _BREAK_HINT.sub("", text)


def glue(before: str, following: str) -> str:
    """Returns the text between two lines of a paragraph: a blank, or nothing in scripts without blanks."""
    if not before or not following:
        return ""
    return "" if _UNSPACED.match(before[-1]) and _UNSPACED.match(following[0]) else " "
