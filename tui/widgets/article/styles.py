"""The looks of an article's characters: who speaks, what is a figure, what was searched, where one is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.widgets.article.split_spans import Look

if TYPE_CHECKING:
    from index.article import Span
    from tui.widgets.article.quote_edges import End, Lettered

KIND_LOOKS: Mapping[str, str] = {
    "title": "title",
    "standfirst": "standfirst",
    "crosshead": "title",
    "caption": "caption",
    "correction": "correction",
    "furniture": "furniture",
}
"""The look of whole paragraphs that are not the body, by their kind."""

KIND_TAGS: Mapping[str, str] = {
    "title": "",
    "standfirst": "stf",
    "crosshead": "",
    "caption": "cap",
    "correction": "cor",
    "furniture": "·",
}
"""What stands in the margin instead of a number."""


class Under(Struct, frozen=True):
    """What a paragraph's characters look like before anything is searched or selected."""

    looks: tuple[Look, ...] = ()
    letters: tuple[Lettered, ...] = ()
    """In the order of the text."""
    ends: Mapping[int, End] = field(default_factory=dict)
    """Where quotations begin and end, by the blank beside them."""


class Underlay(Struct, frozen=True):
    """What is under all else in an article."""

    at: Callable[[int], Under] = lambda _: Under()
    """What is under a paragraph, by its index: made when it is shown, as most of a long article never is."""
    rests_on: tuple[str, ...] = ("",)
    """Whom the article quotes, in a line: ways to say it, the longest first."""


def overlay(hits: Iterable[Span], current: Span | None, mark: Span | None) -> list[Look]:
    """The looks of matches, of the match one is at, and of the mark that is selected, weakest first."""
    looks = [Look(*mark, "mark")] if mark else []
    looks += [Look(*hit, "current" if hit == current else "hit") for hit in hits]
    return looks
