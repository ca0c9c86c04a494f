"""The lines of a PDF in the order in which its producer wrote them, each with its place on the page."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_LINE_BREAK = re.compile(r"\r\n|\r|\n|(?<=\ufffe)|(?<=\x02)")
_SPACE = re.compile(r"[ \t\u00a0\x00]+")
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_SAMPLES = 5
"""Number of characters of a line whose font size is read."""
_LINE_HYPHENS = "\u2010\u00ad"
"""Hyphens that a producer sets where it breaks a word."""
_ANY_HYPHENS = "\ufffe\x02"
"""Characters that pdfium gives for a hyphen at the end of a line, be it of the word or of the break."""


class PageLine(Struct, frozen=True):
    """A line of a page; places are in points, from the lower left corner of the page."""

    text: str
    page: int
    """From 1."""
    left: float
    right: float
    baseline: float
    size: float
    """Printed font size of most of its characters, in points."""
    hyphenated: bool = False
    """Whether it ends with a hyphen that the producer, or pdfium, marked as one of line breaking."""


def page_lines(page: Any, number: int) -> Iterator[PageLine]:
    """Yields the lines of a page of pypdfium2."""
    from pypdfium2 import raw

    words = page.get_textpage()
    text = words.get_text_range()
    handle = words.raw
    x, y, right, left, low, high = (ctypes.c_double() for _ in range(6))
    start = 0
    for match in (*_LINE_BREAK.finditer(text), None):
        end = match.start() if match else len(text)
        line = text[start:end]
        first = start + len(line) - len(line.lstrip())
        last = start + len(line.rstrip()) - 1
        if last >= first and any(not c.isspace() for c in line):
            raw.FPDFText_GetCharOrigin(handle, first, x, y)
            raw.FPDFText_GetCharBox(handle, last, left, right, low, high)
            size = _line_size(handle, range(first, last + 1), text)
            clean = _SPACE.sub(" ", line.translate(_LIGATURES)).strip()
            hyphenated = clean.endswith((*_LINE_HYPHENS, *_ANY_HYPHENS))
            if hyphenated:
                clean = clean[:-1] + ("-" if clean[-1] in _ANY_HYPHENS else "\u2010")
            yield PageLine(
                clean,
                number,
                x.value,
                max(right.value, x.value),
                y.value,
                size,
                hyphenated,
            )
        start = match.end() if match else end
    words.close()


def _line_size(handle: Any, places: range, text: str) -> float:
    """The printed font size that most of some characters of a line have: a word of code may be set smaller.

    A producer may set a font of size 16 and scale the page down: the matrix of a character gives the final size.
    """
    from pypdfium2 import raw

    step = max(1, len(places) // _SAMPLES)
    sizes: Counter[float] = Counter()
    matrix = raw.FS_MATRIX()
    for at in places[::step]:
        if text[at].isspace():
            continue
        size = raw.FPDFText_GetFontSize(handle, at)
        if raw.FPDFText_GetMatrix(handle, at, matrix):
            size *= math.hypot(matrix.c, matrix.d) or 1.0
        sizes[round(size, 1)] += 1
    return sizes.most_common(1)[0][0] if sizes else 0.0
