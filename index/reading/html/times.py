"""Finds the time element of a page that says when the article was published, if there is one such element."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.article import Known, Origin
from index.dates import Date, parse_date
from index.reading.html.choose import in_other_box
from index.reading.html.walk import PageBlock, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEWEST_WORDS = 4
_LONGEST_DATE_LINE = 90
"""Characters beside a time in the line that gives the date of the article: byline, section, number of comments."""
_BLOCKS_ABOVE_TITLE = 3
_BLOCKS_BELOW_BODY = 4
_PUBLISHED_CLASSES = frozenset({"published", "dt-published"})
"""Classes of the microformats hentry and h-entry."""


def published_time(
    tree: "_Element", blocks: Sequence[PageBlock], chosen: Sequence[PageBlock], heading: "_Element | None"
) -> Known[Date] | None:
    """Returns the date that the page marks as that of publication, or that of the only time element of the article.

    Args:
        tree: The root of the page.
        blocks: All blocks of the page.
        chosen: Those of the article, at least one.
        heading: The element of its title.
    """
    marked, times = _marked(tree), list(tree.iter("time"))
    if not marked and not times:
        return None
    place = _ArticlePlace(tree, blocks, chosen, heading)
    known: dict[_Element, bool] = {}
    near = [each for each in marked if place.holds(each) and not in_other_box(each, known)]
    times = [e for e in times if place.holds(e) and not in_other_box(e, known) and not _is_in_prose(e)]
    only = times[:1] if len({each.get("datetime") or text_of(each) for each in times}) == 1 else []
    for element in (*near, *only):
        written = element.get("datetime") or element.get("content") or element.get("title") or text_of(element)
        if date := parse_date(written):
            return Known(date, Origin.TIME_ELEMENT)
    return None


def _marked(tree: "_Element") -> "list[_Element]":
    """Elements that say by attribute or class that they hold the date of publication, the surest first."""
    properties = [
        each for each in tree.iterfind(".//*[@itemprop]") if "datepublished" in (each.get("itemprop") or "").lower()
    ]
    dates = [each for each in tree.iter("time") if each.get("pubdate") is not None]
    classes = [
        each for each in tree.iter("time", "abbr") if _PUBLISHED_CLASSES & set((each.get("class") or "").split())
    ]
    return [*properties, *dates, *classes]


def _is_in_prose(element: "_Element") -> bool:
    """Whether a time belongs to the text: it is in a sentence, or in a paragraph with many more words."""
    for each in element.iterancestors("p", "li", "blockquote", "td", "figcaption"):
        words, written = text_of(each), text_of(element)
        beside = words.replace(written, " ", 1)
        is_sentence = words.endswith((".", "!", "?")) and len(beside.split()) >= _FEWEST_WORDS
        return is_sentence or len(beside) > _LONGEST_DATE_LINE
    return False


class _ArticlePlace:
    """Where the article is in a page: from shortly above its title to shortly below its last paragraph."""

    def __init__(
        self, tree: "_Element", blocks: Sequence[PageBlock], chosen: Sequence[PageBlock], heading: "_Element | None"
    ) -> None:
        self._order = {element: at for at, element in enumerate(tree.iter())}
        starts = [self._order[block.element] for block in blocks]
        first, last = self._order[chosen[0].element], self._order[chosen[-1].element]
        title = self._order[heading] if heading is not None else first
        above = [start for start in starts if start < title]
        below = [start for start in starts if start > last]
        self._first = above[-_BLOCKS_ABOVE_TITLE:][0] if above else 0
        self._title = min(title, first)
        self._last = last
        self._below = below[:_BLOCKS_BELOW_BODY][-1] if below else last
        self._box = next((each for each in chosen[0].element.iterancestors("article", "main")), None)
        self._heading = heading

    def holds(self, element: "_Element") -> bool:
        """Whether an element is in the article, or so close to it that it can state a fact about it."""
        at = self._order[element]
        if at < self._first:
            return False
        if at < self._title:  # above the title, a header of the site may give the day of the visit
            header = next(element.iterancestors("header"), None)
            return header is None or self._is_in(header)
        if at <= self._last:
            return True
        return at <= self._below and self._is_in(element)

    def _is_in(self, element: "_Element") -> bool:
        boxes = set(element.iterancestors())
        if self._box is not None and self._box in boxes:
            return True
        return self._heading is not None and element in set(self._heading.iterancestors())
