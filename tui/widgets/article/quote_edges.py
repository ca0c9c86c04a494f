"""The signs at both ends of a quotation: in the blanks beside it, so that no character of the source moves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from index.article import Article

DIRECT_BAR, INDIRECT_BAR = "▎", "┊"
"""Beside the lines of words in quotation marks, and of reported speech."""
OPENS, CLOSES, PARTS = "▕", "▏", "│"
"""Before a quotation, after one, and in the only blank between two."""

_BLANKS = frozenset(" \t\n\v\f\r\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")
"""Characters shown as an empty cell; other white space is shown as a sign or takes two cells."""
_BEFORE = frozenset("\"'“‘„«‹([")
_AFTER = frozenset("\"'”’“»›)].,;:!?…")
_MAX_MARKS = 4
"""Marks between a quotation and the blank beside it."""


class SpeakerSpan(Struct, frozen=True):
    """A piece of a quotation within one paragraph, with its speaker's letter."""

    start: int
    end: int
    begins: bool
    """Whether the piece begins here; else it continues from the paragraph before."""
    finishes: bool
    letter: str
    style: str
    """The look of the speaker's words."""
    bar: str = DIRECT_BAR
    """Drawn beside each line of the piece: distinguishes quotations from reported speech without colour."""


class QuoteEdge(Struct, frozen=True):
    """A blank beside quotations: whether one ends before it or begins after it, and the style of its sign."""

    style: str
    opens: bool = False
    closes: bool = False

    @property
    def sign(self) -> str:
        """The sign shown in the blank."""
        if self.opens and self.closes:
            return PARTS
        return OPENS if self.opens else CLOSES


def quote_edges(article: Article, paragraph: int, pieces: Iterable[SpeakerSpan]) -> dict[int, QuoteEdge]:
    """The edges of the pieces of quotations in a paragraph, by the offset of the blank.

    The blanks before and after the paragraph are in the margins. Without a blank, as in some scripts, there is no edge:
    colour and letter have to suffice.
    """
    there = article.paragraphs[paragraph]
    found: dict[int, QuoteEdge] = {}
    for piece in pieces:
        opens = _blank(article.text, piece.start - 1, there.start, there.end, _BEFORE, -1) if piece.begins else None
        closes = _blank(article.text, piece.end, there.start, there.end, _AFTER, 1) if piece.finishes else None
        if opens is not None:
            found[opens] = replace(found.get(opens, QuoteEdge("")), opens=True, style=piece.style)
        if closes is not None:
            found[closes] = replace(found.get(closes, QuoteEdge(piece.style)), closes=True)
    return found


def _blank(text: str, at: int, start: int, end: int, marks: frozenset[str], step: int) -> int | None:
    for _ in range(_MAX_MARKS + 1):
        if not start <= at < end or text[at] in _BLANKS:
            return at
        if text[at] not in marks:
            return None
        at += step
    return None
