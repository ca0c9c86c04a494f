"""The threads that compare articles for the views over several of them: the newest request wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.message import Message

from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound, SaidRead
from tui.widgets.rows.panel_view import Tab
from tui.workers.latest import LatestWorker

if TYPE_CHECKING:
    from pathlib import Path

    from index.compare.corpus import Corpus
    from index.decisions.decision import Decisions
    from index.search.hits import Results
    from index.store.library import Library
    from tui.models.across import Overview
    from tui.state.decisions import DecisionsSource
    from tui.workers.lazy import Lazy

FIRST_PART_ARTICLES = 400
"""Articles that are compared and shown first, if there are more."""
LIMIT = 50
"""Paragraphs that are compared with a sentence."""


class SaidRequest(Struct, frozen=True):
    """Names whose quotations are wanted."""

    scope: Scope
    articles: frozenset[Path] | None
    names: frozenset[str]


class AcrossWorker:
    """Answers requests with AcrossFound: a part first if there are many articles. Outdated requests are given up."""

    def __init__(
        self,
        library: Lazy[Library],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        decisions: Lazy[DecisionsSource],
    ) -> None:
        self._library = library
        self._post = post
        self._decisions = decisions
        self._stopped = 0
        """Number of the newest request that was given up."""
        self._thread = LatestWorker[AcrossRequest](
            "seedread-across", self._answer, lambda _, error: failed("comparing the articles", error)
        )
        self._said = LatestWorker[SaidRequest](
            "seedread-said", self._answer_said, lambda _, error: failed("reading what somebody said", error)
        )

    def submit(self, request: AcrossRequest) -> None:
        """Answers a request as soon as the one before it has been given up."""
        self._thread.submit(request)

    def read_said(self, request: SaidRequest) -> None:
        """Reads the quotations of some names; answers with SaidRead."""
        self._said.submit(request)

    def stop(self, request: AcrossRequest) -> None:
        """Gives a request up; the part that was shown stays."""
        self._stopped = request.number

    def close(self) -> None:
        """Lets the threads end."""
        self._thread.close()
        self._said.close()

    def _answer(self, request: AcrossRequest, overtaken: Callable[[], bool]) -> None:
        from index.search.hits import Superseded

        def given_up() -> bool:
            return overtaken() or request.number <= self._stopped

        decisions, library = self._decisions.get()(), self._library.get()
        try:
            if request.span is not None:
                found = _elsewhere(library, request, given_up)
                if not given_up():
                    self._post(AcrossFound(request, found))
                return
            corpus = library.corpus(request.articles, given_up)
            if len(corpus.heads) > FIRST_PART_ARTICLES:
                first = frozenset(_addresses(corpus)[:FIRST_PART_ARTICLES])
                part = _overview(library.corpus(first, given_up), request, decisions, is_whole=False)
                self._post(AcrossFound(request, part))
            found = _overview(corpus, request, decisions, is_whole=True)
        except Superseded:
            return
        if not given_up():
            self._post(AcrossFound(request, found))

    def _answer_said(self, request: SaidRequest, overtaken: Callable[[], bool]) -> None:
        from index.search.hits import Superseded
        from tui.models.across_people import said_by

        try:
            said = said_by(self._library.get().corpus(request.articles, overtaken), request.names)
        except Superseded:
            return
        self._post(SaidRead(request.scope, said))


def _addresses(corpus: Corpus) -> list[Path]:
    from index.reading.parts import with_part

    return [with_part(head.path, head.part) for head in corpus.heads]


def _overview(corpus: Corpus, request: AcrossRequest, decisions: Decisions, *, is_whole: bool) -> Overview:
    from tui.models.across_dates import dates_overview
    from tui.models.across_figures import figures_overview
    from tui.models.across_passages import passages_overview
    from tui.models.across_people import people_overview

    about = request.about
    match request.tab:
        case Tab.SPEAKERS:
            people = people_overview(corpus, decisions, is_whole=is_whole)
            return people.about(about) if about else people
        case Tab.FIGURES:
            figures = figures_overview(corpus, decisions, is_whole=is_whole)
            return figures.about(about) if about else figures
        case Tab.DATES:
            dates = dates_overview(corpus, is_whole=is_whole)
            return dates.about(about) if about else dates
        case Tab.PASSAGES:
            passages = passages_overview(corpus, is_whole=is_whole)
            return passages.about(about) if about else passages


def _elsewhere(library: Library, request: AcrossRequest, given_up: Callable[[], bool]) -> Overview:
    """What other articles share with the words that a request names."""
    from index.compare.shared import shared
    from tui.models.across_excerpts import Excerpts, address_of
    from tui.models.across_passages import groups_of

    def search(query: str) -> Results:
        return library.search(query, LIMIT, superseded=given_up)

    assert request.about is not None
    assert request.span is not None
    own = library.corpus(frozenset((request.about,)), given_up)
    if not own.heads:
        return groups_of(own, ())
    article = Excerpts(own).article(request.about)
    found = shared(search, article, request.span, own.quotes(0), own.figures(0))
    addresses = {address_of(place) for passage in found for place in passage.places}
    return groups_of(library.corpus(addresses | {request.about}, given_up), found)
