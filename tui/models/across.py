"""What the views over several articles show: scope, requests, sources, places, and how the list is viewed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from index.article import Span
    from index.compare.values import Person


class Scope(StrEnum):
    """Which articles the marks are listed of."""

    ARTICLE = "this article"
    HITS = "the hits"
    ALL = "all articles"

    def wider(self, *, has_hits: bool) -> Scope:
        """The next scope; after the widest comes the narrowest, and the hits are left out where there are none."""
        if self is Scope.ARTICLE:
            return Scope.HITS if has_hits else Scope.ALL
        return Scope.ALL if self is Scope.HITS else Scope.ARTICLE


class AcrossRequest(Struct, frozen=True):
    """A question about several articles; an answer carries it, so that an outdated one is dropped."""

    number: int
    tab: Tab
    scope: Scope
    articles: frozenset[Path] | None = None
    """Addresses of the articles compared; None for all of them."""
    about: Path | None = None
    """Only what this article has part in."""


class SourceName(Struct, frozen=True):
    """An article as the rows name it."""

    address: Path
    outlet: str | None
    title: str | None
    date: str
    """Its own date in words; empty where none is stated."""
    day: str = ""
    """ISO date, to sort by."""

    @property
    def name(self) -> str:
        """The outlet, else the file name."""
        return self.outlet or self.address.name


class Excerpt(Struct, frozen=True):
    """Words of an article with their place. `span` is characters of its text, end exclusive."""

    address: Path
    span: Span
    place: str
    """Name of the paragraph: "4", "caption 2"."""
    words: str
    """The words in one line, shortened, control characters made visible."""
    in_marks: bool = False
    """Whether the article has them in quotation marks."""


class PeopleOverview(Struct, frozen=True):
    """Who speaks in the articles, and what each spelling of a name is quoted with."""

    people: tuple[Person, ...]
    sources: Mapping[Path, SourceName]
    said: Mapping[str, tuple[Excerpt, ...]]
    """By spelling; an article's together, by its date."""
    mentioned: Mapping[str, Excerpt]
    """By spelling, for those that are not quoted: where the name is first."""
    is_whole: bool = True
    """False while more articles are being read."""

    @property
    def count(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def waiting(self) -> int:
        """How many spellings are proposed."""
        return sum(str(each.standing) == "proposed" for person in self.people for each in person.spellings)

    def about(self, address: Path) -> PeopleOverview:
        """Only the people of one article, each with all spellings and articles."""
        people = tuple(p for p in self.people if any(address in each.articles for each in p.spellings))
        return replace(self, people=people)

    def place_of(self, name: str) -> Excerpt | None:
        """Where a spelling is first quoted, else mentioned."""
        return next(iter(self.said.get(name, ())), self.mentioned.get(name))


Overview = PeopleOverview


class AcrossView(Struct, frozen=True):
    """How a list over several articles is viewed. Items are named by their key: a person's name, a passage's words."""

    unfolded: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()
    """Names that were marked for a decision."""
    by_weight: bool = True
    filter_text: str = ""

    def toggled(self, key: str) -> AcrossView:
        """With an item unfolded, or folded again."""
        return replace(self, unfolded=self.unfolded ^ {key})

    def with_mark(self, name: str) -> AcrossView:
        """With a name marked, or no longer."""
        return replace(self, marked=self.marked ^ {name})

    def matches(self, *texts: str | None) -> bool:
        """Whether one of the texts contains the filter text."""
        asked = self.filter_text.casefold()
        return any(asked in (text or "").casefold() for text in texts)
