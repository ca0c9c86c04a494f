"""A pattern: speaker, cue and content as found in one sentence, the speaker not yet resolved."""

from bisect import bisect_left
from enum import StrEnum

from msgspec import Struct, field

from index.article import Span
from index.english.noun_phrase import NounPhrase
from index.english.tokens import Tokens


class PatternKind(StrEnum):
    """Which rule found it, in order of precision."""

    AFTER_QUOTE = "after quote"
    INVERTED = "inverted"
    BEFORE_QUOTE = "before quote"
    REPORTED = "reported"
    CLOSING = "closing"
    PARTICIPLE = "participle"
    ACCORDING = "according to"
    COLON = "colon"
    SIGNED = "signed"
    CLAIM = "claim"
    """A noun of speech or an aside names the source: "Moe's claim that", "as Moe put it"."""
    JUDGEMENT = "judgement"
    DEMAND = "demand"
    OBJECT = "object"
    NEGATED = "negated"
    BELIEF = "belief"
    LISTED = "listed"
    """A further quoted part of a list whose first part has a speaker."""
    FLOATING = "floating"
    LEAD_IN = "lead-in"
    FRAGMENT = "fragment"
    UNSAID = "unsaid"
    """A statement that somebody heard, without its speaker."""


class QuotePattern(Struct, frozen=True):
    """Pieces are character spans of the content, quotation marks still included where a piece is a whole stretch.

    `cue` and `subject` count tokens of the paragraph. `quoted` are the tokens of quoted stretches in the content.
    """

    kind: PatternKind
    subject: NounPhrase | None
    cue: tuple[int, int] | None
    pieces: tuple[Span, ...]
    quoted: tuple[int, ...]
    at: int
    label: Span | None = None
    """Characters inside the marks that name who speaks ("HAMA: We will not wait"), in place of a subject."""


class ParagraphState(Struct):
    """One paragraph during the search for patterns, with the quoted stretches and tokens already used.

    `places` are the tokens of all quoted stretches in order.
    """

    tokens: Tokens
    places: list[int]
    patterns: list[QuotePattern] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    covered: int = 0
    speaking: frozenset[str] = frozenset()
    """Last words, in lower case, of the names that the article has beside a verb of speech."""

    def add(self, pattern: QuotePattern) -> None:
        """Adds a pattern and marks its quoted stretches as taken."""
        self.patterns.append(pattern)
        self.taken.update(pattern.quoted)

    def quotes_in(self, first: int, last: int) -> list[int]:
        """The quoted stretches between two tokens that no pattern has."""
        places = self.places
        inside = places[bisect_left(places, first) : bisect_left(places, last)]
        return [at for at in inside if at not in self.taken]


def content(t: Tokens, first: int, last: int) -> Span | None:
    """The characters of a content from token first to last, bare of marks at its edges; of one stretch its inside."""
    tags = t.tags
    while first < last and tags[first] in ",:;-…B.":
        first += 1
    while last > first and tags[last - 1] in ",:;-.(":
        last -= 1
    if first >= last:
        return None
    if last - first == 1 and first in t.quotes:
        return t.quotes[first].start, t.quotes[first].end
    return t.span(first, last)
