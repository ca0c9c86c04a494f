"""The threads that read, mark and lay out articles: the newest request wins."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from index.gc_pause import gc_paused
from tui.models.messages import ArticleFailed, ArticleOpened, LayoutReady, MarksFound, OpenRequest
from tui.workers.latest import LatestWorker
from tui.workers.lazy import Lazy
from tui.workers.priority import ACTIVITY_WINDOW_S, FIRST_ARTICLE, PriorityGate

if TYPE_CHECKING:  # what reads and marks is imported by the threads, after the first paint
    from index.article import Article
    from index.marks.finding import Marks
    from index.reading.options import ReadOptions
    from index.store.library import Library
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.article_view_model import ArticleViewModel
    from tui.state.decisions import DecisionsSource

CACHED_ARTICLES = 24
"""Articles that are cached after they were read."""
CACHED_CHARACTERS = 10_000_000
"""The same in characters of text; the newest stays however long it is."""

PARTIAL_FROM_BYTES = 500_000
"""The beginning of a file with at least this many bytes is shown while the rest is read."""
PARTIAL_BYTES = 50_000
"""Bytes of such a beginning."""
MARKS_LATER_FROM_CHARACTERS = 20_000
"""An article with at least this many characters is shown before its marks are found."""
SUBPROCESS_FROM_CHARACTERS = 200_000
"""The marks of an article with at least this many characters are found in a separate process."""

_Stamp = tuple[Path, int, int, int]
"""The article, time and size of its file, and the number of the state of the user's decisions."""


