"""A web page becomes the record of an article."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from index.article import Kind
from index.reading.blocks import Block
from index.reading.decode import Decoded, UnreadableError, decode_page
from index.reading.exports.hint import EXPORT_ONLY
from index.reading.html.choose import article_blocks, in_other_box, letters
from index.reading.html.copies import remove_copy_parts
from index.reading.html.deep import NOTE, without_boxes
from index.reading.html.no_article import listed_articles, refuse_notice
from index.reading.html.stated import says_it_is_article, stated_metadata, title_heading
from index.reading.html.times import published_time
from index.reading.html.walk import PageBlock, Sources, heading_level, page_blocks, text_of
from index.reading.metadata import combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_BYTES = 20_000_000
_FEWEST_LETTERS = 60
_TOO_DEEP = "nested too deep to be read (more than 2,000 levels)"
_CAPTION_NAME = re.compile(
    r"caption|cutline|image-?(?:credit|text|description)|photo-?(?:credit|text)|legend", re.IGNORECASE
)
_STANDFIRST_NAME = re.compile(
    r"standfirst|\bdek\b|[-_]dek\b|sub-?(?:title|head(?:line|ing)?|deck)|\bdeck\b|strap-?line"
    r"|article-?(?:summary|intro|lead|lede)"
    r"|\bsummary\b|\bexcerpt\b|\bintro\b|\bkicker-text\b|\bchapeau\b|\bvorspann\b|\bteaser-?text\b",
    re.IGNORECASE,
)
_EXPORT_LINE = re.compile(rf">(?:\s|&nbsp;|&#160;)*(?:{EXPORT_ONLY})(?:\s|&nbsp;|&#160;)*<", re.IGNORECASE)
"""A line that only exports have, between two tags."""
_TEXT_ELEMENTS = ("p", "h2", "h3", "div", "span")


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a page. Raises UnreadableError if it holds none, or is nested too deeply."""
    decoded = decode_page(read_all_bytes(file, _MAX_BYTES, "web pages"), options.encoding)
    exported = exported_records(decoded)
    if exported:
        yield from exported
    else:
        yield page_record(decoded.text, decoded.encoding, decoded.notes)


def exported_records(decoded: Decoded) -> list[Record]:
    """The articles of a page that is an export of a news database; none for any other page."""
    markup, encoding, notes = decoded.text, decoded.encoding, decoded.notes
    if "articleParagraph" in markup:
        from index.reading.exports import factiva_html
        from index.reading.exports.fields import record_of

        if factiva_html.is_factiva_html(markup):
            found = enumerate(factiva_html.documents(parse_page(markup)))
            return [record_of(document, encoding, () if number else notes) for number, document in found]
    if not _EXPORT_LINE.search(markup):
        return []
    from index.reading.exports.detect import export_records

    return export_records([block.text for block in page_blocks(parse_page(markup))], encoding, notes)


def page_record(markup: str, encoding: str = "utf-8", notes: tuple[str, ...] = ()) -> Record:
    """The record of the article in a page.

    Raises:
        UnreadableError: if it holds none: no words, hardly more than links, a notice about cookies, a list of articles.
    """
    tree, is_deep = _parsed(markup)
    if is_deep:
        tree, still_deep = _parsed(without_boxes(markup))
        if still_deep:
            raise UnreadableError(_TOO_DEEP)
        notes += (NOTE,)
    copied = remove_copy_parts(tree, markup)
    blocks = list(page_blocks(tree))
    heading = title_heading(tree)
    chosen = article_blocks(blocks)
    if letters(chosen) < _FEWEST_LETTERS:
        links = sum(1 for _ in tree.iter("a"))
        if not blocks:
            raise UnreadableError("no article found: the page has no words")
        if links > 10:
            raise UnreadableError(f"no article found: {links} links and hardly any text")
        chosen = chosen or blocks
    title = text_of(heading) if heading is not None else None
    refuse_notice(chosen, title)
    if (listed := listed_articles(chosen)) and not says_it_is_article(tree):
        raise UnreadableError(f"no article found: a list of {listed} articles")
    made = list(_made(blocks, chosen, heading, title))
    stated = stated_metadata(tree, title, lambda: published_time(tree, blocks, chosen, heading))
    return Record(made, "HTML", combine((stated, copied)), encoding, notes)


def parse_page(markup: str) -> "_Element":
    """Parses a page. Nothing in it is run or fetched, and entities that it declares are not expanded.

    Raises:
        UnreadableError: if it has no words or is nested too deep.
    """
    tree, is_deep = _parsed(markup)
    if is_deep:
        raise UnreadableError(_TOO_DEEP)
    return tree


