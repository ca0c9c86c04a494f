"""What a query can say, as values."""

from datetime import date

from msgspec import Struct

WORD_FIELDS = ("speaker", "said", "outlet", "title", "counted")
"""Fields whose contents are words; without a field it is the paragraph's text."""


class Word(Struct, frozen=True):
    """A word as a term; `prefix`: it is still being typed, and stands for all words that begin so."""

    term: str
    prefix: bool = False


class Wild(Struct, frozen=True):
    """A word with gaps: `*` any letters, `?` one."""

    pattern: str


class Fuzzy(Struct, frozen=True):
    """A word and all that differ from it by at most so many letters."""

    term: str
    distance: int


Single = Word | Wild | Fuzzy


class Phrase(Struct, frozen=True):
    """Words one after the other."""

    words: tuple[Single, ...]


class Near(Struct, frozen=True):
    """Words or phrases in any order, each within so many words of the next."""

    parts: tuple[Single | Phrase, ...]
    distance: int


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


class ValueRange(Struct, frozen=True):
    """Paragraphs with a figure between two values; None is open, `over` and `under` leave out the end itself."""

    low: float | None
    high: float | None
    over: bool = False
    under: bool = False


class Not(Struct, frozen=True):
    """What must not match."""

    query: "Node"


class And(Struct, frozen=True):
    """All must match; of nothing: matches nothing."""

    queries: tuple["Node", ...]


class Or(Struct, frozen=True):
    """One must match."""

    queries: tuple["Node", ...]


Node = Word | Wild | Fuzzy | Phrase | Near | Field | KindFilter | DateRange | NamedRange | ValueRange | Not | And | Or
NOTHING = And(())
