"""What a query can say, as values."""

from datetime import date

from index.frozen import frozen

WORD_FIELDS = ("speaker", "said", "outlet", "title", "counted")
"""Fields whose contents are words; without a field it is the paragraph's text."""


@frozen
class Word:
    """A word as a term; `prefix`: it is still being typed, and stands for all words that begin so."""

    term: str
    prefix: bool = False


@frozen
class Wild:
    """A word with gaps: `*` any letters, `?` one."""

    pattern: str


@frozen
class Fuzzy:
    """A word and all that differ from it by at most so many letters."""

    term: str
    distance: int


Single = Word | Wild | Fuzzy


@frozen
class Phrase:
    """Words one after the other."""

    words: tuple[Single, ...]


@frozen
class Near:
    """Words or phrases in any order, each within so many words of the next."""

    parts: tuple[Single | Phrase, ...]
    distance: int


@frozen
class Field:
    """A query on one of the fields of words."""

    field: str
    query: "Node"


@frozen
class KindFilter:
    """Paragraphs of one kind."""

    kind: str


@frozen
class DateRange:
    """Articles published between two days, both included; None is open."""

    first: date | None
    last: date | None


@frozen
class ValueRange:
    """Paragraphs with a figure between two values; None is open, `over` and `under` leave out the end itself."""

    low: float | None
    high: float | None
    over: bool = False
    under: bool = False


@frozen
class Not:
    """What must not match."""

    query: "Node"


@frozen
class And:
    """All must match; of nothing: matches nothing."""

    queries: tuple["Node", ...]


@frozen
class Or:
    """One must match."""

    queries: tuple["Node", ...]


Node = Word | Wild | Fuzzy | Phrase | Near | Field | KindFilter | DateRange | ValueRange | Not | And | Or
NOTHING = And(())
