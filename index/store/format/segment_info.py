"""A segment of the index: its name, the names of its files, and which of its paragraphs are deleted."""

from msgspec import Struct

LISTS = ".pst"
"""Whoosh's posting lists; positions of terms are read from them."""
STORED = "._stored.col"
"""The values that Whoosh stores for each paragraph."""
DIRECTORY = ".lists"
"""Our directory: the terms, where their lists are, and number columns of the paragraphs."""
IDS = ".ids"
"""Our posting lists: the paragraphs of all terms."""

COMPARED = ".facts"
"""The facts of the articles for comparing."""


class Part(Struct, frozen=True):
    """A segment as one commit lists it."""

    name: str
    """The beginning of the names of its files."""
    count: int
    deleted: frozenset[int] = frozenset()
