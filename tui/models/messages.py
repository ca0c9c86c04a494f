"""Messages from worker threads and widgets to the reader; an answer carries the request that it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.message import Message

from tui.models.conditions import Conditions
from tui.models.list_view import ListView

if TYPE_CHECKING:
    from index.article import Article
    from index.citing import Citation
    from index.clippings import Clipping, DamagedClipping
    from index.reading.other_files import OtherFile
    from index.store.refresh_types import ArticleLine, Progress, Refreshed
    from tui.models.article_view_model import ArticleViewModel
    from tui.models.citation_target import CitationTarget
    from tui.models.hit_cursor import HitCursor
    from tui.widgets.article.layout import LineLayout
    from tui.widgets.rows.hits import ListRow


class SearchRequest(Struct, frozen=True):
    """A search as typed; numbers increase, so that answers to older searches can be dropped."""

    number: int
    query: str
    """As typed."""
    typing: bool
    exact: bool
    view: ListView = ListView()
    """Order, folding and filter of the list."""
    within: Path | None = None
    """The only article that is searched; None for all."""
    conditions: Conditions | None = None
    """The conditions in the query on the user's marks; None if it was not looked through for any."""

    @property
    def words(self) -> str:
        """The query without the conditions, for the index."""
        return self.query if self.conditions is None else self.conditions.words


class OpenRequest(Struct, frozen=True):
    """An article to be read and marked, and the span to show, or None for the top."""

    number: int
    path: Path
    span: tuple[int, int] | None = None
    uncertain: bool = False
    """Whether quotations of low confidence are shown."""
    cells: int = 80
    """Cells of a line of the source pane."""
    furniture: bool = False
    """Whether the site's own text is shown."""


class OpenCorpus(Message):
    """The user wants another corpus opened in place of this one."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        super().__init__()
        self.paths = paths


class CorpusListed(Message):
    """The article files of the corpus."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        super().__init__()
        self.files = files


class IndexLoaded(Message):
    """The articles that the index knows."""

    def __init__(self, lines: tuple[ArticleLine, ...]) -> None:
        super().__init__()
        self.lines = lines


class RefreshProgress(Message):
    """The progress of a refresh of the index."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress

    def can_replace(self, message: Message) -> bool:
        """Only the latest progress matters."""
        return isinstance(message, RefreshProgress)


class StatesLoaded(Message):
    """The user's marks on articles have been read."""


class OtherFilesFound(Message):
    """The files that are not articles, and the tables of the user's facts that cannot be used, with reasons."""

    def __init__(self, files: tuple[OtherFile, ...], problems: tuple[tuple[Path, str], ...]) -> None:
        super().__init__()
        self.files = files
        self.problems = problems


class CorpusStale(Message):
    """Files were added, changed or removed since the index was brought up to date."""


class RefreshFinished(Message):
    """The refresh of the index has ended."""

    def __init__(self, refreshed: Refreshed, lines: tuple[ArticleLine, ...]) -> None:
        super().__init__()
        self.refreshed = refreshed
        self.lines = lines


class RefreshFailed(Message):
    """The index could not be updated; the reason, or None if an internal error was already reported."""

    def __init__(self, why: str | None) -> None:
        super().__init__()
        self.why = why


class SearchFailed(Message):
    """A search failed; the reason, or None if an internal error was already reported."""

    def __init__(self, request: SearchRequest, why: str | None) -> None:
        super().__init__()
        self.request = request
        self.why = why


class SearchAnswered(Message):
    """The hits of a search and their rows in the list; comes again with more of them while `hits.rest` says so."""

    def __init__(self, request: SearchRequest, hits: HitCursor, rows: Sequence[ListRow]) -> None:
        super().__init__()
        self.request = request
        self.hits = hits
        self.rows = rows


class ArticleOpened(Message):
    """An article that was read, or its beginning; with its marks, or with those still to come."""

    def __init__(self, request: OpenRequest, prepared: ArticleViewModel) -> None:
        super().__init__()
        self.request = request
        self.prepared = prepared


class MarksFound(Message):
    """The marks of an article that was shown without them."""

    def __init__(self, prepared: ArticleViewModel) -> None:
        super().__init__()
        self.prepared = prepared


class LayoutReady(Message):
    """The lines of an article for another width."""

    def __init__(self, article: Article, rows: LineLayout) -> None:
        super().__init__()
        self.article = article
        self.rows = rows


class ArticleFailed(Message):
    """An article that could not be read, and why, in words for people."""

    def __init__(self, request: OpenRequest, reason: str) -> None:
        super().__init__()
        self.request = request
        self.reason = reason


class CitationsMade(Message):
    """The citation of a passage in every style, by the names of the styles, and the facts that the file lacks."""

    def __init__(
        self, article: Article, taken: CitationTarget, place: str, made: Mapping[str, Citation], lacks: tuple[str, ...]
    ) -> None:
        super().__init__()
        self.article = article
        self.taken = taken
        self.place = place
        self.made = made
        self.lacks = lacks


class CopyFinished(Message):
    """The result of a copy; it claims only what is known. `lacks`: the facts that the file does not state."""

    def __init__(self, what: str, words: str, lacks: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.what = what
        self.words = words
        self.lacks = lacks


class ClippingsChanged(Message):
    """The clippings after a change, None if they could not be read; the damaged ones; and messages for the user."""

    def __init__(
        self,
        clippings: tuple[Clipping, ...] | None,
        words: tuple[str, ...],
        damaged: tuple[DamagedClipping, ...] = (),
    ) -> None:
        super().__init__()
        self.clippings = clippings
        self.words = words
        self.damaged = damaged


class ClippingExists(Message):
    """The passage was kept before, as the clipping with this number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class ExportRefused(Message):
    """An export that was not written, with the path that was typed, and the reason."""

    def __init__(self, clippings: tuple[Clipping, ...], form: str, path: Path, why: str) -> None:
        super().__init__()
        self.clippings = clippings
        self.form = form
        self.path = path
        self.why = why


class ClippingFound(Message):
    """The present position of a clipping, None if its words are gone; and its status as text."""

    def __init__(self, path: Path | None, span: tuple[int, int] | None, words: str) -> None:
        super().__init__()
        self.path = path
        self.span = span
        self.words = words


class UserFileProblem(Message):
    """One of the user's files cannot be read completely, or cannot be written; the text says which and why."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self.title = title
        self.words = words


class WorkerCrashed(Message):
    """An internal error of a worker: its task, and the place of the details."""

    def __init__(self, doing: str, log: Path | None) -> None:
        super().__init__()
        self.doing = doing
        self.log = log
