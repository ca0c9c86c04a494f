"""One decision of the reader, and the state that all of them together make."""

from enum import StrEnum

from msgspec import Struct

SCHEMA = 1


class Act(StrEnum):
    """The subject of a decision."""

    SAME = "same"
    """`a` and `b` are one person or body."""
    APART = "apart"
    """`a` and `b` are two."""
    NAME = "name"
    """`a` is shown as `value`."""
    SYNONYM = "synonym"
    """Figures that count `a` and figures that count `b` count one thing."""
    MARK = "mark"
    """The mark on `exact` in `article` is corrected: `field` is `value`."""
    METADATA = "metadata"
    """`field` of `article` is `value`."""
    UNDO = "undo"
    """Takes the decision of line `undoes` back."""


class Decision(Struct, frozen=True, omit_defaults=True):
    """One decision. Names are spelled as in the articles; a passage is kept by its words, not by its position."""

    do: Act
    at: str
    """When, ISO 8601 in UTC; empty for what a table beside the articles states."""
    schema: int = SCHEMA
    a: str = ""
    b: str = ""
    article: str = ""
    """The article's file name, with its part if the file holds several; for metadata, the absolute path."""
    content: str = ""
    """For metadata: the hash of the bytes of the article, which identifies it if its file has moved."""
    exact: str = ""
    """The words that a mark covers, unchanged."""
    before: str = ""
    after: str = ""
    """Some characters before and after the words, which distinguish repeats."""
    field: str = ""
    value: str = ""
    undoes: int = 0
    """The line of the decision that is taken back; lines count from 1."""


class Line(Struct, frozen=True):
    """A decision with the number of its line in the file, from 1."""

    number: int
    decision: Decision


class Decisions(Struct, frozen=True):
    """All decisions of a corpus in order. `unread` are lines that could not be understood; they stay in the file."""

    lines: tuple[Line, ...] = ()
    unread: tuple[int, ...] = ()

    def in_force(self, *acts: Act) -> tuple[Line, ...]:
        """The decisions of these kinds that were not taken back, in order."""
        undone = {line.decision.undoes for line in self.lines if line.decision.do is Act.UNDO}
        return tuple(line for line in self.lines if line.decision.do in acts and line.number not in undone)

    def last(self) -> Line | None:
        """The newest decision that is in force: what an undo takes back."""
        found = self.in_force(*(act for act in Act if act is not Act.UNDO))
        return found[-1] if found else None

    def pairs(self, act: Act) -> frozenset[frozenset[str]]:
        """The pairs of names that are decided to be the same, apart, or synonyms."""
        return frozenset(frozenset((line.decision.a, line.decision.b)) for line in self.in_force(act))

    def shown_names(self) -> dict[str, str]:
        """The names under which people are shown, as decided: {spelling: name}."""
        return {line.decision.a: line.decision.value for line in self.in_force(Act.NAME)}


NONE = Decisions()
"""No decision at all."""
