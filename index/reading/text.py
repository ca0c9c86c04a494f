"""Plain text and Markdown become an Article."""

from pathlib import Path

from msgspec.structs import replace

from index.article import Article, Kind, Metadata
from index.reading import paragraphs
from index.reading.blocks import Block, find_blocks, place_blocks
from index.reading.exports.hint import looks_like_export
from index.reading.front_matter import FrontMatter, read_front_matter
from index.reading.lines import split_lines
from index.reading.metadata import without_spans
from index.reading.record import assemble
from index.reading.structure import build_article

_EXCERPT_WITHIN = 5
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})


def read_text(text: str, name: str = "") -> Article:
    """The article in a text; the suffix of its name tells Markdown from plain text. Never raises.

    The article's text is the text given, or, for Markdown with any marks in it, its rendered words.
    """
    path = Path(name)
    return _exported(text, path) or read_plain(text, path)


def read_plain(text: str, path: Path) -> Article:
    """The article in a text that is no export of a news database. Never raises."""
    front = read_front_matter(text) or FrontMatter(Metadata(), 0)
    notes = front.notes
    article = None
    if path.suffix.lower() in MARKDOWN_SUFFIXES:
        article = _read_markdown(path, text, front)
        notes += () if article else ("too large or too dense for Markdown: read as plain text",)
    if article is None:
        blocks = paragraphs.join_lines(text, tuple(split_lines(text, front.end)))
        article = build_article(path, text, blocks, front.metadata)
    return replace(article, notes=notes + article.notes) if notes else article


def _exported(text: str, path: Path) -> Article | None:
    """The first article of a text that is an export of a news database; None for any other text."""
    if not looks_like_export(text):
        return None
    from index.reading.exports.detect import export_records

    records = export_records(text.splitlines(), "utf-8", may_wrap=True)
    return assemble(records[0], path, "1" if len(records) > 1 else None) if records else None


def _read_markdown(path: Path, text: str, front: FrontMatter) -> Article | None:
    from index.reading.markdown import is_too_dense, markdown_blocks

    if is_too_dense(text):
        return None
    blocks = _without_excerpt(list(markdown_blocks(text, front.end)))
    in_file = find_blocks(blocks, text, front.end)
    if in_file is not None:
        return replace(build_article(path, text, in_file, front.metadata), format="Markdown")
    made, placed = place_blocks(blocks)
    # the front matter is not in the text made, so that what it states has no characters there
    return replace(build_article(path, made, placed, without_spans(front.metadata)), format="Markdown")


def _without_excerpt(blocks: list[Block]) -> list[Block]:
    """The blocks, with the excerpt that MarkDownload puts above the article as furniture: the article repeats it."""
    for at, block in enumerate(blocks[:_EXCERPT_WITHIN]):
        if block.heading and block.text.strip().lower() == "excerpt" and at + 1 < len(blocks):
            hidden = [replace(each, kind=Kind.FURNITURE, heading=0) for each in blocks[at : at + 2]]
            return [*blocks[:at], *hidden, *blocks[at + 2 :]]
    return blocks
