"""The overview of people: who speaks in several articles, with their quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.models.across import Excerpt, SourceName

if TYPE_CHECKING:
    from index.compare.corpus import Corpus
    from index.compare.values import Person
    from index.decisions.decision import Decisions

EAGER_ARTICLES = 200
"""Up to this many articles, all quotations are read with the people; else those of a person when it is unfolded."""


class PeopleOverview(Struct, frozen=True):
    """Who speaks in the articles, and the quotations of each spelling of a name, as far as they were read."""

    people: tuple[Person, ...]
    sources: Mapping[Path, SourceName]
    said: Mapping[str, tuple[Excerpt, ...]]
    """By spelling, in order of the articles; a name that is missing was not read yet."""
    is_whole: bool = True

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

    def with_said(self, said: Mapping[str, tuple[Excerpt, ...]]) -> PeopleOverview:
        """With the quotations of more names."""
        return replace(self, said={**self.said, **said})


def people_overview(corpus: Corpus, decisions: Decisions, *, is_whole: bool = True) -> PeopleOverview:
    """Everybody who speaks in the articles."""
    from index.compare.persons import people
    from tui.models.across_excerpts import sources_of

    found = people(corpus, decisions)
    names = frozenset(each.name for person in found for each in person.spellings)
    said = said_by(corpus, names) if is_whole and len(corpus.heads) <= EAGER_ARTICLES else {}
    return PeopleOverview(found, sources_of(corpus), said, is_whole)


def said_by(corpus: Corpus, names: frozenset[str]) -> Mapping[str, tuple[Excerpt, ...]]:
    """The quotations of each name; empty for a name that is only introduced."""
    from index.marks.quotes.quote import QuoteKind
    from index.reading.parts import with_part
    from tui.models.across_excerpts import Excerpts

    excerpts = Excerpts(corpus)
    said: dict[str, list[Excerpt]] = defaultdict(list)
    for head, quote in corpus.said(names):
        words = excerpts.words(
            with_part(head.path, head.part), (quote.start, quote.end), in_marks=quote.kind is QuoteKind.DIRECT
        )
        said[quote.speaker or ""].append(words)
    return {name: tuple(said.get(name, ())) for name in names}
