"""Running heads and page feet: lines at the edge of pages that are the same on several of them, or a page number."""

import re
from collections import Counter
from collections.abc import Sequence

from index.reading.pdf.page_lines import PageLine

_ZONE = 0.09
"""Share of the page's height, at its top and at its foot, where such lines are."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.?|pagina|página)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:of|von|de|/|sur|di)\s*\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?://|file://|about:)\S+(?:\s+\d{1,4}/\d{1,4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d.*"
)


def without_margins(lines: Sequence[PageLine], heights: Sequence[float]) -> list[PageLine]:
    """The lines without running heads and page feet.

    Args:
        lines: Lines of all pages.
        heights: Height of each page in points.
    """
    edge = [line for line in lines if _at_edge(line, heights[line.page - 1])]
    pages: Counter[str] = Counter()
    for words, _ in {(_folded(line), line.page) for line in edge}:
        pages[words] += 1
    most = max(2, len(heights) // 3)
    dropped = {
        id(line)
        for line in edge
        if pages[_folded(line)] >= most or _PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text)
    }
    return [line for line in lines if id(line) not in dropped]


def _at_edge(line: PageLine, height: float) -> bool:
    return line.baseline > height * (1 - _ZONE) or line.baseline < height * _ZONE


def _folded(line: PageLine) -> str:
    return _NUMBER.sub("#", line.text)
