"""What all parts of the reader share: its state, its panes, and where one is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.actions import COMMANDS, Command
from tui.actions.citing import CopyCitation, KeepClipping
from tui.actions.panes import FilterMarks, FoldSpeaker, ShowFigures, ShowSpeakers, SortMarks, UnfoldSpeaker
from tui.models.hit_cursor import HitCursor
from tui.models.messages import OpenRequest, SearchRequest
from tui.models.navigation_history import NavigationHistory
from tui.widgets.bars import KeyBar
from tui.widgets.list_pane import ListPane
from tui.widgets.marks_panel import MarksPanel
from tui.widgets.search_bar import SearchBar
from tui.widgets.source_pane import SourcePane
from tui.widgets.text_fit import fallbacks
from tui.widgets.textual_screen import BaseScreen

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.search.hits import Results
    from index.store.refresh_types import ArticleLine, Refreshed
    from tui.models.annotated_article import AnnotatedArticle, Mark
    from tui.services import Services

Place = tuple[Path, int]
"""Where the reader was: an article, and a character of it."""

PANES = ("list", "source", "marks")
"""The panes from left to right, by their ids."""

WHILE_TYPING = (
    "enter goes to the hits · up down through them, typing on · esc back to the article",
    "enter to the hits · up down through them · esc to the article",
    "enter to the hits · up down · esc",
)
"""What the footer says in the search bar, where letters are no commands."""

IN_THE_HITS = (
    "enter goes there · up down through the hits · typing goes on in the search · esc back to the article",
    "enter goes there · typing goes on in the search · esc back",
    "enter there · letters search · esc",
)
"""What it says in the list of hits, where letters go on in the search bar."""

IN_THE_PANEL: tuple[tuple[Command, str], ...] = (
    (FilterMarks(), "filter"),
    (SortMarks(), "order"),
    (FoldSpeaker(), "fold"),
    (UnfoldSpeaker(), "unfold"),
    (ShowSpeakers(), "speakers"),
    (ShowFigures(), "figures"),
    (CopyCitation(), "cite"),
    (KeepClipping(), "clip"),
)
"""What it names in the panel, as much as there is room for."""


class ReaderState(BaseScreen):
    """The state of the reader; its parts add what the user does with it."""

    def __init__(self, services: Services) -> None:
        super().__init__(classes="-at-source")  # set later it would style the whole screen once more
        self.services = services
        self.opened: AnnotatedArticle | None = None
        self.hits = HitCursor()
        self.trail: NavigationHistory[Place] = NavigationHistory()
        self.mark: Mark | None = None
        self.exact = services.settings.exact
        self.uncertain = services.settings.uncertain
        self.article_lines: tuple[ArticleLine, ...] = ()
        self.files: tuple[Path, ...] = ()
        self.refreshed: Refreshed | None = None
        self.times = 1
        """How often the next movement is done: typed before it, as in 5j."""
        self.numbers: Iterator[int] = count(1)
        self.search = SearchRequest(0, "", typing=False, exact=False)
        """The newest search: what answers an older one is dropped."""
        self.opening = OpenRequest(0, Path())
        """The newest wish to open an article: what answers an older one is dropped."""
        self._matches: tuple[Results | None, Article | None, Mapping[int, tuple[Span, ...]]] = (None, None, {})
        """The matches of an answer in an article, by the starts of paragraphs."""

    @property
    def listed(self) -> tuple[Path, ...]:
        """The articles as the index has them; the files while there is none."""
        return tuple(line.path for line in self.article_lines) or self.files

    @property
    def source(self) -> SourcePane:
        """The article."""
        return self.query_one(SourcePane)

    @property
    def list_pane(self) -> ListPane:
        """The list of articles or hits."""
        return self.query_one(ListPane)

    @property
    def marks(self) -> MarksPanel:
        """The marks."""
        return self.query_one(MarksPanel)

    @property
    def bar(self) -> SearchBar:
        """The search bar."""
        return self.query_one(SearchBar)

    @property
    def pane(self) -> str | None:
        """The id of the pane that has the focus, or None."""
        focused = self.focused
        if focused is None:
            return None
        return next((pane for pane in PANES if any(node.id == pane for node in focused.ancestors_with_self)), None)

    @property
    def is_typing(self) -> bool:
        """Whether what is typed goes into a line of input."""
        return isinstance(self.focused, Input)

    @property
    def here(self) -> Place | None:
        """Where one is."""
        return (self.opened.article.path, self.source.place) if self.opened else None

    def say(self, words: str) -> None:
        """Says something in passing."""
        self.notify(words, markup=False, timeout=2)

    def key_of(self, command: type[Command]) -> str:
        """The key that runs a command, as people read it."""
        return self.services.settings.keys.first(command())

    def show_keys(self) -> None:
        """Shows the keys that matter here, as many as the line holds."""
        keys, bar = self.services.settings.keys, self.query_one(KeyBar)
        if self.bar.input.has_focus:
            bar.show_words(*WHILE_TYPING)
        elif self.pane == "list" and self.hits.total:
            bar.show_words(*IN_THE_HITS)
        elif self.is_typing:
            bar.show_words(*fallbacks(("typing filters the marks", "enter goes to the list", "esc lists all again")))
        elif self.pane == "marks":
            own = (f"{keys.first(command)} {word}" for command, word in IN_THE_PANEL)
            bar.show_words(*fallbacks(("enter goes there", "esc comes back", *own)))
        else:
            shown = (command for command in COMMANDS if command.footer)
            bar.show_keys((keys.first(each), each.footer, each.name, each.can_run(self)) for each in shown)

    def show_pane(self, pane: str) -> None:
        """Shows a pane where there is no room for all; it must be shown before it can have the focus."""
        for each in PANES:
            self.set_class(each == pane, f"-at-{each}")

    def paint_hits(self) -> None:
        """Marks the matches in the article that is shown."""
        if self.opened is None:
            return
        current = self.hits.current
        here = current is not None and current.path == self.opened.article.path
        span = current.spans[0] if current and here and current.spans else None
        self.source.set_hits(self._matches_in(self.opened.article), span)

    def _matches_in(self, article: Article) -> Mapping[int, tuple[Span, ...]]:
        """The matches in an article; of thousands they are not gathered again for every hit that is gone to."""
        painted, of, spans = self._matches
        if painted is not self.hits.results or of is not article:
            spans = self.hits.spans_in(article)
            self._matches = self.hits.results, article, spans
        return spans

    def select_mark(self, mark: Mark | None) -> None:
        """Marks one quotation or figure as the one that is meant, or none."""
        self.mark = mark
        self.source.set_mark((mark.start, mark.end) if mark else None)
