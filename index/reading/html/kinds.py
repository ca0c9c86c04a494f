"""The kinds of a page's blocks by their elements: captions, standfirsts, tables, lines about the article."""

import re
from collections.abc import Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from index.article import Kind
from index.reading.blocks import Block, is_sentence
from index.reading.bylines import read_byline
from index.reading.captions import is_caption
from index.reading.dated_lines import is_bare_date, read_dated
from index.reading.furniture import is_furniture
from index.reading.html.choose import in_other_box
from index.reading.html.walk import PageBlock, Sources, heading_level, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CAPTION_NAME = re.compile(
    r"caption|cutline|image-?(?:credit|text|description)|info-?description|photo-?(?:credit|text)|legend", re.IGNORECASE
)
_STANDFIRST_NAME = re.compile(
    r"standfirst|\bdek\b|[-_]dek\b|sub-?(?:title|head(?:line|ing)?|deck)|\bdeck\b|strap-?line"
    r"|article-?(?:summary|intro|lead|lede)|lead-?paragraph"
    r"|\bsummary\b|\bexcerpt\b|\bintro\b|\bkicker-text\b|\bchapeau\b|\bvorspann\b|\bteaser-?text\b",
    re.IGNORECASE,
)
_ABOUT_NAME = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|auteurs?|autore?s?|date|datum|fecha|data|time(?:stamp)?|meta(?:data|textline)?"
    r"|published|posted|credits?|role|contributor|toolbar|actions?|status)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of lines about the article between its title and its text."""
_SLIDES = re.compile(r"carousel|slide|gallery", re.IGNORECASE)
_MEDIA = ("img", "picture", "video", "svg", "iframe", "amp-img", "object", "canvas", "noscript")
_NAMING = ("class", "id", "itemprop", "data-gu-name", "data-testid", "data-component", "data-qa", "data-name")
_DATE_LABEL = re.compile(
    r"(?:publié|mis à jour|modifié|veröffentlicht|stand|aktualisiert|publicado|actualizado|atualizado"
    r"|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|опубликовано|обновлено)\b[^.]{0,12}\d",
    re.IGNORECASE,
)
_LONGEST_DATELINE = 60
_CLOCK = re.compile(r"(?:at )?\d{1,2}[.:h]\d\d(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|Uhr))?", re.IGNORECASE)
"""The time above an entry of a live page."""
_LONGEST_ABOUT = 160
_FEWEST_DATES = 3
_MOST_AROUND_TIME = 20
"""Elements among which the time of a block is: a box may have a hundred thousand lines."""
_FIRST_PROSE = 120
"""Characters of the first block that is surely text of the article."""
_BLOCKS_ABOVE = 60
"""Blocks among which lines about the article are: each such search looks through its element."""
_LONG_CELL, _LONGEST_CELL = 200, 800
"""Characters: few cells of data are long, none is as long as a column of text."""
_TEXT_ELEMENTS = ("p", "h2", "h3", "div", "span")


def kind_blocks(blocks: Sequence[PageBlock]) -> list[Block]:
    """Blocks with the kinds that the page states; the cells of a row of data become one block."""
    made: list[Block] = []
    sources = Sources()
    tables: dict[_Element, bool] = {}
    is_above = True
    for row, group in groupby(blocks, lambda block: _data_row(block.element, tables)):
        if row is not None:
            made.append(Block(Kind.TABLE, " | ".join(block.text for block in group), sources.of(row)))
            continue
        for is_date, run in groupby(group, _is_only_date):
            same = list(run)
            if is_date and len(same) >= _FEWEST_DATES:  # of other articles in a slide show
                made += [Block(Kind.FURNITURE, block.text, sources.of(block.element)) for block in same]
                continue
            for block in same:
                is_prose = len(block.text) >= _FIRST_PROSE and not heading_level(block.element)
                is_above = is_above and not is_prose and len(made) < _BLOCKS_ABOVE
                made.append(_block(block, sources, is_above=is_above))
    return made


def _is_only_date(block: PageBlock) -> bool:
    """Whether a block is a date and nothing else; an article may list dates, as those of strikes."""
    is_listed = block.element.tag == "li" and next(block.element.iter("time"), None) is None
    return len(block.text) <= _LONGEST_DATELINE and not is_listed and is_bare_date(block.text)


def _block(block: PageBlock, sources: Sources, *, is_above: bool) -> Block:
    source = sources.of(block.element)
    if is_caption_block(block):
        return Block(Kind.CAPTION, block.text, source)
    if level := heading_level(block.element):
        return Block(None, block.text, source, max(level, 2))
    if is_standfirst_block(block):
        return Block(Kind.STANDFIRST, block.text, source)
    if _is_linked(block) and len(block.text) < 200 and not block.text.endswith((".", "!", "?", "”", '"')):
        return Block(Kind.FURNITURE, block.text, source)
    if len(block.text) <= _LONGEST_DATELINE and (_CLOCK.fullmatch(block.text) or _is_time(block)):
        return Block(Kind.FURNITURE, block.text, source)
    if is_above and (_is_time(block) or (_is_about_line(block) and not states_facts(block))):
        return Block(Kind.FURNITURE, block.text, source)
    return Block(None, block.text, source)


