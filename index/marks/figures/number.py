"""A number as it was read: its value and its tokens."""

from typing import NamedTuple


class Number(NamedTuple):
    """A number as read from tokens[first:last]."""

    value: float
    first: int
    last: int
    in_words: bool = False
    scale: float = 1.0
    """The magnitude it was written with: 1e6 for "3 million"; ranges spread it."""
