"""A segment as one commit has it: which it is, how many paragraphs it holds, which of them are deleted."""

from index.frozen import frozen


@frozen
class Part:
    """The same as Whoosh's table of contents says of the segment."""

    name: str
    """What the names of its files begin with."""
    count: int
    deleted: frozenset[int] = frozenset()
