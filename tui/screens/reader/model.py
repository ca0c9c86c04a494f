"""The state that the reader's controllers share."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.models.hit_cursor import HitCursor
from tui.models.list_view import ListView
from tui.models.messages import OpenRequest
from tui.models.navigation_history import NavigationHistory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.article import Span
    from index.store.refresh_types import ArticleLine, Refreshed
    from tui.models.annotated_article import AnnotatedArticle, Mark
    from tui.models.article_view_model import ArticleViewModel
    from tui.models.messages import OtherFilesFound
    from tui.widgets.article.place import Place

Position = tuple[Path, int]
"""An article, and an offset into its text."""

PANES = ("list", "source", "marks")
"""The ids of the panes from left to right."""


class Origin(Struct, frozen=True):
    """Where the reader was before a preview, with the state needed to return there."""

    position: Position
    view: ArticleViewModel | None
    """The view of the article; None if it was still being opened."""
    span: Span | None
    """Where to show the article if it has to be opened."""
    place: Place | None
    mark: Mark | None
    refreshed: Refreshed | None
    """The refresh that the article was opened after; its file may have changed since."""


class ReaderModel:
    """The article shown, the requests, and the state of the corpus."""

    def __init__(self, *, uncertain: bool) -> None:
        self.opened: AnnotatedArticle | None = None
        """The article on the screen; None while nothing, or only the beginning of an article, is shown."""
        self.view: ArticleViewModel | None = None
        """The same article, laid out for the screen."""
        self.origin: Origin | None = None
        """Where the reader is while a hit or an article is only previewed; None if nothing is."""
        self.previewed = False
        """Whether the article that is shown was opened as a preview: its position is not saved."""
        self.mark: Mark | None = None
        """The mark of that article that was opened last."""
        self.uncertain = uncertain
        """Whether quotations of low confidence are shown."""
        self.hits = HitCursor()
        self.list_view = ListView()
        self.sizes: dict[str, int] = {}
        """Cells of panes by their id, as far as the user has changed them."""
        self.navigation: NavigationHistory[Position] = NavigationHistory()
        self.article_lines: tuple[ArticleLine, ...] = ()
        self.files: tuple[Path, ...] = ()
        self.refreshed: Refreshed | None = None
        """The result of the last refresh; None before the first has ended."""
        self.other_files: OtherFilesFound | None = None
        """The files that are not read; None while they are not known."""
        self.request_numbers: Iterator[int] = count(1)
        self.open_request = OpenRequest(0, Path())
        """The newest request for an article; answers to older ones are dropped."""
        self.awaiting = False
        """Whether that request is still unanswered."""

    def follow_hit(self, path: Path, offset: int) -> int:
        """Makes the hit at a position the current one, or none; returns its index or -1."""
        if self.hits.results is not None:
            self.hits = replace(self.hits, index=self.hits.index_at(path, offset))
        return self.hits.index

    @property
    def opening(self) -> Path | None:
        """The article that was requested while another is still shown."""
        path = self.open_request.path
        shown = self.opened.article.location if self.opened else None
        return path if self.awaiting and path != shown else None

    @property
    def article_paths(self) -> tuple[Path, ...]:
        """The articles in the order of the index; the files before there is an index."""
        return tuple(line.path for line in self.article_lines) or self.files
