"""Recognizes pages that have words but no article: notices shown before a page, and lists of articles."""

import re
from collections.abc import Callable, Iterator, Sequence

from index.reading.decode import UnreadableError
from index.reading.html.walk import PageBlock, heading_level

_ADDRESSED = re.compile(
    r"\b(?:we|our|you|your|please|wir|unsere?n?|sie|ihre?n?r?|bitte|nous|nos|vous|votre|vos|usted|nosotros|nuestr[oa]s?"
    r"|su|sus|noi|nostri|voi|tuoi|wij|onze|uw|jouw|vi|dina|dine|du)\b",
    re.IGNORECASE,
)
"""Words with which a notice addresses its reader; articles about such notices use them only in quotations."""
_NOTICE = re.compile(
    r"cookie|consent|tracking|personali[sz]ed (?:ads|content|advert)|personal data|process your data|ad.?block"
    r"|privacy (?:policy|settings|choices|cent)|advertising (?:partners|that suits)|manage (?:settings|preferences)"
    r"|einwilligung|personenbezogene|datenschutz|werbung und tracking|consentement|données personnelles|traceurs"
    r"|consentimiento|datos personales|consenso|dati personali|toestemming|persoonsgegevens|samtycke|samtykke"
    r"|trackers|privacy preferences|geolocation data|partners (?:process|store)|store (?:and/or|and) access"
    r"|on (?:a|your) device|verify(?:ing)? (?:that )?you|security of your connection|checking your browser"
    r"|enable javascript|javascript (?:is|and)|(?:your|supported) browser|not a robot|are human|captcha|ray id"
    r"|free articles|subscribe (?:now|to|for)|already a subscriber|subscriber-only|(?:log|sign) in to|create an account"
    r"|unlimited access|cancel any ?time|jetzt abonnieren|bereits abonnent|déjà abonné|abonnez-vous|suscríb",
    re.IGNORECASE,
)
_NOT_FOUND = re.compile(
    r"(?:error )?404\b.*|.*\bcan.?t find (?:that|this|the|your) page\b.*"
    r"|.*\b(?:page|article|seite|artikel|página|pagina) (?:was )?(?:not|nicht|non|niet|no) "
    r"(?:be )?(?:found|gefunden|trouvée?|encontrada|trovata|gevonden)\b.*|page introuvable.*",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 3_000
"""Letters of a page beyond which it is more than a notice."""
_LONGEST_NOT_FOUND = 700
_SHORTEST_PROSE = 40
_NOTICE_SHARE = 0.6
_FEWEST_ITEMS = 8
_LINKED_SHARE = 0.7
_LONGEST_TEASER = 220
"""Letters below a linked heading, on average, that a list of articles has at most."""


def refuse_notice(chosen: Sequence[PageBlock], *titles: str | None) -> None:
    """Raises UnreadableError if a page is a notice: about cookies, signing in, the browser, or that it is not there."""
    letters = sum(len(block.text) for block in chosen)
    if letters > _LONGEST_NOTICE:
        return
    heads = [block.text for block in chosen if heading_level(block.element)]
    heads += [" ".join(title.split()) for title in titles if title]
    if letters < _LONGEST_NOT_FOUND and any(_NOT_FOUND.fullmatch(head) for head in heads):
        raise UnreadableError("no article found: the page says that it was not found")
    prose = [block.text for block in chosen if len(block.text) >= _SHORTEST_PROSE]
    notices = [text for text in prose if _NOTICE.search(text) and _ADDRESSED.search(text)]
    if notices and sum(map(len, notices)) >= _NOTICE_SHARE * sum(map(len, prose)):
        raise UnreadableError("no article found: only a notice about cookies, signing in or the browser")


def listed_articles(chosen: Sequence[PageBlock]) -> int:
    """Counts the articles that a page lists: linked headings with a line or two below each; 0 if it is no such list."""
    has_headings = any(heading_level(block.element) for block in chosen)
    items = list(_items(chosen, _is_heading if has_headings else _is_linked))
    linked = [item for item in items if _is_linked(item[0])]
    if len(linked) < _FEWEST_ITEMS or len(linked) < _LINKED_SHARE * len(items):
        return 0
    above = sum(len(block.text) for block in chosen) - sum(len(block.text) for item in items for block in item)
    below = [sum(len(block.text) for block in item[1:]) for item in linked]
    is_short = sum(below) <= _LONGEST_TEASER * len(below) and max(below) <= 4 * _LONGEST_TEASER
    has_lines = sum(size > 0 for size in below) * 2 >= len(below)
    return len(linked) if is_short and (has_headings or (has_lines and above <= 2 * _LONGEST_TEASER)) else 0


def _is_heading(block: PageBlock) -> bool:
    return heading_level(block.element) > 0


def _is_linked(block: PageBlock) -> bool:
    return block.link_characters * 2 > len(block.text)


def _items(blocks: Sequence[PageBlock], begins: Callable[[PageBlock], bool]) -> Iterator[list[PageBlock]]:
    """Yields each heading, or link, with the blocks below it."""
    item: list[PageBlock] = []
    for block in blocks:
        if begins(block):
            if item:
                yield item
            item = [block]
        elif item:
            item.append(block)
    if item:
        yield item
