"""Classifies paragraphs (title, standfirst, caption, correction, furniture, body) and reads the facts they state."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import asdict

from index.article import Article, Kind, Metadata, Paragraph
from index.reading.blocks import PlacedBlock, is_prose
from index.reading.captions import is_caption
from index.reading.corrections import is_correction, read_correction
from index.reading.furniture import is_furniture, is_list_heading
from index.reading.header_lines import Head, read_head
from index.reading.metadata import combine
from index.reading.page_model import BlockTexts, Page
from index.reading.trailer import Tail, read_tail

LINKS = 5
"""Headlines below "Related articles:" that belong to it, and paragraphs above whose kinds a kind depends on."""


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
    corrections = [at for at, kind in kinds.items() if kind is Kind.CORRECTION]
    stated = combine_statements(blocks, words, front, head, tail, corrections)
    return Article(path, text, tuple(number_paragraphs(blocks, map(kinds.get, range(len(blocks))))), **asdict(stated))


def combine_statements(
    blocks: Sequence[PlacedBlock],
    words: Sequence[str],
    front: Metadata,
    head: Head,
    tail: Tail,
    corrections: Iterable[int],
) -> Metadata:
    """What front matter, head, tail and corrections state, the first of them first."""
    changed = [read_correction(words[at], blocks[at].start) for at in corrections]
    page = combine((front, head.stated, tail.stated, *changed))
    return _with_site(page, Metadata(republished_by=head.site), tail.site)


def _kinds_by_their_own_words(blocks: Sequence[PlacedBlock], words: Sequence[str]) -> dict[int, Kind]:
    """Finds the kinds that words show anywhere in the text; a text of one paragraph is always body."""
    kinds: dict[int, Kind] = {at: block.kind for at, block in enumerate(blocks) if block.kind is not None}
    if len(words) < 2:
        return kinds
    for at in range(len(words)):
        if (kind := kind_by_own_words(at, blocks, words, kinds)) is not None:
            kinds[at] = kind
    return kinds


def kind_by_own_words(
    at: int, blocks: Sequence[PlacedBlock], words: Sequence[str], kinds: Mapping[int, Kind]
) -> Kind | None:
    """The kind that the words of a paragraph show, if they do; `kinds` are those of the paragraphs above it."""
    line = words[at]
    if (kind := blocks[at].kind) is not None:
        return kind
    if is_furniture(line):
        return Kind.FURNITURE
    if is_correction(line) or (kinds.get(at - 1) is Kind.CORRECTION and words[at - 1].endswith(":")):
        return Kind.CORRECTION
    if is_caption(line):
        return Kind.CAPTION
    return Kind.FURNITURE if _is_link_in_list(at, words, kinds) else None


def _is_link_in_list(at: int, words: Sequence[str], kinds: Mapping[int, Kind]) -> bool:
    """A headline under "Related articles:", up to the next running text."""
    for above in range(at - 1, max(-1, at - 1 - LINKS), -1):
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


def number_paragraphs(blocks: Iterable[PlacedBlock], kinds: Iterable[Kind | None]) -> Iterator[Paragraph]:
    """The paragraphs, each numbered among those of its kind."""
    counts: Counter[Kind] = Counter()
    for block, found in zip(blocks, kinds, strict=False):
        kind = found or (Kind.CROSSHEAD if block.heading else Kind.BODY)
        counts[kind] += 1
        yield Paragraph(counts[kind], kind, block.start, block.end, block.source)
