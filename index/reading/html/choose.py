"""Finds the element of a page that holds the article: the box with most of the running text."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from index.reading.html.walk import PageBlock, heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY_NAME = re.compile(
    r"article[-_]?(?:body|content|text|copy|main)|(?:entry|post|story|page|main|body)[-_]?(?:content|text|body|copy)"
    r"|content[-_]?(?:body|article|text)|articlebody|storytext|hentry|\barticle\b|\bstory\b|rich-?text|paywall"
    r"|(?:^|\s)(?:teaser|remainder|metered)-?content(?:\s|$)|\bwidget blog\b",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(
    r"comment|disqus|share|sharing|social|related|recirc|recommend|promo|sponsor|advert|\bads?\b|[-_]ads?\b|\bad[-_]"
    r"|cookie|consent|newsletter|subscri|sign-?up|sidebar|side-bar|footer|foot\b|\bnav|menu|breadcrumb|toolbar|popup"
    r"|modal|overlay|banner|masthead|pager|pagination|\btags?\b|taglist|tag-list|author-?(?:bio|box|info|card)"
    r"|about-?(?:the-?)?author|\bbio\b|trending|popular|most-?read|read-?(?:more|next)"
    r"|more[-_]?(?:stories|news|on|from|info)|bookmark"
    r"|outbrain|taboola|widget|teaser|tooltip|skip-?link|screen-?reader|sr-only|visually-?hidden|login|signin|paywall-"
    r"|(?:^|[\s_-])(?:poll|quiz|survey)(?:$|[\s_-])|rating|carousel|ticker|copyright|disclaimer|print-?only|(?<!label-)hidden|replies|respond|discussion|livefyre",
    re.IGNORECASE,
)
_PART_OF_ARTICLE = re.compile(
    r"(?:^|\s)(?:article|story)[-_]+(?:newsletter|sign-?up|related|recirc|shar(?:e|ing)|social|comments?|promo|ads?|tags?)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Boxes of the site whose names say that they are beside an article or within it."""
_OTHER_TAGS = frozenset({"nav", "aside", "footer", "form", "dialog", "menu"})
_FRAME_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_KEPT_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 figure figcaption body html article main blockquote li td tr tbody table".split()
)
_OTHER_ROLES = frozenset("navigation complementary search dialog alertdialog banner contentinfo menu menubar".split())
_COMMA = re.compile("[,،，、；;]")
_SHORTEST = 25
"""Letters that a block needs to count as running text."""
_FEWEST_LETTERS = 300
_SHARE_BESIDE = 0.2
_SHARE_OF_COLUMN = 0.4
"""Share of the running text in a row that the column with the title has if the other columns are other texts."""
_MOST_LINKS = 0.25
_LEVELS_UP = 4
_NOTHING = (0, 0, 0.0)


def article_blocks(blocks: Sequence[PageBlock], heading: "_Element | None" = None) -> Sequence[PageBlock]:
    """The blocks of the article; none if no running text is found.

    Args:
        blocks: All blocks of the page.
        heading: The element of its title, if it is known.
    """
    other: dict[_Element, bool] = {}
    strict = [block for block in blocks if not in_other_box(block.element, other)]
    cell = next(heading.iterancestors("td"), None) if heading is not None else None
    chosen = _within_best(strict, cell)
    if letters(chosen) < _FEWEST_LETTERS and len(strict) < len(blocks):
        # a name may mislead, as "ad" in the name of a site's only box; menus and page feet stay out
        all_chosen = _within_best([block for block in blocks if not _in_page_frame(block.element)], cell)
        if letters(all_chosen) > 2 * letters(chosen):
            return all_chosen
    return chosen


def letters(blocks: Iterable[PageBlock]) -> int:
    """Characters of blocks that are not within links."""
    return sum(len(block.text) - block.link_characters for block in blocks)


def in_other_box(element: "_Element", known: "dict[_Element, bool]") -> bool:
    """Whether an element is in a box that its name or kind shows not to be part of the article.

    Args:
        element: An element of the page.
        known: Answers already found, which are added to.
    """
    path: list[_Element] = []
    each: _Element | None = element
    answer = False
    while each is not None and isinstance(each.tag, str):
        if (before := known.get(each)) is not None:
            answer = before
            break
        path.append(each)
        each = each.getparent()
    for each in reversed(path):
        answer = answer or _is_other(each)
        known[each] = answer
    return answer


def _in_page_frame(element: "_Element") -> bool:
    return any(each.tag in _FRAME_TAGS for each in (element, *element.iterancestors()))


def _is_other(element: "_Element") -> bool:
    tag = element.tag
    if tag in _KEPT_TAGS:
        return False
    name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-area') or ''}"
    if tag in _OTHER_TAGS or element.get("role") in _OTHER_ROLES:
        return not (tag == "form" and element.find(".//p") is not None and len(element.findall(".//p")) > 5)
    return name != "  " and _names_other_box(name)


