"""Classifies paragraphs (title, standfirst, caption, correction, furniture, body) and reads the facts they state."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import asdict

from index.article import Article, Kind, Metadata, Paragraph
from index.reading.blocks import PlacedBlock, is_prose
from index.reading.captions import is_caption
from index.reading.corrections import is_correction, read_correction
from index.reading.furniture import is_furniture, is_list_heading
from index.reading.header_lines import read_head
from index.reading.metadata import combine
from index.reading.page_model import BlockTexts, Page
from index.reading.trailer import read_tail

_LINKS = 5


def build_article(path: Path, text: str, blocks: Sequence[PlacedBlock], front: Metadata) -> Article:
    """The article in a text: its paragraphs by kind, and what it states of itself.

    `front` holds the facts from front matter or the format, which outrank those read from the page.
    """
    words = BlockTexts(text, blocks)
    kinds = _kinds_by_their_own_words(blocks, words)
    head = read_head(Page(blocks, words, dict(kinds)), front.title.value if front.title else None)
    kinds.update(head.kinds)
    tail = read_tail(Page(blocks, words, dict(kinds)), head.header)
    kinds.update(tail.kinds)
    corrections = [
        read_correction(words[at], blocks[at].start) for at, kind in kinds.items() if kind is Kind.CORRECTION
    ]
    page = combine((front, head.stated, tail.stated, *corrections))
    stated = _with_site(page, Metadata(republished_by=head.site), tail.site)
    return Article(path, text, _numbered(blocks, kinds), **asdict(stated))


def _kinds_by_their_own_words(blocks: Sequence[PlacedBlock], words: Sequence[str]) -> dict[int, Kind]:
    """Finds the kinds that words show anywhere in the text; a text of one paragraph is always body."""
    kinds: dict[int, Kind] = {at: block.kind for at, block in enumerate(blocks) if block.kind is not None}
    if len(words) < 2:
        return kinds
    for at, line in enumerate(words):
        if (kind := blocks[at].kind) is not None:
            kinds[at] = kind
        elif is_furniture(line):
            kinds[at] = Kind.FURNITURE
        elif is_correction(line) or (kinds.get(at - 1) is Kind.CORRECTION and words[at - 1].endswith(":")):
            kinds[at] = Kind.CORRECTION
        elif is_caption(line):
            kinds[at] = Kind.CAPTION
        elif _is_link_in_list(at, words, kinds):
            kinds[at] = Kind.FURNITURE
    return kinds


def _is_link_in_list(at: int, words: Sequence[str], kinds: dict[int, Kind]) -> bool:
    """A headline under "Related articles:", up to the next running text."""
    for above in range(at - 1, max(-1, at - 1 - _LINKS), -1):
        if kinds.get(above) is not Kind.FURNITURE:
            return False
        if is_list_heading(words[above]):
            return not is_prose(words[at])
    return False


def _with_site(stated: Metadata, header: Metadata, footer: Metadata) -> Metadata:
    """The site is the outlet where no other is stated, else it has republished; its date is that of its posting."""
    site = footer.republished_by or header.republished_by
    if site is None:
        return combine((stated, Metadata(published=footer.published)))
    if stated.outlet is None:
        return combine((stated, Metadata(outlet=site, published=footer.published)))
    if stated.outlet.value.casefold() == site.value.casefold():
        return combine((stated, Metadata(published=footer.published)))
    return combine((stated, Metadata(republished_by=site)))


def _numbered(blocks: Sequence[PlacedBlock], kinds: dict[int, Kind]) -> tuple[Paragraph, ...]:
    counts: Counter[Kind] = Counter()
    paragraphs = []
    for at, block in enumerate(blocks):
        kind = kinds.get(at, Kind.CROSSHEAD if block.heading else Kind.BODY)
        counts[kind] += 1
        paragraphs.append(Paragraph(counts[kind], kind, block.start, block.end, block.source))
    return tuple(paragraphs)