def states_facts(block: PageBlock) -> bool:
    """Whether a block is a byline or a line with a date, as plain text may have it above its body."""
    if len(block.text) > _LONGEST_ABOUT:
        return False
    return read_byline(block.text, 0) is not None or read_dated(block.text, 0) is not None


def _is_time(block: PageBlock) -> bool:
    """Whether a block is nothing but a time element."""
    first = islice(block.element.iter(), _MOST_AROUND_TIME)
    time = next((each for each in first if each.tag == "time"), None)
    return time is not None and text_of(time) == block.text


def _is_about_line(block: PageBlock) -> bool:
    """Whether a block is about the article: its element says so, or its words, as "Publié le 3 mai 2026"."""
    if len(block.text) > _LONGEST_ABOUT or is_sentence(block.text):
        return False
    if _DATE_LABEL.match(block.text) or (block.text.endswith("—") and len(block.text) < _LONGEST_DATELINE):
        return True
    each: _Element | None = block.element
    for _ in range(3):
        if each is None or not isinstance(each.tag, str) or each.tag in ("article", "body", "main", "section"):
            return False
        if _ABOUT_NAME.search(f"{each.get('class') or ''} {each.get('id') or ''} {each.get('data-area') or ''}"):
            return len(text_of(each)) <= 2 * _LONGEST_ABOUT
        each = each.getparent()
    return False


def _is_linked(block: PageBlock) -> bool:
    return block.link_characters * 2 > len(block.text)


def is_caption_block(block: PageBlock, *, above: bool = False) -> bool:
    """Whether a block is a caption, by its element.

    Args:
        block: A block of the page.
        above: Whether it is above the body: there, words alone may show it, but other boxes of the site come between.
    """
    if is_furniture(block.text):
        return False
    if above and in_other_box(block.element, {}) and not _is_in_slides(block.element):
        return False
    each: _Element | None = block.element
    for _ in range(5):
        if each is None or not isinstance(each.tag, str) or each.tag in ("article", "body", "main"):
            break
        if each.tag == "figcaption" or _CAPTION_NAME.search(f"{each.get('class') or ''} {each.get('id') or ''}"):
            return len(block.text) < 1500
        if each.tag == "figure":
            return len(block.text) < 600 and not _is_linked(block) and next(each.iter(*_MEDIA), None) is not None
        each = each.getparent()
    return above and is_caption(block.text)


def _is_in_slides(element: "_Element") -> bool:
    return any(_SLIDES.search(each.get("class") or "") for each in islice(element.iterancestors(), 5))


def is_standfirst_block(block: PageBlock) -> bool:
    """Whether a block is the standfirst, by its element."""
    if not 20 <= len(block.text) <= 600 or block.link_characters * 2 > len(block.text):
        return False
    each: _Element | None = block.element
    for _ in range(3):
        if each is None or not isinstance(each.tag, str) or each.tag in ("article", "body", "main"):
            return False
        name = " ".join(each.get(attribute) or "" for attribute in _NAMING)
        if _STANDFIRST_NAME.search(name) and each.tag in (*_TEXT_ELEMENTS, "section", "header"):
            return len(text_of(each)) <= 700
        each = each.getparent()
    return False


def is_subtitle(block: PageBlock) -> bool:
    """Whether a block is the heading that follows the headline in its header: an article has but one subtitle."""
    element = block.element
    before = element.getprevious()
    if element.tag not in ("h2", "h3") or before is None or before.tag != "h1":
        return False
    return 30 <= len(block.text) <= 400 and not _is_linked(block) and not is_furniture(block.text)


def _data_row(element: "_Element", known: "dict[_Element, bool]") -> "_Element | None":
    """The row of a table of data that holds an element; a table that only lays out the page is none.

    Args:
        element: An element of the page.
        known: Tables examined so far, and whether each holds data; this call adds to it.
    """
    each: _Element | None = element
    row = None
    while each is not None and isinstance(each.tag, str):
        if each.tag == "tr" and row is None:
            row = each
        elif each.tag == "table":
            if each not in known:
                known[each] = _is_data(each)
            return row if known[each] else None
        each = each.getparent()
    return None


def _is_data(table: "_Element") -> bool:
    rows = table.findall(".//tr")
    if table.find(".//table") is not None or len(rows) < 2 or table.get("role") == "presentation":
        return False
    cells = [cell for row in rows for cell in row if cell.tag in ("td", "th")]
    sizes = [len("".join(cell.itertext())) for cell in cells]
    long = sum(size > _LONG_CELL for size in sizes)
    return len(cells) >= 2 * len(rows) - 1 and long * 4 <= len(cells) and max(sizes) <= _LONGEST_CELL
