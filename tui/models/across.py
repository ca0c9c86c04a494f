"""Values of the views over several articles: scope, requests, sources, places, and how the list is viewed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from tui.widgets.rows.panel_view import Tab, has_words

if TYPE_CHECKING:
    from index.article import Span


class Scope(StrEnum):
    """The articles whose marks are listed."""

    PASSAGE = "this passage"
    ARTICLE = "this article"
    HITS = "the hits"
    ALL = "all articles"

    def wider(self, *, has_hits: bool) -> Scope:
        """The next scope. The widest is followed by the narrowest; the scope of hits is left out without hits."""
        if self is Scope.ARTICLE:
            return Scope.HITS if has_hits else Scope.ALL
        return Scope.ALL if self is Scope.HITS else Scope.ARTICLE


class AcrossRequest(Struct, frozen=True):
    """A question about several articles; its answer carries it, so that outdated answers can be dropped."""

    number: int
    tab: Tab
    scope: Scope
    articles: frozenset[Path] | None = None
    """Addresses of the articles compared; None for all of them."""
    about: Path | None = None
    """Only results that involve this article."""
    span: Span | None = None
    """Only passages that touch these characters of that article."""

    def asks_the_same(self, other: AcrossRequest | None) -> bool:
        """Whether another request has the same answer."""
        return other is not None and replace(other, number=self.number) == self


TITLE_CHARACTERS = 32
"""Characters of a title that names an article without an outlet."""


class SourceName(Struct, frozen=True):
    """An article as the rows name it."""

    address: Path
    outlet: str | None
    title: str | None
    date: str
    """Its own date in words; empty if it states none."""
    day: str = ""
    """ISO date, to sort by."""
    content: str = ""
    """Hash of its source when it was compared."""

    @property
    def name(self) -> str:
        """The outlet, else the beginning of the title, else the file name."""
        if self.outlet or not self.title:
            return self.outlet or self.address.name
        return self.title if len(self.title) <= TITLE_CHARACTERS else f"{self.title[:TITLE_CHARACTERS].rstrip()}…"

    @property
    def columns(self) -> tuple[str, ...]:
        """The texts that a row shows: name and date."""
        return self.name, self.date

    @property
    def order(self) -> tuple[bool, str, str]:
        """Sorts by date; articles without one last."""
        return (not self.day, self.day, str(self.address))


class Excerpt(Struct, frozen=True):
    """Words of an article with their place. `span` is characters of its text, end exclusive."""

    address: Path
    span: Span
    place: str = ""
    """Name of the paragraph: "4", "caption 2"."""
    words: str = ""
    """The words in one line, shortened, control characters made visible."""
    focus: Span = (0, 0)
    """Characters of `words` that the row is about; the others are around them."""
    in_marks: bool = False
    """Whether the article has them in quotation marks."""


class Overview(Protocol):
    """The answer to a request."""

    @property
    def sources(self) -> Mapping[Path, SourceName]:
        """The articles compared, by address."""

    @property
    def is_whole(self) -> bool:
        """False while more articles are being compared."""

    @property
    def count(self) -> int:
        """How many items there are."""

    @property
    def waiting(self) -> int:
        """How many proposals wait for a decision."""


class AcrossView(Struct, frozen=True):
    """How a list over several articles is viewed. Items are named by their key: a person's name, a passage's words."""

    unfolded: frozenset[str] = frozenset()
    """Items that are not folded as the tab folds them at first."""
    marked: frozenset[str] = frozenset()
    """Names that were marked for a decision."""
    order: int = 0
    """Index among the orders of the tab."""
    filter_text: str = ""

    def toggled(self, key: str) -> AcrossView:
        """With an item unfolded, or folded again."""
        return replace(self, unfolded=self.unfolded ^ {key})

    def matches(self, *texts: str | None) -> bool:
        """Whether each word of the filter is in one of the texts."""
        return has_words(self.filter_text, texts)
