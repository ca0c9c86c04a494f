"""The nodes of a query."""

from datetime import date

from msgspec import Struct


class Word(Struct, frozen=True):
    """A word as a term.

    `prefix`: it is still being typed, and matches all words that begin with it. `exact`: no other spelling matches.
    `acronym`: it was typed in capitals, so it is a name and no pronoun (US, WHO), and no name that sounds like it.
    """

    term: str
    prefix: bool = False
    exact: bool = False
    acronym: bool = False


class Wild(Struct, frozen=True):
    """A word with gaps: `*` any letters, `?` one."""

    pattern: str


class Fuzzy(Struct, frozen=True):
    """A word and all words that differ from it by at most `distance` letters."""

    term: str
    distance: int


Single = Word | Wild | Fuzzy


class Phrase(Struct, frozen=True):
    """Words one after the other; `gaps` holds the number of free words before each; empty if there are none."""

    words: tuple[Single, ...]
    gaps: tuple[int, ...] = ()


class Near(Struct, frozen=True):
    """Words or phrases, each within `distance` words of the next; in any order unless `ordered`."""

    parts: tuple[Single | Phrase, ...]
    distance: int
    ordered: bool = False


class Field(Struct, frozen=True):
    """A query on one of the fields of words."""

    field: str
    query: "Node"


class KindFilter(Struct, frozen=True):
    """Paragraphs of one kind."""

    kind: str


class DateRange(Struct, frozen=True):
    """Articles published between two days, both included; None is open."""

    first: date | None
    last: date | None


class NamedRange(Struct, frozen=True):
    """Paragraphs whose text has a date between two days, all of it; None is open."""

    first: date | None
    last: date | None

    def matches(self, first: str, last: str) -> bool:
        """Whether a date from `first` to `last`, ISO 8601, lies within the range."""
        return (self.first is None or first >= self.first.isoformat()) and (
            self.last is None or last <= self.last.isoformat()
        )


class ValueRange(Struct, frozen=True):
    """Paragraphs with a figure between two values; None is open, `over` and `under` leave out the end itself."""

    low: float | None
    high: float | None
    over: bool = False
    under: bool = False

    def matches(self, low: float, high: float) -> bool:
        """Whether a figure from low to high may lie within the range."""
        if self.low is not None and (high < self.low or (self.over and high == self.low)):
            return False
        return self.high is None or low < self.high or (low == self.high and not self.under)


class Not(Struct, frozen=True):
    """A part that must not match."""

    query: "Node"


class And(Struct, frozen=True):
    """All must match; of nothing: matches nothing."""

    queries: tuple["Node", ...]


class Or(Struct, frozen=True):
    """At least one part must match."""

    queries: tuple["Node", ...]


class Optional(Struct, frozen=True):
    """A small word: it need not occur, but a paragraph that has it ranks higher."""

    query: "Node"


class Unreadable(Struct, frozen=True):
    """A field or value that cannot be read: matches nothing; a note of the query says why."""

    written: str


Node = (
    Word
    | Wild
    | Fuzzy
    | Phrase
    | Near
    | Field
    | KindFilter
    | DateRange
    | NamedRange
    | ValueRange
    | Not
    | And
    | Or
    | Optional
    | Unreadable
)
NOTHING = And(())
