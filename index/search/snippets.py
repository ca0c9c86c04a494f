"""A line of a paragraph with its match in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from index.article import Span
from index.text import cell_width, escape_controls

_CUT = "…"
_SHIFT = 12
"""Characters by which a cut is moved so that it falls between two words."""
_MOST_SPANS = 64
"""Matches that are compared: of a long paragraph those at its beginning."""
_BEGINNING = 5
"""Letters by which two matches are taken for forms of one word (state, states): spans do not say which word matched."""
_BLANK = re.compile(r"\s+")
_UNEVEN = re.compile(r"^\s|\s\s|[^\S ]|\s$")
"""White space that is not one space between two words."""


def snippet(text: str, spans: Sequence[Span], width: int) -> tuple[str, tuple[Span, ...]]:
    """One line of at most `width` cells with the most different matches, and the matches in it.

    Of several such places the first is taken. Spans are characters, end exclusive: of `text` on the way in, of the line
    on the way out. A match longer than the line is shown from its beginning. White space becomes single spaces, control
    characters visible ones.
    """
    line, spans = _one_line(escape_controls(text), spans)
    cells: Sequence[int] = range(len(line) + 1) if line.isascii() else [0, *accumulate(map(cell_width, line))]
    if cells[-1] <= width:
        return line, tuple(spans)
    start, end = _window(line, cells, _densest(line, cells, spans, width), width)
    before, after = (_CUT if start else ""), (_CUT if end < len(line) else "")
    shift = len(before) - start
    kept = ((max(s, start) + shift, min(e, end) + shift) for s, e in spans if s < end and e > start)
    return before + line[start:end] + after, tuple(kept)


def _densest(line: str, cells: Sequence[int], spans: Sequence[Span], width: int) -> Span:
    """The stretch from a match to another, not wider than the line, that holds the most different words."""
    room = max(width - 2, 1)
    best, most = (spans[0] if spans else (0, 0)), 0
    written = [line[start : min(end, start + _BEGINNING)].lower() for start, end in spans]
    for at, (start, end) in enumerate(spans[:_MOST_SPANS]):
        different = {written[at]}
        last = end
        for other, (_, other_end) in enumerate(spans[at + 1 : at + _MOST_SPANS], at + 1):
            if cells[other_end] - cells[start] > room:
                break
            if written[other] not in different:
                different.add(written[other])
                last = other_end
        if len(different) > most:
            best, most = (start, last), len(different)
    return best


def _window(line: str, cells: Sequence[int], match: Span, width: int) -> Span:
    """Which characters to show: the match in the middle, cut between words where a blank is near."""
    room = max(width - 2, 1)
    spare = max(0, room - (cells[match[1]] - cells[match[0]]))
    start = bisect_left(cells, max(0, cells[match[0]] - spare // 2))
    earliest = bisect_left(cells, cells[match[1]] - room)
    start = min(max(earliest, min(start, bisect_left(cells, max(0, cells[-1] - room - 1)))), match[0])
    start = _after_blank(line, start, (earliest, match[0]), min(_SHIFT, max(1, spare // 4))) if start else 0
    end = bisect_left(cells, cells[start] + room + 1) - 1
    if end < len(line) and (space := line.rfind(" ", max(end - _SHIFT, min(match[1], end)), end + 1)) > start:
        end = space
    return start, max(end, start + 1)


def _after_blank(line: str, start: int, within: Span, most: int) -> int:
    """The beginning of the word nearest to `start`, at most `most` characters away and between two bounds."""
    after = line.find(" ", start - 1, min(start + most, within[1])) + 1
    before = line.rfind(" ", max(0, start - most, within[0] - 1), start) + 1
    if not after or (before and start - before < after - start):
        return before or start
    return after


def _one_line(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The text with every run of white space as one space, and the spans moved along."""
    if not _UNEVEN.search(text):
        return text, [span for span in spans if span[0] < span[1]]
    parts: list[str] = []
    kept: list[int] = []  # for each character of the line, its offset in the text
    at = 0
    for blank in _BLANK.finditer(text):
        parts += [text[at : blank.start()], " " if blank.start() and blank.end() < len(text) else ""]
        kept += range(at, blank.start() + len(parts[-1]))
        at = blank.end()
    parts.append(text[at:])
    kept += range(at, len(text))
    moved = [(bisect_left(kept, start), bisect_left(kept, end)) for start, end in spans]
    return "".join(parts), [span for span in moved if span[0] < span[1]]
