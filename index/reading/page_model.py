"""The paragraphs of an article before their kinds are known."""

from collections.abc import Sequence
from typing import overload

from msgspec import Struct

from index.article import Kind
from index.reading.blocks import PlacedBlock


class BlockTexts(Sequence[str]):
    """The words of each paragraph, sliced from the text on access: copies of all would double the memory."""

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
        return self.text[self.blocks[at].start : self.blocks[at].end]


class Page(Struct, frozen=True):
    """The paragraphs of a text, named by their place from 0."""

    blocks: Sequence[PlacedBlock]
    words: Sequence[str]
    kinds: dict[int, Kind]
    """The kinds that a paragraph's own words show, at any place in the text."""
