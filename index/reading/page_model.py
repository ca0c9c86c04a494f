"""The paragraphs of an article before their kinds are known."""

from collections.abc import Sequence
from typing import overload

from msgspec import Struct

from index.article import Kind
from index.reading.blocks import PlacedBlock

_LONGEST_CHARACTERS = 20_000
"""Characters of a paragraph that the rules see: splitting one of 24 MB into words takes 300 MB."""


class BlockTexts(Sequence[str]):
    """The words of each paragraph, sliced from the text on access: copies of all would double the memory.

    Of a very long paragraph only the beginning; no rule has to do with what follows.
    """

    def __init__(self, text: str, blocks: Sequence[PlacedBlock]) -> None:
        self.text = text
        self.blocks = blocks

    def __len__(self) -> int:
        return len(self.blocks)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...

    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return BlockTexts(self.text, self.blocks[at])
        block = self.blocks[at]
        return self.text[block.start : min(block.end, block.start + _LONGEST_CHARACTERS)]


class Page(Struct, frozen=True):
    """The paragraphs of a text, named by their place from 0."""

    blocks: Sequence[PlacedBlock]
    words: Sequence[str]
    kinds: dict[int, Kind]
    """The kinds that a paragraph's own words show, at any place in the text."""