def _parsed(markup: str) -> "tuple[_Element, bool]":
    """The tree, and whether a part of the page was nested too deep for it and is missing."""
    from lxml import etree

    # not lxml.html: its own classes of elements double the time of walking a page
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    try:
        tree = etree.fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    is_deep = any("Excessive depth" in str(error.message) for error in parser.error_log)
    if tree is None and not is_deep:
        raise UnreadableError("no article found: the page has no words")
    return etree.Element("html") if tree is None else tree, is_deep


def _made(
    blocks: Sequence[PageBlock], chosen: Sequence[PageBlock], heading: "_Element | None", title: str | None
) -> Iterator[Block]:
    """The blocks of the article: title, standfirst and caption from above the chosen box, then what is in it."""
    chosen_ids = {id(block) for block in chosen}
    places = [at for at, block in enumerate(blocks) if id(block) in chosen_ids]
    within_heading = set(heading.iter()) if heading is not None else set()
    at_title = next((at for at, block in enumerate(blocks) if block.element in within_heading), -1)
    first = places[0] if places else 0
    sources = Sources()
    if title and at_title >= 0:
        if at_title < first:
            yield Block(Kind.TITLE, title, sources.of(blocks[at_title].element), 1)
            yield from _above_body(blocks[at_title + 1 : first], sources)
        elif at_title in places:
            yield Block(Kind.TITLE, title, sources.of(blocks[at_title].element), 1)
    yield from kind_blocks([blocks[at] for at in places if blocks[at].element not in within_heading])


def kind_blocks(blocks: Sequence[PageBlock]) -> list[Block]:
    """Blocks with the kinds that the page states; the cells of a row of data become one block."""
    made: list[Block] = []
    sources = Sources()
    tables: dict[_Element, bool] = {}
    for row, group in groupby(blocks, lambda block: _data_row(block.element, tables)):
        if row is None:
            made += [_block(block, sources) for block in group]
        else:
            made.append(Block(Kind.TABLE, " | ".join(block.text for block in group), sources.of(row)))
    return made


def _above_body(blocks: Sequence[PageBlock], sources: Sources) -> Iterator[Block]:
    known: dict[_Element, bool] = {}
    for block in blocks:
        if _is_standfirst(block):
            yield Block(Kind.STANDFIRST, block.text, sources.of(block.element))
        elif _is_caption(block) and not in_other_box(block.element, known):
            yield Block(Kind.CAPTION, block.text, sources.of(block.element))


def _block(block: PageBlock, sources: Sources) -> Block:
    source = sources.of(block.element)
    if _is_caption(block):
        return Block(Kind.CAPTION, block.text, source)
    if level := heading_level(block.element):
        return Block(None, block.text, source, max(level, 2))
    if _is_standfirst(block):
        return Block(Kind.STANDFIRST, block.text, source)
    share = block.link_characters / len(block.text)
    if share > 0.5 and len(block.text) < 200 and not block.text.endswith((".", "!", "?", "”", '"')):
        return Block(Kind.FURNITURE, block.text, source)
    return Block(None, block.text, source)


def _is_caption(block: PageBlock) -> bool:
    each: _Element | None = block.element
    for _ in range(5):
        if each is None or not isinstance(each.tag, str) or each.tag in ("article", "body", "main"):
            return False
        if each.tag == "figcaption" or _CAPTION_NAME.search(f"{each.get('class') or ''} {each.get('id') or ''}"):
            return len(block.text) < 1500
        if each.tag == "figure":
            return len(block.text) < 600
        each = each.getparent()
    return False


def _is_standfirst(block: PageBlock) -> bool:
    if not 20 <= len(block.text) <= 600 or block.link_characters * 2 > len(block.text):
        return False
    each: _Element | None = block.element
    for _ in range(3):
        if each is None or not isinstance(each.tag, str) or each.tag in ("article", "body", "main"):
            return False
        name = f"{each.get('class') or ''} {each.get('id') or ''} {each.get('itemprop') or ''}"
        if _STANDFIRST_NAME.search(name) and each.tag in (*_TEXT_ELEMENTS, "section", "header"):
            return len(text_of(each)) <= 700
        each = each.getparent()
    return False


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
    long = sum(len("".join(cell.itertext())) > 200 for cell in cells)
    return len(cells) >= 2 * len(rows) - 1 and long * 4 <= len(cells)
