"""The record of an article as format modules make it, and the assembly of an Article from it."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Metadata, RecordPlace
from index.reading.blocks import Block, place_blocks
from index.reading.structure import build_article


class Record(Struct, frozen=True):
    """One article as a format module gives it, before its paragraphs have their final kinds."""

    blocks: Iterable[Block]
    format: str
    metadata: Metadata = Metadata()
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    source_hash: str = ""
    """Hash of the bytes of the record in a file that may hold several."""
    place: RecordPlace | None = None
    member: str | None = None
    """Name of the file in an archive or mail that holds it."""


def assemble(record: Record, path: Path, part: str | None = None) -> Article:
    """Makes the article: its text, the kinds of its paragraphs, and its metadata.

    Args:
        record: Blocks in reading order. What its metadata states outranks what the words state.
        path: The file.
        part: Number of the article in a file that holds several.
    """
    text, placed = place_blocks(record.blocks)
    article = build_article(path, text, placed, record.metadata)
    return replace(
        article,
        part=part,
        format=record.format,
        encoding=record.encoding,
        notes=record.notes + article.notes,
        source_hash=record.source_hash,
        place=record.place,
        member=record.member,
    )