class ArticleWorker:
    """Reads and marks articles in its own threads; answers with ArticleOpened or ArticleFailed, then MarksFound."""

    def __init__(
        self,
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        way: PriorityGate | None = None,
        library: Lazy[Library] | None = None,
        decisions: Lazy[DecisionsSource] | None = None,
    ) -> None:
        """Marks come from the index of `library` once it is open and has them; metadata by the user from decisions."""
        self._decisions = decisions
        self._post = post
        self._failed = failed
        self._library = library
        self._way = way or PriorityGate()
        self._kept: OrderedDict[_Stamp, ArticleViewModel] = OrderedDict()
        self._being_marked: _Stamp | None = None
        self._keeping = Lock()
        self._thread = LatestWorker[OpenRequest](
            "seedread-open", self._answer, lambda _, error: failed("opening an article", error)
        )
        # its own thread: opening another article does not wait for the marks of a long one
        self._marking: LatestWorker[tuple[_Stamp, ArticleViewModel]] = LatestWorker(
            "seedread-marks", self._mark, lambda _, error: failed("finding the marks of this article", error)
        )
        self._laying_out: LatestWorker[tuple[AnnotatedArticle, int, bool]] = LatestWorker(
            "seedread-lines", self._lay_out, lambda _, error: failed("laying out this article", error)
        )

    def submit(self, request: OpenRequest) -> None:
        """Opens an article as soon as the one before it is out of the way."""
        self._thread.submit(request)

    def submit_layout(self, opened: AnnotatedArticle, cells: int, furniture: bool) -> None:
        """Lays an article out in a pane of other width; answers with LaidOut."""
        self._laying_out.submit((opened, cells, furniture))

    def close(self) -> None:
        """Lets the threads end."""
        self._thread.close()
        self._marking.close()
        self._laying_out.close()

    def _answer(self, request: OpenRequest, overtaken: Callable[[], bool]) -> None:
        self._give_way()
        from index.reading import UnreadableError
        from index.reading.parts import split_part

        try:
            file, part = split_part(request.path)
            stat = file.stat()
            stamp = (
                request.path,
                stat.st_mtime_ns,
                stat.st_size,
                self._decisions.get().state if self._decisions else 0,
            )
            with self._keeping:
                kept = self._kept.get(stamp)
            if kept is None and part is None and stat.st_size > PARTIAL_FROM_BYTES:
                self._begin(request, stat.st_size)
                if self._thread.wait(ACTIVITY_WINDOW_S):  # while the screen shows it
                    return
            with gc_paused():
                shown = self._fitted(kept, request) if kept else self._prepared(self._read(request.path), request)
        except UnreadableError as error:
            self._post(ArticleFailed(request, str(error)))
            return
        except OSError as error:
            self._post(ArticleFailed(request, error.strerror or str(error)))
            return
        wanted = not overtaken()
        with self._keeping:
            self._keep(stamp, shown)
            to_mark = wanted and shown.opened.pending and self._being_marked != stamp
            self._being_marked = stamp if to_mark else self._being_marked
        if wanted:
            self._post(ArticleOpened(request, shown))
        if to_mark:
            self._marking.submit((stamp, shown))

    def _give_way(self) -> None:
        if not self._kept:  # nobody asked for the first article, and its rules are still to be imported
            self._way.wait_turn(serving=FIRST_ARTICLE)

    def _read(self, path: Path) -> Article:
        """The article with the user's statements about it."""
        from index.decisions.metadata import with_metadata
        from index.reading import read
        from index.reading.options import AS_FOUND
        from index.reading.parts import split_part

        stated = self._decisions.get().metadata() if self._decisions else None
        options = stated.options(split_part(path)[0]) if stated else AS_FOUND
        article = self._read_alone(path, options) or read(path, options)
        return with_metadata(article, stated.of(article.path, article.part, article.source_hash)) if stated else article

    def _read_alone(self, path: Path, options: ReadOptions) -> Article | None:
        """An article of a file with several, by its place in the file, if the index knows it and it is still there."""
        library = self._library.peek() if self._library else None
        found = library.place_of(path) if library is not None and library.is_open else None
        if found is None:
            return None
        from index.reading import UnreadableError, read

        place, content = found
        try:
            article = read(path, options, place)
        except UnreadableError:
            return None
        return article if article.source_hash == content else None

    def _begin(self, request: OpenRequest, size: int) -> None:
        """Shows the beginning of a long article, unless the request is for a later position."""
        from index.reading import UnreadableError, read_beginning
        from tui.models.annotated_article import partial
        from tui.models.article_view_model import build_view_model, layout

        try:
            article = read_beginning(request.path, PARTIAL_BYTES)
        except (UnreadableError, OSError):  # reading the whole will tell
            return
        if request.span is None or request.span[1] < len(article.text):
            opened = partial(article, size)
            lines = layout(opened, request.cells, request.furniture)
            self._post(ArticleOpened(request, build_view_model(opened, request.uncertain, lines)))

    def _prepared(self, article: Article, request: OpenRequest) -> ArticleViewModel:
        from index.marks.finding import find_marks
        from tui.models.annotated_article import without_marks
        from tui.models.article_view_model import build_view_model, layout

        opened = without_marks(article)
        if (marks := self._indexed(article)) is not None:
            opened = self._marked(opened, marks)
        elif len(article.text) <= MARKS_LATER_FROM_CHARACTERS:
            self._give_way()
            opened = self._marked(opened, self._corrected(article, find_marks(article)))
        return build_view_model(opened, request.uncertain, layout(opened, request.cells, request.furniture))

    def _corrected(self, article: Article, marks: Marks) -> Marks:
        """The marks just found, with the user's corrections; marks from the index have these already."""
        if self._decisions is None:
            return marks
        from index.decisions.corrections import with_corrections

        return with_corrections(article, marks, self._decisions.get()())

    def _indexed(self, article: Article) -> Marks | None:
        library = self._library.peek() if self._library else None
        return library.marks(article) if library is not None and library.is_open else None

    def _fitted(self, kept: ArticleViewModel, request: OpenRequest) -> ArticleViewModel:
        """The cached view model, adapted to the request."""
        from tui.models.article_view_model import build_view_model, layout, layout_fits

        lines = kept.layout
        if not layout_fits(lines, kept.opened, request.cells, request.furniture):
            lines = layout(kept.opened, request.cells, request.furniture)
        if lines is kept.layout and request.uncertain is kept.uncertain:
            return kept
        return build_view_model(kept.opened, request.uncertain, lines)

    def _mark(self, wanted: tuple[_Stamp, ArticleViewModel], overtaken: Callable[[], bool]) -> None:
        from index.marks.finding import find_marks
        from index.marks.subprocess import find_marks_in_subprocess
        from tui.models.article_view_model import build_view_model

        stamp, shown = wanted
        article, found = shown.opened.article, None
        try:
            long = len(article.text) > SUBPROCESS_FROM_CHARACTERS
            marks = find_marks_in_subprocess(article, overtaken) if long else find_marks(article)
            if marks is not None:
                marked = self._marked(shown.opened, self._corrected(article, marks))
                found = build_view_model(marked, shown.uncertain, shown.layout)
        finally:
            with self._keeping:
                if found is not None:
                    self._keep(stamp, found)
                if self._being_marked == stamp:
                    self._being_marked = None
        if found is not None:
            self._post(MarksFound(found))

    def _lay_out(self, wanted: tuple[AnnotatedArticle, int, bool], overtaken: Callable[[], bool]) -> None:
        from tui.models.article_view_model import layout

        opened, cells, furniture = wanted
        self._post(LayoutReady(opened.article, layout(opened, cells, furniture)))

    def _keep(self, stamp: _Stamp, shown: ArticleViewModel) -> None:
        self._kept[stamp] = shown
        self._kept.move_to_end(stamp)
        while len(self._kept) > CACHED_ARTICLES or (len(self._kept) > 1 and self._characters() > CACHED_CHARACTERS):
            self._kept.popitem(last=False)

    def _characters(self) -> int:
        return sum(len(kept.opened.article.text) for kept in self._kept.values())

    def _marked(self, opened: AnnotatedArticle, marks: Marks) -> AnnotatedArticle:
        from tui.models.annotated_article import with_marks

        for what, error in marks.faults:
            self._failed(f"finding the {what} of {opened.article.path.name}", error)
        return with_marks(opened, marks)
