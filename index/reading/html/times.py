"""Finds the time element of a page that says when the article was published, if there is one such element."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

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
_UPDATE = re.compile(
    r"updat|modif|revised|edited|aktualisier|mise? à jour|mise-a-jour|actualiz|aggiornat|bijgewerkt|uppdater|oppdater"
    r"|opdater|обновлен|更新|تحديث",
    re.IGNORECASE,
)
_LONGEST_LABEL = 40
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:user-?)?comment(?:s|list|-?list|-?body|-?author)?(?:$|[\s_-])|disqus|discussion", re.I
)
_ENTRY_CLASSES = frozenset({"hentry", "h-entry", "post"})
_PUBLISHED_CLASSES = frozenset({"published", "dt-published"})
"""Classes of the microformats hentry and h-entry."""


def published_time(tree: "_Element", place: "ArticlePlace") -> Known[Date] | None:
    """The date that the page marks as that of publication, or that of the only time element of the article."""
    near = [each for each in _marked(tree) if place.holds(each)]
    times = [each for each in tree.iter("time") if place.holds(each) and not _is_in_prose(each)]
    only = times[:1] if len({each.get("datetime") or text_of(each) for each in times}) == 1 else []
    for element in (*near, *(each for each in only if not _is_of_update(each))):
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


def _is_of_update(element: "_Element") -> bool:
    """Whether a time is labelled as that of the last change, which says nothing about when the article came out."""
    parent = element.getparent()
    classes = (element.get("class") or "").split()
    if _PUBLISHED_CLASSES & set(classes):
        return False
    if _UPDATE.search(" ".join(classes)):
        return True
    line, words = text_of(parent) if parent is not None else "", text_of(element)
    label = line.partition(words)[0] if words else line
    return _UPDATE.search(label[-_LONGEST_LABEL:]) is not None


class ArticlePlace:
    """Where the article is in a page: from shortly above its title to shortly below its last paragraph."""

    def __init__(
        self, tree: "_Element", blocks: Sequence[PageBlock], chosen: Sequence[PageBlock], heading: "_Element | None"
    ) -> None:
        """Takes the page, all its blocks, those of the article (at least one), and the element of its title."""
        self._page = tree, blocks, chosen, heading
        self._known: dict[_Element, bool] = {}

    def holds(self, element: "_Element") -> bool:
        """Whether an element is in the article, or so close to it that it can state a fact about it."""
        limits = self._limits
        at = limits.order[element]
        if at < limits.first or is_in_comments(element):
            return False
        if at < limits.title:  # above the title, a header of the site may give the day of the visit
            header = next(element.iterancestors("header"), None)
            return (header is None or self._is_in(header)) and not in_other_box(element, self._known)
        if at < limits.body:
            return True  # between title and text, whatever the box is called
        if at <= limits.last:
            return not in_other_box(element, self._known)
        return at <= limits.below and self._is_in(element) and next(element.iterancestors("aside", "nav"), None) is None

    @cached_property
    def _limits(self) -> "_Limits":
        tree, blocks, chosen, heading = self._page
        order = {element: at for at, element in enumerate(tree.iter())}
        first, last = order[chosen[0].element], order[chosen[-1].element]
        title = order[heading] if heading is not None else first
        starts = [order[block.element] for block in blocks]
        above = [start for start in starts if start < title][-_BLOCKS_ABOVE_TITLE:]
        below = [start for start in starts if start > last][:_BLOCKS_BELOW_BODY]
        return _Limits(order, above[0] if above else 0, min(title, first), first, last, below[-1] if below else last)

    def _is_in(self, element: "_Element") -> bool:
        """Whether an element is in the box of the article, or holds its title."""
        _, _, chosen, heading = self._page
        box = next((each for each in chosen[0].element.iterancestors() if _is_entry(each)), None)
        if box is not None and box in element.iterancestors():
            return True
        return heading is not None and element in heading.iterancestors()


def _is_entry(element: "_Element") -> bool:
    return element.tag == "article" or bool(_ENTRY_CLASSES & set((element.get("class") or "").split()))


class _Limits(Struct):
    """Places in document order: of the first element near the article, of its title, its text, and beyond."""

    order: "dict[_Element, int]"
    first: int
    title: int
    body: int
    last: int
    below: int


def is_in_comments(element: "_Element") -> bool:
    """Whether an element is in a comment of a reader."""
    return any(
        _COMMENTS.search(f"{each.get('class') or ''} {each.get('id') or ''} {each.get('itemprop') or ''}")
        for each in (element, *element.iterancestors())
        if each.tag not in ("body", "html")
    )
