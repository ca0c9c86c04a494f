"""Which paragraphs are title, standfirst, caption, correction, furniture and body."""

from collections import Counter
from pathlib import Path

from index.article import Article, Kind, Known, Origin, Paragraph
from index.reading.lines import split_lines
from index.reading.paragraphs import Block, join_lines


def lay_out(path: Path, text: str) -> Article:
    """The article in a text: its paragraphs by kind, and what it states of itself."""
    blocks = join_lines(text, tuple(split_lines(text)))
    title = _title(text, blocks)
    kinds = [Kind.TITLE if title is not None and at == title else Kind.BODY for at in range(len(blocks))]
    counts: Counter[Kind] = Counter()
    paragraphs = []
    for block, kind in zip(blocks, kinds, strict=True):
        counts[kind] += 1
        paragraphs.append(Paragraph(counts[kind], kind, block.start, block.end))
    known = None
    if title is not None:
        span = blocks[title].start, blocks[title].end
        known = Known(text[span[0] : span[1]], Origin.TITLE_LINE, span)
    return Article(path, text, tuple(paragraphs), title=known)


def _title(text: str, blocks: list[Block]) -> int | None:
    if len(blocks) < 2:
        return None
    first = text[blocks[0].start : blocks[0].end]
    if len(first) > 160 or first.endswith("."):
        return None
    return 0
