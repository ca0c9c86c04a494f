"""A web page becomes the record of an article."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from index.article import Kind
from index.reading.blocks import Block
from index.reading.decode import Decoded, UnreadableError, decode_page
from index.reading.exports.hint import EXPORT_ONLY
from index.reading.html.choose import article_blocks, letters
from index.reading.html.copies import remove_copy_parts
from index.reading.html.deep import NOTE, without_boxes
from index.reading.html.description import descriptions, says_description
from index.reading.html.kinds import is_caption_block, is_standfirst_block, is_subtitle, kind_blocks, states_facts
from index.reading.html.no_article import listed_articles, refuse_notice
from index.reading.html.others import without_offer, without_other_articles
from index.reading.html.stated import linked_metadata, says_it_is_article, stated_metadata
from index.reading.html.times import ArticlePlace, is_in_comments
from index.reading.html.titles import folded, title_heading, title_line, title_words
from index.reading.html.walk import PageBlock, Sources, page_blocks
from index.reading.metadata import combine
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_BYTES = 20_000_000
_FEWEST_LETTERS = 60
_BLOCKS_OF_PICTURE = 8
"""Blocks above the title among which the caption of a picture above it is."""
_LONGEST_NAME = 200
"""Characters; comparing a paragraph of 19 MB word by word would take 250 MB."""
_TOO_DEEP = "nested too deep to be read (more than 2,000 levels)"
_BLANKS = r"\s*+(?:(?:&nbsp;|&#160;)\s*+)*+"
_EXPORT_LINE = re.compile(rf">{_BLANKS}(?=[\dadefp文문])(?:{EXPORT_ONLY}){_BLANKS}<", re.IGNORECASE)
"""A line that only exports have, between two tags. Without the test of its first sign, the search takes a sixth of the
time of a page."""


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
    from index.reading.exports.places import LinePlace

    blocks = list(page_blocks(parse_page(markup)))
    sources = Sources()
    places = [LinePlace(sources.of(block.element), block.text) for block in blocks]
    return export_records([block.text for block in blocks], encoding, notes, places=places)


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
    linked = linked_metadata(tree)
    heading = title_heading(tree, linked.title.value if linked.title else None)
    chosen = without_offer(without_other_articles(article_blocks(blocks, heading), heading))
    if letters(chosen) < _FEWEST_LETTERS:
        links = sum(1 for _ in tree.iter("a"))
        if not blocks:
            raise UnreadableError("no article found: the page has no words")
        if links > 10:
            raise UnreadableError(f"no article found: {links} links and hardly any text")
        chosen = chosen or blocks
    title, at_title = _title(tree, blocks, heading)
    refuse_notice(chosen, title, tree.findtext(".//title"))
    if (listed := listed_articles(chosen)) and not says_it_is_article(tree, linked):
        raise UnreadableError(f"no article found: a list of {listed} articles")
    within_title = set(heading.iter()) if heading is not None else set()
    body = [block for block in chosen if block.element not in within_title]
    stated = stated_metadata(tree, linked, title, ArticlePlace(tree, blocks, chosen, heading))
    authors = {folded(author.value) for author in stated.authors}
    made = [
        Block(Kind.FURNITURE, block.text, block.source) if _is_one_of(block, authors) else block
        for block in _made(blocks, body, title, at_title, descriptions(tree))
    ]
    return Record(made, "HTML", combine((stated, copied)), encoding, notes)


def _is_one_of(block: Block, authors: set[str]) -> bool:
    """Whether a block is the name of an author, which the page repeats among its paragraphs."""
    return len(block.text) <= _LONGEST_NAME and folded(block.text) in authors


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


def _title(tree: "_Element", blocks: Sequence[PageBlock], heading: "_Element | None") -> tuple[str | None, int | None]:
    """The words of the headline, and the place of their block; None if the page has no line for it."""
    if heading is None:
        at = title_line(tree, blocks)
        return (blocks[at].text, at) if at is not None else (None, None)
    within = set(heading.iter())
    return title_words(tree, heading), next((at for at, each in enumerate(blocks) if each.element in within), None)


def _made(
    blocks: Sequence[PageBlock],
    chosen: Sequence[PageBlock],
    title: str | None,
    at_title: int | None,
    described: Sequence[str],
) -> Iterator[Block]:
    """The blocks of the article: title, standfirst and caption from above the chosen box, then what is in it.

    `described` are the descriptions that the page gives of itself.
    """
    ids = {id(block): at for at, block in enumerate(blocks)}
    places = [at for block in chosen if (at := ids[id(block)]) != at_title]
    first = places[0] if places else 0
    sources = Sources()
    if title and at_title is not None:
        is_above = at_title < first
        if not places or at_title <= places[-1]:
            yield Block(Kind.TITLE, title, sources.of(blocks[at_title].element), 1)
        if is_above:
            pictures = blocks[max(0, at_title - _BLOCKS_OF_PICTURE) : at_title]
            for block in pictures:
                if is_caption_block(block, above=True):
                    yield Block(Kind.CAPTION, block.text, sources.of(block.element))
            yield from _above_body(blocks[at_title + 1 : first], sources, described)
    yield from kind_blocks([blocks[at] for at in places])


def _above_body(blocks: Sequence[PageBlock], sources: Sources, described: Sequence[str]) -> Iterator[Block]:
    """The standfirst, captions, bylines and dates between the title and the body."""
    for block in blocks:
        if is_standfirst_block(block) or says_description(block, described) or is_subtitle(block):
            yield Block(Kind.STANDFIRST, block.text, sources.of(block.element))
        elif is_caption_block(block, above=True):
            yield Block(Kind.CAPTION, block.text, sources.of(block.element))
        elif states_facts(block) and not is_in_comments(block.element):
            yield Block(None, block.text, sources.of(block.element))
