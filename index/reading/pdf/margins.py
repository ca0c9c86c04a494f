"""Removes running heads and page feet: edge lines that recur on several pages, and page numbers."""

import re
from collections.abc import Sequence

from index.reading.pdf.page_lines import PageLine

_ZONE = 0.09
"""Share of the page's height, at its top and at its foot, where such lines are."""
_EXPORT_ZONE = 0.065
"""The same in an export: on paper of 11 inches, 0.7 inches."""
_SAME_PLACE_POINTS = 3.0
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.?|pagina|página)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:of|von|de|/|sur|di)\s*\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?://|file://|about:)\S+(?:\s+\d{1,4}/\d{1,4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d.*"
)


def without_margins(lines: Sequence[PageLine], heights: Sequence[float], *, is_export: bool = False) -> list[PageLine]:
    """The lines without running heads and page feet.

    Args:
        lines: Lines of all pages.
        heights: Height of each page in points.
        is_export: Whether each article begins a page: then its outlet may be the first line of many pages.
    """
    edge = [line for line in lines if _at_edge(line, heights[line.page - 1])]
    pages: dict[str, dict[int, float]] = {}
    for line in edge:
        pages.setdefault(_folded(line), {})[line.page] = line.baseline
    most = max(2, len(heights) // 3)
    dropped = {
        id(line)
        for line in edge
        if (
            (len(pages[_folded(line)]) >= most or _recurs(line, pages[_folded(line)]))
            and (not is_export or _at_edge(line, heights[line.page - 1], _EXPORT_ZONE))
        )
        or _PAGE_NUMBER.fullmatch(line.text)
        or _PRINTED.fullmatch(line.text)
    }
    return [line for line in lines if id(line) not in dropped]


def _recurs(line: PageLine, baselines: dict[int, float]) -> bool:
    """Whether the page before or after has the same line in the same place: the head of one article of several."""
    return any(
        abs(baselines[page] - line.baseline) < _SAME_PLACE_POINTS
        for page in (line.page - 1, line.page + 1)
        if page in baselines
    )


def _at_edge(line: PageLine, height: float, zone: float = _ZONE) -> bool:
    return line.baseline > height * (1 - zone) or line.baseline < height * zone


def _folded(line: PageLine) -> str:
    return _NUMBER.sub("#", line.text)
