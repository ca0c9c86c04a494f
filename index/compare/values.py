"""The results of comparing articles: passages, people, figures and events, each with its places."""

from datetime import date
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from index.article import Kind, Span
from index.marks.figures import Figure
from index.marks.quotes import SpeakerKind


class Place(Struct, frozen=True):
    """Words in an article. `span` is characters of that article's text, end exclusive."""

    article: Path
    part: str | None
    outlet: str | None
    paragraph: int
    kind: Kind
    span: Span


class PassageSort(StrEnum):
    """Kinds of recurring text: somebody's words, the newsroom's own, two versions of an article, a stock phrase."""

    QUOTATION = "quotation"
    PROSE = "prose"
    VERSION = "version"
    FORMULA = "formula"
    WORDS = "words"
    """A few identical words: too few to show a common source."""


class Passage(Struct, frozen=True):
    """The same words in several articles. `words` are those of the first place, unchanged."""

    words: str
    sort: PassageSort
    places: tuple[Place, ...]
    speaker: str | None = None
    credits: tuple[str, ...] = ()
    """Agencies and outlets that the articles name as their source: "AFP", "Reuters"."""

    @property
    def outlets(self) -> int:
        """How many outlets have it; an article without a stated outlet counts as a separate one."""
        return len({place.outlet or (place.article, place.part) for place in self.places})


class Standing(StrEnum):
    """Whether a spelling is of the person: found, proposed by the program, or decided by the reader."""

    JOINED = "joined"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    APART = "apart"


class Reason(StrEnum):
    """Why two spellings may be of one person."""

    SAME = "same"
    SHORT = "short form"
    MIDDLE = "middle name"
    ACRONYM = "acronym"
    SOUND = "sounds alike"
    TYPO = "one letter differs"
    ORDER = "another order"
    OFFICE = "surname and office"
    SURNAME = "surname alone"
    GENERATION = "generation"
    PART = "part of the name"
    DECIDED = "decided by you"


class Spelling(Struct, frozen=True):
    """One spelling of a person's name, in which articles, with the roles that they give."""

    name: str
    articles: tuple[Path, ...]
    said: int
    roles: tuple[str, ...]
    reason: Reason
    standing: Standing
    why: str = ""
    span: Span = (0, 0)
    """In the first of the articles: its first quotation there, else where it is first mentioned."""


class Person(Struct, frozen=True):
    """Somebody who speaks or is introduced, with all spellings of the name; the first spelling is the name itself."""

    name: str
    kind: SpeakerKind
    spellings: tuple[Spelling, ...]

    @property
    def said(self) -> int:
        """How many quotations are the person's, without those of spellings that are only proposed."""
        return sum(each.said for each in self.spellings if each.standing in (Standing.JOINED, Standing.CONFIRMED))


class Relation(StrEnum):
    """How the figures of one thing compare; which of them is right is not judged."""

    SAME = "same"
    AGREE = "agree"
    LOOSE = "loose"
    DIFFER = "differ"
    SIDE_BY_SIDE = "side by side"


class Cell(Struct, frozen=True):
    """A figure and where it is; `speaker` gives it, where it is part of somebody's words."""

    place: Place
    figure: Figure
    speaker: str | None
    sentence: Span


class Row(Struct, frozen=True):
    """Figures of one thing in several articles."""

    counted: str
    relation: Relation
    cells: tuple[Cell, ...]


class Known(StrEnum):
    """Whether a day is stated, reckoned from the article's own date, or open."""

    STATED = "stated"
    RECKONED = "reckoned"
    OPEN = "open"


class Event(Struct, frozen=True):
    """A dated statement, or an article at its own date. `first` and `last` are the days that it can mean."""

    first: date | None
    last: date | None
    known: Known
    place: Place
    basis: str = ""
    """From what a reckoned day is worked out."""
    is_article: bool = False
