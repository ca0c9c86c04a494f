"""The part of the reader that shows the corpus and how its index stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import escape_controls
from tui.actions.corpus import Refresh, ShowUnreadable
from tui.actions.program import Help, Quit
from tui.screens.reader.searching import SearchingPart
from tui.widgets.bars import TopBar
from tui.widgets.text_fit import fallbacks
from tui.workers.interpreter import freeze_gc

if TYPE_CHECKING:
    from index.store.refresh_types import ArticleLine, Refreshed
    from tui.models.messages import (
        CorpusListed,
        CorpusStale,
        IndexLoaded,
        RefreshFailed,
        RefreshFinished,
        RefreshProgress,
    )

LOOK_EVERY = 5.0
"""Seconds between looks for changed files; twelve times that for many articles."""
MANY = 5000


class CorpusPart(SearchingPart):
    """The corpus is shown as soon as anything is known of it, and indexed behind."""

    _searchable = 0
    """Paragraphs that the refresh at hand has made searchable."""

    def on_corpus_listed(self, message: CorpusListed) -> None:
        """Shows the files by name, before there is an index."""
        self.files = message.files
        if not self.article_lines and not self._is_searched:
            self.list_pane.show_files(message.files)
        if not message.files:
            self.show_articles()
            self._say_nothing_to_read()
        self._say_corpus()
        if self.opened is None and not self.awaiting and message.files:
            self.open_article(message.files[0])

    def on_index_loaded(self, message: IndexLoaded) -> None:
        """Shows what the index knew before it was brought up to date."""
        self._show_lines(message.lines)
        if self.opened is None and not self.awaiting and message.lines:
            self.open_article(message.lines[0].path)

    def on_refresh_progress(self, message: RefreshProgress) -> None:
        """Shows how far indexing is, and searches again what was searched before there was more to find."""
        progress = message.progress
        if progress.searchable > self._searchable and self.search.query:
            self.ask(self.search.query, typing=self.search.typing)
        self._searchable = progress.searchable
        name = escape_controls(progress.path.name) if progress.path else ""
        done = f"{progress.done:>{len(str(progress.total))},}"
        many = f"indexing {done} of {progress.total:,}"
        self._say_index(f"{name} · {many} · esc stops" if name else f"{many} · esc stops", f"{many} · esc stops", many)

    def on_refresh_finished(self, message: RefreshFinished) -> None:
        """Shows the corpus as it is now, and searches again what was searched before."""
        if self.refreshed is None:
            often = LOOK_EVERY if len(message.lines) < MANY else LOOK_EVERY * 12
            self.set_interval(often, self.services.index.look)
        self.refreshed = message.refreshed
        self._show_lines(message.lines)
        self._say_index(*self._index_words(message.refreshed))
        if not message.lines:
            self._say_nothing_to_read()
        for note in message.refreshed.notes:
            self.notify(note, markup=False)
        if self.search.query:
            self.ask(self.search.query, typing=self.search.typing)
        if self.opened is not None:
            self.open_article(self.opened.article.path)
        elif message.lines and not self.awaiting:  # the first file could not be read: the first that could
            self.open_article(message.lines[0].path)
        freeze_gc(self.app)

    def on_refresh_failed(self, message: RefreshFailed) -> None:
        """Says what is the case; what the index had before stays usable."""
        again = f"{self.key_of(Refresh)} tries again"
        self._say_index(f"index not up to date · {again}", "not up to date")
        if self.hits.results is None:
            self.show_articles()
        if message.why is not None:
            words = f"{message.why}. Reading goes on; {again}."
            self.notify(words, title="The index was not brought up to date", severity="warning", markup=False)

    def on_corpus_stale(self, message: CorpusStale) -> None:
        """Says that files have changed, and what to press."""
        again = self.key_of(Refresh)
        self._say_index(f"files have changed · {again} reads them", f"changed · {again} reads")

    def refresh_corpus(self) -> None:
        """Looks for changed files, behind."""
        self._say_index("looking for changes")
        self.services.index.start()

    def _show_lines(self, lines: tuple[ArticleLine, ...]) -> None:
        self.article_lines = lines
        self._say_corpus()
        if not self._is_searched:
            self.show_articles()

    @property
    def _is_searched(self) -> bool:
        """Whether hits are listed, or about to be: there are always some, or words in their place."""
        return self.hits.results is not None or bool(self.search.query.strip())

    def _say_nothing_to_read(self) -> None:
        """Says in the place of an article why there is none, and what to press."""
        again = f"{self.key_of(Refresh)} looks again · {self.key_of(Help)} shows all keys · {self.key_of(Quit)} quits"
        if unreadable := len(self.refreshed.unreadable) if self.refreshed else 0:
            files = "the only file" if unreadable == 1 else f"any of the {unreadable:,} files"
            self.source.set_status(f"Could not read {files}.", "", f"{self.key_of(ShowUnreadable)} says why", "", again)
            return
        from index.reading.files import SUFFIXES

        where = ", ".join(escape_controls(str(path)) for path in self.services.paths)
        suffixes = ", ".join(sorted(SUFFIXES))
        self.source.set_status(
            f"No article in {where}", "", f"Files that end in {suffixes} are read, in subfolders too.", "", again
        )

    def _say_corpus(self) -> None:
        articles = len(self.article_lines if self.article_lines or self.refreshed else self.files)
        words = [f"{articles:,} {'article' if articles == 1 else 'articles'}"]
        if paragraphs := sum(line.paragraphs for line in self.article_lines):
            words.append(f"{paragraphs:,} paragraphs")
        self.query_one(TopBar).set_texts(left=fallbacks(words))

    def _say_index(self, *ways: str) -> None:
        self.query_one(TopBar).set_texts(right=ways)

    def _index_words(self, refreshed: Refreshed) -> tuple[str, ...]:
        if refreshed.stopped:
            return f"indexing stopped · {self.key_of(Refresh)} goes on", "indexing stopped"
        if not refreshed.unreadable:
            return "index up to date", "up to date"
        bad = f"{len(refreshed.unreadable):,} not readable"
        reasons = f"{self.key_of(ShowUnreadable)} says why"
        return f"index up to date · {bad} · {reasons}", f"{bad} · {reasons}", bad
