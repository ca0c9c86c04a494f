"""The threads that compare articles for the views over several of them: the newest request wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.message import Message

from index.patience import patient
from index.text import escape_controls
from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound, AcrossProgress, ListWritten, SaidRead, SentencesRead
from tui.widgets.rows.panel_view import Tab
from tui.workers.latest import LatestWorker
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:
    from pathlib import Path

    from index.article import Span
    from index.compare.corpus import Corpus
    from index.decisions.decision import Decisions
    from index.search.hits import Results
    from index.store.library import Library
    from tui.models.across import Overview
    from tui.models.across_files import Item
    from tui.state.decisions import DecisionsSource
    from tui.workers.lazy import Lazy

FIRST_PART_ARTICLES = 200
"""Articles that are compared and shown first, if there are more."""
CLOSE_WAIT_S = 5.0
"""Seconds that quitting waits for a list that is being written."""
LIMIT = 50
"""Paragraphs that are compared with a sentence."""


class SaidRequest(Struct, frozen=True):
    """Names whose quotations are wanted."""

    scope: Scope
    articles: frozenset[Path] | None
    names: frozenset[str]


class SentencesRequest(Struct, frozen=True):
    """Places of dates whose sentences are wanted."""

    scope: Scope
    places: frozenset[tuple[Path, Span]]


class WriteRequest(Struct, frozen=True):
    """A list to be written to a new file."""

    title: str
    items: Sequence[Item]
    path: Path


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
        self._writing = SerialWorker("seedread-list", lambda error: failed("writing a list", error))
        self._sentences = LatestWorker[SentencesRequest](
            "seedread-sentences", self._answer_sentences, lambda _, error: failed("reading dated sentences", error)
        )

    def submit(self, request: AcrossRequest) -> None:
        """Answers a request as soon as the one before it has been given up."""
        self._thread.submit(request)

    def read_said(self, request: SaidRequest) -> None:
        """Reads the quotations of some names; answers with SaidRead."""
        self._said.submit(request)

    def read_sentences(self, request: SentencesRequest) -> None:
        """Reads the sentences of the dates that are shown; answers with SentencesRead."""
        self._sentences.submit(request)

    def write(self, request: WriteRequest) -> None:
        """Writes a list to a new file; answers with ListWritten."""
        self._writing.submit(lambda: self._write(request))

    def stop(self, request: AcrossRequest) -> None:
        """Gives a request up; the part that was shown stays."""
        self._stopped = request.number

    def close(self) -> None:
        """Lets the threads end."""
        self._thread.close()
        self._said.close()
        self._sentences.close()
        self._writing.close(patient(CLOSE_WAIT_S))

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
            corpus = library.corpus(
                request.articles, given_up, lambda done, total: self._post(AcrossProgress(request, done, total))
            )
            if len(corpus.heads) > FIRST_PART_ARTICLES:
                first = _first_addresses(corpus)
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

    def _answer_sentences(self, request: SentencesRequest, overtaken: Callable[[], bool]) -> None:
        from index.search.hits import Superseded
        from tui.models.across_dates import sentences_at

        addresses = frozenset(address for address, _ in request.places)
        try:
            sentences = sentences_at(self._library.get().corpus(addresses, overtaken), request.places)
        except Superseded:
            return
        self._post(SentencesRead(request.scope, sentences))

    def _write(self, request: WriteRequest) -> None:
        from index.errors import describe_os_error
        from index.files import write_new_file
        from tui.models.across_excerpts import Excerpts
        from tui.models.across_files import written_list

        name = escape_controls(str(request.path))
        content = written_list(
            Excerpts(self._library.get().corpus()), request.title, request.items, request.path.suffix.lower()
        )
        try:
            write_new_file(request.path, content)
        except FileExistsError:
            self._post(ListWritten(f"Not written: {name} exists already; type another name"))
        except OSError as error:
            self._post(ListWritten(f"Not written: {name}: {describe_os_error(error)}"))
        else:
            self._post(ListWritten(f"Written: {name} ({len(request.items):,} of the list)"))


def _first_addresses(corpus: Corpus) -> frozenset[Path]:
    from index.reading.parts import with_part

    return frozenset(with_part(head.path, head.part) for head in corpus.heads[:FIRST_PART_ARTICLES])


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
    """The words that other articles share with those of a request."""
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
