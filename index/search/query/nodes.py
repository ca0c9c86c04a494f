"""What a query can say, as values."""

from dataclasses import dataclass
from datetime import date

WORD_FIELDS = ("speaker", "said", "outlet", "title", "counted")
"""Fields whose contents are words; without a field it is the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a term; `prefix`: it is still being typed, and stands for all words that begin so."""

    term: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Wild:
    """A word with gaps: `*` any letters, `?` one."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word and all that differ from it by at most so many letters."""

    term: str
    distance: int


Single = Word | Wild | Fuzzy


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after the other."""

    words: tuple[Single, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Words or phrases in any order, each within so many words of the next."""

    parts: tuple[Single | Phrase, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class In:
    """A query on one of the fields of words."""

    field: str
    query: "Node"


@dataclass(frozen=True, slots=True)
class OfKind:
    """Paragraphs of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles published between two days, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Valued:
    """Paragraphs with a figure between two values; None is open, `over` and `under` leave out the end itself."""

    low: float | None
    high: float | None
    over: bool = False
    under: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What must not match."""

    query: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All must match; of nothing: matches nothing."""

    queries: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One must match."""

    queries: tuple["Node", ...]


Node = Word | Wild | Fuzzy | Phrase | Near | In | OfKind | Dated | Valued | Not | And | Or
NOTHING = And(())
