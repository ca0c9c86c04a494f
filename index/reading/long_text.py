"""A very long plain text, whose paragraphs are classified while they are printed.

Telling site text from body takes four fifths of the time of reading. What the article states about itself depends on
its beginning, its end and the corrections anywhere in it, which are found fast.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from index.article import Article, Kind, Metadata, Paragraph
from index.reading import paragraphs
from index.reading.blocks import PlacedBlock, is_prose
from index.reading.corrections import is_correction
from index.reading.decode import MAX_BYTES, decode
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.exports.hint import looks_like_export
from index.reading.front_matter import FrontMatter, read_front_matter
from index.reading.header_lines import Head, read_head
from index.reading.lines import split_lines
from index.reading.options import AS_FOUND, ReadOptions
from index.reading.page_model import BlockTexts, Page
from index.reading.source_file import opened, read_all_bytes
from index.reading.source_hash import hash_file
from index.reading.structure import LINKS, combine_statements, kind_by_own_words, number_paragraphs
from index.reading.trailer import DEEPEST, Tail, read_tail

EDGE_PARAGRAPHS = 1000
"""Paragraphs at the beginning that are classified at once."""
_HEAD_PARAGRAPHS = 16
_LANGUAGE_CHARACTERS = 10_000
"""Characters of the body that suffice to find the language."""


class LongText(Struct, frozen=True):
    """An article whose paragraphs come one by one."""

    article: Article
    """The article with the paragraphs of its beginning alone."""
    paragraphs: Iterator[Paragraph]
    """All of its paragraphs."""
    count: int
    """The number of its paragraphs."""


def read_long_text(path: Path, characters: int, options: ReadOptions = AS_FOUND) -> LongText | None:
    """The article in a plain text of at least that many characters; None for any other file, which `read` reads.

    Raises:
        UnreadableError: if the file cannot be opened or decoded.
    """
    with opened(path) as file:
        if detect(file.read(SNIFFED_BYTES), path.name) is not Format.TEXT or options.fields:
            return None
        decoded = decode(read_all_bytes(file, MAX_BYTES), options.encoding)
        text = decoded.text
        if len(text) < characters or looks_like_export(text):
            return None
        front = read_front_matter(text) or FrontMatter(Metadata(), 0)
        blocks = paragraphs.join_lines(text, tuple(split_lines(text, front.end)))
        found = stream_text(path, text, blocks, front.metadata)
        if found is None:
            return None
        article = replace(
            found.article,
            encoding=decoded.encoding,
            notes=decoded.notes + front.notes + found.article.notes,
            source_hash=hash_file(file),
        )
    return replace(found, article=article)


def stream_text(path: Path, text: str, blocks: Sequence[PlacedBlock], front: Metadata) -> LongText | None:
    """As `build_article`; None if the paragraphs near an edge do not show where head and tail end."""
    words = BlockTexts(text, blocks)
    beginning = _kinds(blocks, words, 0, min(len(blocks), EDGE_PARAGRAPHS))
    ending = _kinds_of_end(blocks, words)
    if ending is None or not any(
        at not in beginning and is_prose(words[at]) for at in range(min(len(blocks), _HEAD_PARAGRAPHS))
    ):
        return None
    head = read_head(Page(blocks, words, beginning), front.title.value if front.title else None)
    tail = read_tail(Page(blocks, words, ending), head.header)
    stated = combine_statements(blocks, words, front, head, tail, _corrections(blocks, words, head, tail))
    first = tuple(islice(number_paragraphs(blocks, _all_kinds(blocks, words, head, tail)), EDGE_PARAGRAPHS))
    if sum(each.end - each.start for each in first if each.kind is Kind.BODY) < _LANGUAGE_CHARACTERS:
        return None
    article = Article(path, text, first, **asdict(stated))
    return LongText(article, number_paragraphs(blocks, _all_kinds(blocks, words, head, tail)), len(blocks))


def _kinds(blocks: Sequence[PlacedBlock], words: Sequence[str], start: int, end: int) -> dict[int, Kind]:
    """The kinds that the words of some paragraphs show."""
    kinds: dict[int, Kind] = {}
    for at in range(start, end):
        if (kind := kind_by_own_words(at, blocks, words, kinds)) is not None:
            kinds[at] = kind
    return kinds


def _kinds_of_end(blocks: Sequence[PlacedBlock], words: Sequence[str]) -> dict[int, Kind] | None:
    """The kinds of the last paragraphs, from one on whose kind depends on no other; None if there is none."""
    for at in range(len(words) - DEEPEST - 1, EDGE_PARAGRAPHS, -1):
        alone = kind_by_own_words(at, blocks, words, {}) is None
        if alone and is_prose(words[at]) and not words[at - 1].endswith(":"):
            return _kinds(blocks, words, at + 1, len(words))
    return None


def _corrections(blocks: Sequence[PlacedBlock], words: Sequence[str], head: Head, tail: Tail) -> Iterator[int]:
    """The paragraphs that are corrections, without classifying the others."""
    follows = False
    for at in range(len(words)):
        line = words[at]
        is_one = (follows or is_correction(line)) and kind_by_own_words(at, blocks, words, {}) is not Kind.FURNITURE
        if is_one and at not in head.kinds and at not in tail.kinds:
            yield at
        follows = is_one and line.endswith(":")


def _all_kinds(blocks: Sequence[PlacedBlock], words: Sequence[str], head: Head, tail: Tail) -> Iterator[Kind | None]:
    above: dict[int, Kind] = {}
    for at in range(len(words)):
        kind = kind_by_own_words(at, blocks, words, above)
        if kind is not None:
            above[at] = kind
        above.pop(at - LINKS, None)
        yield tail.kinds.get(at) or head.kinds.get(at) or kind
