"""The overview of dates: dated statements of several articles, and the articles at their own dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from index.article import Span
from tui.models.across import Excerpt, SourceName

if TYPE_CHECKING:
    from index.compare.corpus import Corpus

EAGER_EVENTS = 3_000
"""Dates whose sentences are read with them; if there are more, each sentence is read when its row is shown."""


class Sentence(Struct, frozen=True):
    """The words around a date, and who says them if they are quoted."""

    words: Excerpt
    speaker: str | None


Sentences = dict[tuple[Path, Span], Sentence]
"""Sentences that were read later, by the place of the date."""


class DatedWords(Struct, frozen=True):
    """A date in an article, or the article at its own date; `first` is None if no day is known."""

    first: date | None
    last: date | None
    is_stated: bool
    """The article states the day; else it is worked out from `basis`."""
    basis: str
    is_article: bool
    words: Excerpt
    speaker: str | None = None


class DatesOverview(Struct, frozen=True):
    """The time line of several articles; `later` is filled as rows without their sentence are shown."""

    events: tuple[DatedWords, ...]
    sources: Mapping[Path, SourceName]
    is_whole: bool = True
    waiting: int = 0
    later: Sentences = {}

    @property
    def count(self) -> int:
        """How many dates there are."""
        return len(self.events)

    def about(self, address: Path) -> DatesOverview:
        """Only the dates of one article."""
        return replace(self, events=tuple(each for each in self.events if each.words.address == address))


def sentences_at(corpus: Corpus, places: Iterable[tuple[Path, Span]]) -> Sentences:
    """The sentences around some dates."""
    from tui.models.across_excerpts import Excerpts

    excerpts = Excerpts(corpus)
    return {
        (address, span): Sentence(excerpts.around(address, span), excerpts.speaker_at(address, span))
        for address, span in places
        if address in excerpts
    }


def dates_overview(corpus: Corpus, *, is_whole: bool = True) -> DatesOverview:
    """The dates of the articles, in order; those without a known day last."""
    from index.compare.events import timeline
    from index.compare.values import Known
    from tui.models.across_excerpts import Excerpts, address_of, sources_of

    events = timeline(corpus)
    excerpts = Excerpts(corpus)
    is_eager = len(events) <= EAGER_EVENTS
    found = []
    for event in events:
        place = event.place
        words, speaker = Excerpt(address_of(place), place.span), None
        if is_eager and not event.is_article:
            words, speaker = excerpts.at(place), excerpts.speaker(place)
        known = event.known is Known.STATED
        found.append(DatedWords(event.first, event.last, known, event.basis, event.is_article, words, speaker))
    return DatesOverview(tuple(found), sources_of(corpus), is_whole)
