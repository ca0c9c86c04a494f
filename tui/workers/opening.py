"""The thread that reads and marks articles: the newest wish wins."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from textual.message import Message

from index.article import Article
from tui.messages import ArticleFailed, ArticleOpened, OpenRequest
from tui.newest import NewestWins
from tui.opened import Opened, marked, unmarked

KEPT = 24
"""Articles that stay at hand after they were read."""

_Stamp = tuple[Path, int, int]


class Opening:
    """Reads and marks articles in a thread of its own; answers with ArticleOpened or ArticleFailed."""

    def __init__(self, post: Callable[[Message], object], failed: Callable[[str, Exception], None]) -> None:
        self._post = post
        self._failed = failed
        self._kept: OrderedDict[_Stamp, Opened] = OrderedDict()
        self._thread = NewestWins[OpenRequest](
            "seedread-open", self._answer, lambda _, error: failed("opening an article", error)
        )

    def ask(self, request: OpenRequest) -> None:
        """Opens an article as soon as the one before it is out of the way."""
        self._thread.ask(request)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.close()

    def _answer(self, request: OpenRequest, overtaken: Callable[[], bool]) -> None:
        from index.reading import UnreadableError, read

        try:
            stat = request.path.stat()
            stamp = (request.path, stat.st_mtime_ns, stat.st_size)
            article = self._kept.get(stamp) or self._marked(read(request.path))
        except UnreadableError as error:
            self._post(ArticleFailed(request, str(error)))
            return
        except OSError as error:
            self._post(ArticleFailed(request, error.strerror or str(error)))
            return
        self._kept[stamp] = article
        self._kept.move_to_end(stamp)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if not overtaken():
            self._post(ArticleOpened(request, article))

    def _marked(self, article: Article) -> Opened:
        try:
            return marked(article)
        except Exception as error:  # a fault in finding marks must not keep anybody from reading
            self._failed("finding the marks of this article", error)
            return unmarked(article)