@lru_cache(maxsize=10_000)  # a page repeats few classes many times
def _names_other_box(name: str) -> bool:
    return _OTHER_NAME.search(name) is not None and (_PART_OF_ARTICLE.search(name) is not None or not _names_body(name))


@lru_cache(maxsize=10_000)
def _names_body(name: str) -> bool:
    return _BODY_NAME.search(name) is not None


def _within_best(blocks: Sequence[PageBlock], cell: "_Element | None") -> Sequence[PageBlock]:
    """The blocks of the box with most running text; `cell` is the column of a table that holds the title."""
    scores: dict[_Element, float] = {}
    for block in blocks:
        if _is_running_text(block):
            _add(scores, block)
    if not scores:
        return []
    sizes = _sizes(blocks)
    rated = {box: score * _weight(box, sizes) for box, score in scores.items()}
    best = max(rated, key=lambda box: rated[box])
    if (
        cell is not None
        and sizes.get(cell, _NOTHING)[2] >= _SHARE_OF_COLUMN * sizes[best][2]
        and best in set(cell.iterancestors())
    ):
        best = cell
    best = _widened(best, sizes, cell)
    best = next(best.iterancestors("p"), best)  # unclosed paragraphs may hold those after them
    inside = set(best.iter())
    return [block for block in blocks if block.element in inside]


def _add(scores: "dict[_Element, float]", block: PageBlock) -> None:
    """Gives a block's points to the boxes around it: all to the nearest one, then a half, a quarter, an eighth."""
    points = _points(block)
    box = _box_of(block.element)
    for part in (1, 0.5, 0.25, 0.125):
        if box is None:
            return
        scores[box] = scores.get(box, 0) + points * part
        box = box.getparent()


def _box_of(element: "_Element") -> "_Element | None":
    """The box that gathers an element's text: the parent of a paragraph, a division itself."""
    while element.tag in ("p", "li", "ul", "ol", "blockquote", "td", "tr", "tbody", "dd", "dt", "pre", "figcaption"):
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    parent = element.getparent()
    # a division that holds one run of text and nothing else is a paragraph by another name
    return parent if parent is not None and element.tag in ("div", "span") and len(element) == 0 else element


def _sizes(blocks: Sequence[PageBlock]) -> "dict[_Element, tuple[int, int, float]]":
    """Of every element that holds blocks: characters, characters within links, and points of running text."""
    sizes: dict[_Element, tuple[int, int, float]] = {}
    for block in blocks:
        points = _points(block) if _is_running_text(block) else 0.0
        each: _Element | None = block.element
        while each is not None:
            size, links, total = sizes.get(each, _NOTHING)
            sizes[each] = size + len(block.text), links + block.link_characters, total + points
            each = each.getparent()
    return sizes


def _is_running_text(block: PageBlock) -> bool:
    return len(block.text) >= _SHORTEST and not heading_level(block.element)


def _points(block: PageBlock) -> float:
    share = block.link_characters / len(block.text)
    return (1 + len(_COMMA.findall(block.text)) + min(len(block.text) / 100, 3)) * (1 - share)


def _weight(box: "_Element", sizes: "dict[_Element, tuple[int, int, float]]") -> float:
    size, links, _ = sizes.get(box, _NOTHING)
    weight = 1 - links / max(size, 1)
    name = f"{box.get('class') or ''} {box.get('id') or ''}"
    if box.get("itemprop") in ("articleBody", "text") or _names_body(name):
        weight *= 1.25
    if box.tag == "article":
        weight *= 1.25
    if box.tag in ("body", "html"):
        weight *= 0.8
    return weight


def _widened(best: "_Element", sizes: "dict[_Element, tuple[int, int, float]]", cell: "_Element | None") -> "_Element":
    """Goes up as long as a box around, at most some levels up, holds a fifth as much of the article beside.

    The columns beside the one with the title are other texts.
    """
    child, levels = best, 0
    while levels < _LEVELS_UP:
        parent = child.getparent()
        if parent is None or parent.tag in ("body", "html") or child is cell:
            return best
        levels += 1
        if _beside(child, parent, sizes) >= _SHARE_BESIDE * sizes[child][2]:
            best, levels = parent, 0
        child = parent
    return best


def _beside(child: "_Element", parent: "_Element", sizes: "dict[_Element, tuple[int, int, float]]") -> float:
    """Points of running text in the other children of a box, except those that are mostly links."""
    beside = 0.0
    for each in parent:
        size, links, points = sizes.get(each, _NOTHING)
        if each is not child and size and links / size < _MOST_LINKS:
            beside += points
    return beside
