"""An article's paragraphs while their kinds are being found."""

from collections.abc import Sequence

from index.article import Kind
from index.frozen import frozen
from index.reading.blocks import Block


@frozen
class Page:
    """The paragraphs of a text, named by their place from 0."""

    blocks: Sequence[Block]
    words: Sequence[str]
    """The words of each, without Markdown's marks."""
    kinds: dict[int, Kind]
    """The kinds that show by a paragraph's own words, wherever it stands."""
