"""The styles of an article's characters: speakers, figures, matches, the current position."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.widgets.article.split_spans import StyledSpan

if TYPE_CHECKING:
    from index.article import Span
    from tui.widgets.article.quote_edges import QuoteEdge, SpeakerSpan

KIND_STYLES: Mapping[str, str] = {
    "title": "title",
    "standfirst": "standfirst",
    "crosshead": "title",
    "caption": "caption",
    "correction": "correction",
    "table": "caption",
    "footnote": "caption",
    "furniture": "furniture",
}
"""The look of whole paragraphs that are not the body, by their kind."""

KIND_TAGS: Mapping[str, str] = {
    "title": "",
    "standfirst": "stf",
    "crosshead": "",
    "caption": "cap",
    "correction": "cor",
    "table": "tab",
    "footnote": "ftn",
    "furniture": "·",
}
"""The text in the margin instead of a number."""


class ParagraphDecorations(Struct, frozen=True):
    """The styles of a paragraph before any search or selection."""

    styles: tuple[StyledSpan, ...] = ()
    speakers: tuple[SpeakerSpan, ...] = ()
    """In the order of the text."""
    edges: Mapping[int, QuoteEdge] = field(default_factory=dict)
    """Where quotations begin and end, by the blank beside them."""


class Decorations(Struct, frozen=True):
    """The decorations of an article."""

    at: Callable[[int], ParagraphDecorations] = lambda _: ParagraphDecorations()
    """The decorations of a paragraph by its index: made when it is shown, as most of a long article never is."""
    summary_texts: tuple[str, ...] = ("",)
    """Whom the article quotes, in a line: ways to say it, the longest first."""


def overlay(hits: Iterable[Span], current: Span | None, mark: Span | None) -> list[StyledSpan]:
    """The styles of matches, of the current match and of the current mark, weakest first."""
    looks = [StyledSpan(*mark, "mark")] if mark else []
    looks += [StyledSpan(*hit, "current" if hit == current else "hit") for hit in hits]
    return looks
