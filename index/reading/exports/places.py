"""The place in a document of each line of an export: its pages, paragraph or element."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from index.article import Source


class LinePlace(Struct, frozen=True):
    """Where a line of an export is in its container, and the words that the container has there."""

    source: Source
    written: str
    """The words before hyphens are undone: their hash does not change with the making of text."""


def in_container(source: Source | None, places: Sequence[LinePlace]) -> Source | None:
    """The place in the container of some lines of an export.

    Args:
        source: First and last line, from 1.
        places: The place of each line; empty if the export is a text whose lines are those of the file.
    """
    if source is None or source.line is None or not 1 <= source.line <= len(places):
        return source
    first = places[source.line - 1].source
    last = places[min(source.last_line or source.line, len(places)) - 1].source
    return replace(first, last_page=last.last_page or last.page, last_line=last.last_line or last.line)
