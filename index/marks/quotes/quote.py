"""A quotation: its words, its speaker, and their characters in the article."""

from enum import StrEnum

from msgspec import Struct

from index.article import Span


class QuoteKind(StrEnum):
    """How much of the content is inside quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SpeakerKind(StrEnum):
    """The kinds of sources that speak."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


class Confidence(StrEnum):
    """How sure the rule is that found it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SpeakerOrigin(StrEnum):
    """How the speaker of a quotation was found."""

    NAME = "name"
    """The sentence names them; the full name is given where the article has one."""
    PRONOUN = "pronoun"
    """ "He", "it" or "they", resolved to a name or a noun phrase before it."""
    DESCRIPTION = "description"
    """ "The mayor", "the Dutchman", resolved to the one person or body it fits."""
    CARRIED = "carried"
    """The sentence names nobody: the speaker of the words before it."""
    OWN_WORDS = "own words"
    """The article gives no name: `speaker` is its noun phrase, as written."""


class Quote(Struct, frozen=True):
    """One quotation or reported statement; all spans are characters of the article's text, end exclusive.

    `start` and `end` hold the content without its outer quotation marks. `pieces` are the content's parts where the
    cue splits it ("A," he said. "B"); one piece otherwise. `speaker` is the full name as the article first gives it,
    a group's or source's own words, or None; `speaker_origin` tells these apart. `rule` is the name of the rule that
    found the quotation (a PatternKind).
    """

    start: int
    end: int
    kind: QuoteKind
    confidence: Confidence
    pieces: tuple[Span, ...]
    speaker: str | None = None
    speaker_kind: SpeakerKind | None = None
    role: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    speaker_origin: SpeakerOrigin | None = None
    rule: str = ""
    by_you: bool = False
    """The user corrected it."""
