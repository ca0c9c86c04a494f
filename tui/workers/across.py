"""The thread that compares articles for the views over several of them: the newest request wins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.message import Message

from tui.models.across import AcrossRequest
from tui.models.across_messages import AcrossFound, AcrossProgress
from tui.workers.latest import LatestWorker

if TYPE_CHECKING:
    from index.article import Article
    from index.decisions.decision import Decisions
    from index.marks.finding import Marks
    from index.marks.quotes.quote import Quote
    from index.store.library import Library
    from tui.models.across import Overview
    from tui.state.decisions import DecisionsSource
    from tui.workers.lazy import Lazy

PROGRESS_EVERY_S = 0.2
"""Seconds between two reports of progress."""
FIRST_PART_ARTICLES = 50
"""Articles after which a first part of the answer is shown; the next parts come at twice as many each."""


class _Read(Struct, frozen=True):
    """An article with its marks; time and size of its file, and the state of the decisions, when it was read."""

    stamp: tuple[int, int, int]
    article: Article
    marks: Marks


class AcrossWorker:
    """Answers requests with AcrossFound, and with AcrossProgress on the way; an outdated request is given up."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        library: Lazy[Library],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        decisions: Lazy[DecisionsSource],
    ) -> None:
        self._decisions = decisions
        self._paths = paths
        self._library = library
        self._post = post
        self._known: dict[Path, _Read] = {}
        self._stopped: set[int] = set()
        self._thread = LatestWorker[AcrossRequest](
            "seedread-across", self._answer, lambda _, error: failed("comparing the articles", error)
        )

    def submit(self, request: AcrossRequest) -> None:
        """Answers a request as soon as the one before it has been given up."""
        self._thread.submit(request)

    def stop(self, request: AcrossRequest) -> None:
        """Gives a request up; the part that was shown stays."""
        self._stopped.add(request.number)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: AcrossRequest, overtaken: Callable[[], bool]) -> None:
        def given_up() -> bool:
            return overtaken() or request.number in self._stopped

        source = self._decisions.get()
        decisions = source()
        read: list[_Read] = []
        addresses = self._addresses(request)
        next_part, reported = FIRST_PART_ARTICLES, monotonic()
        for each in self._reading(addresses, source):
            read.append(each)
            if given_up():
                return
            if monotonic() - reported > PROGRESS_EVERY_S:
                reported = monotonic()
                self._post(AcrossProgress(request, len(read), len(addresses)))
            if len(read) == next_part < len(addresses):
                next_part *= 2
                self._post(AcrossFound(request, _overview(request, read, decisions, is_whole=False)))
        if not given_up():
            self._post(AcrossFound(request, _overview(request, read, decisions, is_whole=True)))

    def _addresses(self, request: AcrossRequest) -> Sequence[Path]:
        """The articles of a request, in the order of the index."""
        from index.reading import find_files

        library = self._library.get()
        known = [line.path for line in library.articles()] or list(find_files(self._paths))
        return [path for path in known if request.articles is None or path in request.articles]

    def _reading(self, addresses: Sequence[Path], source: DecisionsSource) -> Iterator[_Read]:
        """The articles with their marks; what cannot be read is left out, as in the list of articles."""
        from index.reading import UnreadableError
        from index.reading.parts import split_part

        for address in addresses:
            try:
                stat = split_part(address)[0].stat()
                stamp = (stat.st_mtime_ns, stat.st_size, source.state)
                known = self._known.get(address)
                if known is None or known.stamp != stamp:
                    known = self._known[address] = self._read(address, stamp, source)
                yield known
            except (OSError, UnreadableError):
                continue

    def _read(self, address: Path, stamp: tuple[int, int, int], source: DecisionsSource) -> _Read:
        """An article with its marks and with what the user stated of it."""
        from index.decisions.metadata import with_metadata
        from index.marks.finding import find_marks
        from index.reading import read
        from index.reading.parts import split_part

        stated = source.metadata()
        article = read(address, stated.options(split_part(address)[0]))
        article = with_metadata(article, stated.of(article.path, article.part, article.source_hash))
        return _Read(stamp, article, self._library.get().marks(article) or find_marks(article))


def _overview(request: AcrossRequest, read: Sequence[_Read], decisions: Decisions, *, is_whole: bool) -> Overview:
    from tui.models.across_people import people_overview

    marks = {each.article.location: each.marks for each in read}

    def quotes_of(article: Article) -> tuple[Quote, ...]:
        return marks[article.location].quotes

    found = people_overview([each.article for each in read], quotes_of, decisions, is_whole=is_whole)
    return found.about(request.about) if request.about is not None else found
