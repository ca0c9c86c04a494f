"""Which element of a page holds the article: the box in which running text gathers."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from index.reading.html.walk import PageBlock, heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY_NAME = re.compile(
    r"article[-_]?(?:body|content|text|copy|main)|(?:entry|post|story|page|main|body)[-_]?(?:content|text|body|copy)"
    r"|content[-_]?(?:body|article|text)|articlebody|storytext|hentry|\barticle\b|\bstory\b|rich-?text|paywall",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(
    r"comment|disqus|share|sharing|social|related|recirc|recommend|promo|sponsor|advert|\bads?\b|[-_]ads?\b|\bad[-_]"
    r"|cookie|consent|newsletter|subscri|sign-?up|sidebar|side-bar|footer|foot\b|\bnav|menu|breadcrumb|toolbar|popup"
    r"|modal|overlay|banner|masthead|pager|pagination|\btags?\b|taglist|tag-list|author-?(?:bio|box|info|card)"
    r"|about-?(?:the-?)?author|\bbio\b|trending|popular|most-?read|read-?(?:more|next)|more-?(?:stories|news|on|from)"
    r"|outbrain|taboola|widget|teaser|tooltip|skip-?link|screen-?reader|sr-only|visually-?hidden|login|signin|paywall-"
    r"|rating|carousel|ticker|copyright|disclaimer|print-?only|hidden|replies|respond|discussion|livefyre",
    re.IGNORECASE,
)
_OTHER_TAGS = frozenset({"nav", "aside", "footer", "form", "dialog", "menu"})
_KEPT_TAGS = frozenset("p h1 h2 h3 h4 h5 h6 figure figcaption body html article main blockquote li td tr tbody table".split())
_OTHER_ROLES = frozenset("navigation complementary search dialog alertdialog banner contentinfo menu menubar".split())
_COMMA = re.compile("[,،，、；;]")
_SHORTEST = 25
"""Letters that a block needs to count as running text."""
_FEWEST_LETTERS = 300


def article_blocks(blocks: Sequence[PageBlock]) -> tuple[Sequence[PageBlock], "_Element | None"]:
    """The blocks of the article, and the box that holds them; none and None if no running text is found."""
    strict = [block for block in blocks if not in_other_box(block.element)]
    chosen, box = _within_best(strict)
    if letters(chosen) < _FEWEST_LETTERS and len(strict) < len(blocks):
        all_chosen, other = _within_best(blocks)
        if letters(all_chosen) > 2 * letters(chosen):
            return all_chosen, other
    return chosen, box


def letters(blocks: Iterable[PageBlock]) -> int:
    """Characters of blocks that are not within links."""
    return sum(len(block.text) - block.link_characters for block in blocks)


def in_other_box(element: "_Element") -> bool:
    """Whether an element is in a box that its name or kind shows to be no part of the article."""
    each: _Element | None = element
    while each is not None and isinstance(each.tag, str):
        if _is_other(each):
            return True
        each = each.getparent()
    return False


def _is_other(element: "_Element") -> bool:
    tag = element.tag
    if tag in _KEPT_TAGS:
        return False
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if tag in _OTHER_TAGS or element.get("role") in _OTHER_ROLES:
        return not (tag == "form" and element.find(".//p") is not None and len(element.findall(".//p")) > 5)
    if name == " ":
        return False
    return bool(_OTHER_NAME.search(name)) and not _BODY_NAME.search(name)


def _within_best(blocks: Sequence[PageBlock]) -> "tuple[Sequence[PageBlock], _Element | None]":
    scores: dict[_Element, float] = {}
    for block in blocks:
        if len(block.text) >= _SHORTEST and not heading_level(block.element):
            _add(scores, block)
    if not scores:
        return [], None
    sizes = _sizes(blocks)
    rated = {box: score * _weight(box, sizes) for box, score in scores.items()}
    best = max(rated, key=lambda box: rated[box])
    best = _widened(best, rated, sizes)
    return [block for block in blocks if _is_within(block.element, best)], best


def _add(scores: "dict[_Element, float]", block: PageBlock) -> None:
    """Gives a block's points to the boxes around it: all to the nearest one, then a half, a quarter, an eighth."""
    share = block.link_characters / len(block.text)
    points = (1 + len(_COMMA.findall(block.text)) + min(len(block.text) / 100, 3)) * (1 - share)
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


def _sizes(blocks: Sequence[PageBlock]) -> "dict[_Element, tuple[int, int]]":
    """Characters, and characters within links, of every element that holds blocks."""
    sizes: dict[_Element, tuple[int, int]] = {}
    for block in blocks:
        each: _Element | None = block.element
        while each is not None:
            size, links = sizes.get(each, (0, 0))
            sizes[each] = size + len(block.text), links + block.link_characters
            each = each.getparent()
    return sizes


def _weight(box: "_Element", sizes: "dict[_Element, tuple[int, int]]") -> float:
    size, links = sizes.get(box, (1, 0))
    weight = 1 - links / max(size, 1)
    name = f"{box.get('class') or ''} {box.get('id') or ''}"
    if box.get("itemprop") in ("articleBody", "text") or _BODY_NAME.search(name):
        weight *= 1.25
    if box.tag == "article":
        weight *= 1.25
    if box.tag in ("body", "html"):
        weight *= 0.8
    return weight


def _widened(best: "_Element", rated: "dict[_Element, float]", sizes: "dict[_Element, tuple[int, int]]") -> "_Element":
    """Goes up while the box around holds more of the article beside the best one: a fifth of its score, few links."""
    limit = rated[best] * 0.2
    while True:
        parent = best.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return best
        beside = 0.0
        for child in parent:
            if child is best or not isinstance(child.tag, str):
                continue
            size, links = sizes.get(child, (0, 0))
            if size and links / size < 0.25:
                beside += max(rated.get(child, 0.0), 1 + size / 100 if size > 140 and child.tag == "p" else 0.0)
        if beside < limit:
            grand = parent.getparent()
            if grand is None or len([c for c in parent if sizes.get(c, (0, 0))[0]]) != 1:
                return best
        best = parent


def _is_within(element: "_Element", box: "_Element") -> bool:
    each: _Element | None = element
    while each is not None:
        if each is box:
            return True
        each = each.getparent()
    return False
