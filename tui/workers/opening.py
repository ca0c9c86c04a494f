"""The thread that reads and marks articles: the newest wish wins."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock

from textual.message import Message

from index.article import Article
from index.marks.finding import find_marks
from tui.messages import ArticleFailed, ArticleOpened, OpenRequest
from tui.newest import NewestWins
from tui.opened import Opened, marked, unmarked
from tui.prepared import Prepared, prepared

KEPT = 24
"""Articles that stay at hand after they were read."""

LONG = 200_000
"""Characters from which an article is shown before its marks are found."""

_Stamp = tuple[Path, int, int, bool]


class Opening:
    """Reads and marks articles in a thread of its own; answers with ArticleOpened or ArticleFailed."""

    def __init__(self, post: Callable[[Message], object], failed: Callable[[str, Exception], None]) -> None:
        self._post = post
        self._failed = failed
        self._kept: OrderedDict[_Stamp, Prepared] = OrderedDict()
        self._keeping = Lock()
        self._thread = NewestWins[OpenRequest](
            "seedread-open", self._answer, lambda _, error: failed("opening an article", error)
        )
        # its own thread: whoever turns to another article does not wait for the marks of a long one
        self._marking = NewestWins[tuple[OpenRequest, _Stamp, Article]](
            "seedread-marks", self._mark, lambda _, error: failed("finding the marks of this article", error)
        )

    def ask(self, request: OpenRequest) -> None:
        """Opens an article as soon as the one before it is out of the way."""
        self._thread.ask(request)

    def close(self) -> None:
        """Lets the threads end."""
        self._thread.close()
        self._marking.close()

    def _answer(self, request: OpenRequest, overtaken: Callable[[], bool]) -> None:
        from index.reading import UnreadableError, read

        try:
            stat = request.path.stat()
            stamp = (request.path, stat.st_mtime_ns, stat.st_size, request.uncertain)
            shown = self._kept.get(stamp)
            article = shown.opened.article if shown else read(request.path)
        except UnreadableError as error:
            self._post(ArticleFailed(request, str(error)))
            return
        except OSError as error:
            self._post(ArticleFailed(request, error.strerror or str(error)))
            return
        if shown is None and len(article.text) > LONG:
            self._post(ArticleOpened(request, _prepared(unmarked(article), request)))
            # the marks come later: nobody is to be sent there again
            self._marking.ask((replace(request, span=None), stamp, article))
            return
        shown = shown or _prepared(self._marked(article), request)
        self._keep(stamp, shown)
        if not overtaken():
            self._post(ArticleOpened(request, shown))

    def _mark(self, wanted: tuple[OpenRequest, _Stamp, Article], overtaken: Callable[[], bool]) -> None:
        request, stamp, article = wanted
        shown = self._kept.get(stamp) or prepared(self._marked(article), request.uncertain)
        self._keep(stamp, shown)
        self._post(ArticleOpened(request, shown))

    def _keep(self, stamp: _Stamp, shown: Prepared) -> None:
        with self._keeping:
            self._kept[stamp] = shown
            self._kept.move_to_end(stamp)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def _marked(self, article: Article) -> Opened:
        marks = find_marks(article)
        for what, error in marks.faults:
            self._failed(f"finding the {what} of {article.path.name}", error)
        return marked(article, marks)


def _prepared(opened: Opened, request: OpenRequest) -> Prepared:
    return prepared(opened, request.uncertain, request.cells, request.furniture)
