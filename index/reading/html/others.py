"""Removes other articles and offers to subscribe from the box of an article."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.reading.html.walk import PageBlock

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFER = re.compile(
    r"(?:jetzt )?weiterlesen mit\b|jetzt (?:testen|abonnieren|weiterlesen)\b|(?:diesen artikel )?weiterlesen\?"
    r"|(?:continue|keep) reading (?:this (?:article|story|post)\b|(?:with|for|by) (?:an? |your |free\b|\w+ing\b))"
    r"|(?:subscribe|register|sign up|log in) to (?:continue|keep|read)\b"
    r"|(?:this|the rest of this) (?:article|story|post) is (?:for|reserved|only)\b.{0,40}\b(?:subscribers|members)\b"
    r"|abonnez-vous pour\b"
    r"|(?:la suite|cet article|l.accès à la totalité).{0,30} (?:réservé|protégé)"
    r"|suscr[ií]bete para (?:seguir|continuar|leer)\b|hazte (?:suscriptor|socio)|lees verder (?:met|voor)\b"
    r"|l[äæ]s (?:vidare|videre) med\b|les videre med\b|abbonati per (?:continuare|leggere)\b",
    re.IGNORECASE,
)
_LONGEST_OFFER, _SHORTEST_PROSE = 160, 80


def without_other_articles(blocks: Sequence[PageBlock], heading: "_Element | None") -> Sequence[PageBlock]:
    """The blocks without those of other articles with headlines of their own, which a site loads below the first.

    Args:
        blocks: Blocks of the box that was chosen.
        heading: The headline of the article.
    """
    own = next(heading.iterancestors("article"), None) if heading is not None else None
    if own is None:
        return blocks
    around = set(own.iterancestors())
    known: dict[_Element, bool] = {}

    def is_other(block: PageBlock) -> bool:
        element = block.element
        box = element if element.tag == "article" else next(element.iterancestors("article"), None)
        if box is None or box is own or box in around:
            return False
        if box not in known:
            known[box] = own not in box.iterancestors() and next(box.iter("h1"), None) is not None
        return known[box]

    kept = [block for block in blocks if not is_other(block)]
    return kept or blocks


def without_offer(blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The blocks without the box that offers the rest of the article to subscribers.

    The box has one paragraph of prose at most: a box with more is the article, which continues after an offer.
    """
    prose: PageBlock | None = None
    for at, block in enumerate(blocks):
        if prose is not None and len(block.text) <= _LONGEST_OFFER and _OFFER.match(block.text):
            later = [each for each in blocks[at + 1 :] if len(each.text) >= _SHORTEST_PROSE]
            box = _box_without(block.element, [each.element for each in (prose, *later[1:])])
            inside = set(box.iter())
            return [each for each in blocks if each.element not in inside]
        if len(block.text) >= _SHORTEST_PROSE:
            prose = block
    return blocks


def _box_without(element: "_Element", others: "Sequence[_Element]") -> "_Element":
    """The largest box around an element that does not hold any of the others."""
    around = {each for other in others for each in (other, *other.iterancestors())}
    box = element
    while (parent := box.getparent()) is not None and parent not in around:
        box = parent
    return box
