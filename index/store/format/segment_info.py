"""A segment of the index: its name, the names of its files, and which of its paragraphs are deleted."""

from msgspec import Struct

LISTS = ".pst"
"""Whoosh's posting lists: the places of terms are read from there."""
STORED = "._stored.col"
"""What Whoosh stores of each paragraph."""
DIRECTORY = ".lists"
"""Ours: which terms there are, where their lists stand, and a number of each kind for each paragraph."""
IDS = ".ids"
"""Ours: the paragraphs of all terms, plainly."""


class Part(Struct, frozen=True):
    """The same as Whoosh's table of contents says of the segment."""

    name: str
    """What the names of its files begin with."""
    count: int
    deleted: frozenset[int] = frozenset()
