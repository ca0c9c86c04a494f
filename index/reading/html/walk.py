"""Splits a page into blocks of words, in document order, at the borders of its elements."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from index.article import Source
from index.reading.lines import without_invisible

if TYPE_CHECKING:
    from lxml.etree import _Element

_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rb rp rt
    ruby s samp small span strike strong sub sup time tt u var wbr""".split()
)
SKIPPED = frozenset(
    """script style noscript template svg math head iframe object embed canvas video audio select option datalist
    textarea button input map link meta""".split()
)
"""Elements whose content is not text of the page."""
_TEXT_BLOCKS = frozenset({"p", "li", "blockquote", "dd", "figcaption"})
_EMPHATIC = frozenset({"b", "strong", "big", "font"})
_HEADING = re.compile(r"h[1-6]")
_UNEVEN_SPACE = re.compile(r"[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]")
"""White space that is not one blank: finding single blanks as well would take 14 times the memory of the text."""
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class PageBlock(Struct):
    """A run of words between two borders of the page."""

    text: str
    element: "_Element"
    """The innermost block element that holds it."""
    link_characters: int = 0
    """Characters of it that are within links."""


def page_blocks(root: "_Element") -> Iterator[PageBlock]:
    """Yields the blocks below an element; an explicit stack allows any depth of nesting."""
    run = _Run(root)
    stack: list[tuple[_Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else None
        if leaving:
            if tag not in _INLINE:
                yield from run.ends(element.getparent())
            run.link_depth -= tag == "a"
        elif tag == "br":
            if _ends_line(element) or (run.holder.tag not in _TEXT_BLOCKS and _follows_heading(element, run.words)):
                yield from run.ends(run.holder)
            run.add(" ")
        elif tag is not None and tag not in SKIPPED and not is_hidden(element):
            if tag not in _INLINE:
                yield from run.ends(element)
            run.link_depth += tag == "a"
            run.add(element.text)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if element is not root:
            run.add(element.tail)
    yield from run.ends(root)


class _Run:
    """The words since the last border, how many of them are in links, and the element that holds them."""

    def __init__(self, root: "_Element") -> None:
        self.root = self.holder = root
        self.words: list[str] = []
        self.link_characters = self.link_depth = 0

    def add(self, words: str | None) -> None:
        if words:
            self.words.append(words)
            if self.link_depth > 0:
                self.link_characters += len(words.strip())

    def ends(self, holder: "_Element | None") -> Iterator[PageBlock]:
        text = _UNEVEN_SPACE.sub(" ", without_invisible("".join(self.words))).strip() if self.words else ""
        if text:
            yield PageBlock(text, self.holder, min(self.link_characters, len(text)))
        self.words, self.link_characters = [], 0
        self.holder = self.root if holder is None else holder


class Sources:
    """Finds the paths of elements in the page.

    The paths of all children of a box are made at once: one by one, the time would grow with the square of their
    number.
    """

    def __init__(self) -> None:
        self._paths: dict[_Element, str] = {}

    def of(self, element: "_Element") -> Source:
        """The path and the line of an element."""
        waiting = [element]
        while waiting[-1] not in self._paths:
            parent = waiting[-1].getparent()
            if parent is None:
                self._paths[waiting[-1]] = f"/{waiting[-1].tag}"
            else:
                waiting.append(parent)
        for parent in reversed(waiting[1:]):
            self._number(parent)
        return Source(element=self._paths[element], line=element.sourceline)

    def _number(self, parent: "_Element") -> None:
        tags = [child.tag for child in parent]
        counts, seen = Counter(tags), Counter[object]()
        base = self._paths[parent]
        for child, tag in zip(parent, tags, strict=True):
            seen[tag] += 1
            self._paths[child] = f"{base}/{tag}[{seen[tag]}]" if counts[tag] > 1 else f"{base}/{tag}"


def is_hidden(element: "_Element") -> bool:
    """Whether a page hides an element from its readers."""
    if "hidden" in element.attrib and element.get("hidden") != "until-found":
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN_STYLE.search(style))


def heading_level(element: "_Element") -> int:
    """The level of the heading that an element is or is directly within, 1 to 6; 0 otherwise."""
    for each in (element, element.getparent()):
        if each is not None and isinstance(each.tag, str) and _HEADING.fullmatch(each.tag):
            return int(each.tag[1])
    return 0


def text_of(element: "_Element") -> str:
    """The words of an element in one line."""
    return " ".join(block.text for block in page_blocks(element))


def _ends_line(element: "_Element") -> bool:
    """Whether another line break follows at once: two end a paragraph, a single line break is a blank."""
    following = element.getnext()
    return following is not None and following.tag == "br" and not (element.tail or "").strip()


def _follows_heading(element: "_Element", words: list[str]) -> bool:
    """Whether a line break follows a line that is all bold or large, as pages without headings set their titles."""
    before = element.getprevious()
    if before is None or before.tag not in _EMPHATIC or (before.tail or "").strip():
        return False
    line = "".join(words).split()
    return bool(line) and line == "".join(before.itertext()).split()
