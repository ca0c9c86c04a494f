"""A quotation signed with a name, as in letters and voices of the street: "Q" - Rosa Hama, teacher."""

import re

from index.english.noun_phrase import NounPhrase
from index.english.tokens import Tokens
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern

_SIGNED = re.compile(r"Q++-?(N{2,5}+|(?<=-)N)(?:[,(-][^VvXdPQT]{0,20})?[.)]*")
_UNSIGNED = re.compile(r"Q[.,]?")
_ALONE = re.compile(r"-(N{1,5}+)(?:[,(-][^VvXdPQT]{0,20})?[.)]*")


def find_signed(state: ParagraphState) -> None:
    """Finds a paragraph that consists of a quotation and a name."""
    t = state.tokens
    found = _SIGNED.fullmatch(t.tags)
    if found is None:
        return
    subject = NounPhrase(found.start(1), found.end(1), found.end(1))
    quoted = tuple(state.quotes_in(0, subject.first))
    pieces = tuple((t.quotes[at].start, t.quotes[at].end) for at in quoted)
    state.add(QuotePattern(PatternKind.SIGNED, subject, None, pieces, quoted, 0))
    state.covered = len(t.tags)


def is_open(t: Tokens) -> bool:
    """Whether a paragraph is nothing but one quotation, which the next paragraph may sign or continue."""
    return _UNSIGNED.fullmatch(t.tags) is not None


def goes_on(t: Tokens) -> bool:
    """Whether a paragraph may continue the quotation above it."""
    return t.tags[:1] == "Q"


def signature(t: Tokens) -> NounPhrase | None:
    """The name of a paragraph that is a dash and a name, which signs the quotation above it."""
    found = _ALONE.fullmatch(t.tags)
    return NounPhrase(found.start(1), found.end(1), found.end(1)) if found else None
