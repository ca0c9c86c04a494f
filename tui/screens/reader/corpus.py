"""Shows the corpus and the state of its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import escape_controls
from tui.actions.corpus import REFRESH, SHOW_FILES, SHOW_RECENT
from tui.actions.program import HELP, QUIT
from tui.models.plurals import counted
from tui.widgets.text_fit import fallbacks

if TYPE_CHECKING:
    from index.store.refresh_types import ArticleLine, Refreshed
    from tui.models.messages import (
        CorpusListed,
        IndexLoaded,
        OtherFilesFound,
        RefreshFailed,
        RefreshFinished,
        RefreshProgress,
    )
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel
    from tui.screens.reader.search import SearchController
    from tui.screens.reader.session import SessionController

CHECK_EVERY_S = 5.0
"""Seconds between checks for changed files; twelve times that for a large corpus."""
LARGE_CORPUS_ARTICLES = 5000


class CorpusController:
    """The corpus is shown as soon as its files are known, and indexed in the background."""

    def __init__(
        self,
        model: ReaderModel,
        panes: Panes,
        host: Host,
        article: ArticleController,
        search: SearchController,
        session: SessionController,
    ) -> None:
        self._model = model
        self._panes = panes
        self._host = host
        self._article = article
        self._search = search
        self._session = session
        self._searchable = 0
        """Paragraphs that the present refresh has made searchable."""

    def refresh(self) -> None:
        """Checks for changed files in the background."""
        self._set_index_status("checking for changes")
        self._host.services.index.start()

    def on_listed(self, message: CorpusListed) -> None:
        """Shows the files by name, before there is an index."""
        model = self._model
        model.files = message.files
        if not model.article_lines and not self._search.is_active:
            self._panes.list_pane.show_files(message.files)
        if not message.files:
            self._search.list_articles()
            self._explain_empty()
            self._host.services.first_article_shown()
        self._show_size()
        if model.opened is None and not model.awaiting and message.files:
            self._session.open_first(message.files)

    def on_index_loaded(self, message: IndexLoaded) -> None:
        """Shows the articles that the index knew before the refresh."""
        self._set_lines(message.lines)
        if self._model.opened is None and not self._model.awaiting and message.lines:
            self._session.open_first(self._model.article_paths)

    def on_progress(self, message: RefreshProgress) -> None:
        """Shows the progress of indexing, and searches again when there is more to find."""
        progress = message.progress
        if progress.searchable > self._searchable:
            self._search.repeat()
        self._searchable = progress.searchable
        name = escape_controls(progress.path.name) if progress.path else ""
        done = f"{progress.done:>{len(str(progress.total))},}"
        share = f" ({progress.bytes_done * 100 // progress.bytes_total} %)" if progress.bytes_total else ""
        short = f"indexing {done} of {progress.total:,}{share}"
        middle = f"{short} · Esc: stop"
        self._set_index_status(f"{name} · {middle}" if name else middle, middle, short)

    def on_finished(self, message: RefreshFinished) -> None:
        """Shows the current corpus, and searches again."""
        model = self._model
        if model.refreshed is None:
            self._host.services.clippings.start()
            self._host.services.decisions.look()
            factor = 1 if len(message.lines) < LARGE_CORPUS_ARTICLES else 12
            self._host.run_every(CHECK_EVERY_S * factor, self._look)
        model.refreshed = message.refreshed
        self._set_lines(message.lines)
        self._set_index_status(*self._index_status(message.refreshed))
        self._host.services.other_files.look()
        if not message.lines:
            self._explain_empty()
        for note in message.refreshed.notes:
            self._host.set_message(note, 5)
        self._search.repeat()
        if not model.awaiting:
            if model.opened is not None:
                self._article.open(model.opened.article.location)  # in case its file has changed
            elif message.lines:  # the first file could not be read: the first that could
                self._session.open_first(self._model.article_paths)
        self._host.freeze_gc()

    def _look(self) -> None:
        """Looks whether decisions or files have changed."""
        self._host.services.decisions.look()
        self._host.services.index.look()

    def on_other_files(self, message: OtherFilesFound) -> None:
        """Counts the files that are not read, beside the state of the index."""
        before, self._model.other_files = self._model.other_files, message
        refreshed = self._model.refreshed
        if refreshed is not None and not self._host.services.index.running:
            self._set_index_status(*self._index_status(refreshed))
        for path, reason in message.problems:
            if before is None or (path, reason) not in before.problems:
                self._host.warn(f"{escape_controls(path.name)}: {escape_controls(reason)}", "Your facts about articles")

    def on_failed(self, message: RefreshFailed) -> None:
        """Reports the failure; the old index stays usable."""
        again = f"{self._host.key_of(REFRESH)}: try again"
        self._set_index_status(f"index not up to date · {again}", "not up to date")
        if self._model.hits.results is None:
            self._search.list_articles()
        if message.why is not None:
            if not self._model.files and not self._model.article_lines:
                self._explain_empty(message.why)
                return
            text = f"{message.why}. You can keep reading; {again}."
            self._host.warn(text, "The index was not updated")

    def on_stale(self) -> None:
        """Reads changed files if the user has set that; else reports that files have changed, with the key to press."""
        if self._host.services.index.running:
            return  # the changed files are being read
        if self._host.services.settings.reload == "auto":
            self.refresh()
            return
        again = self._host.key_of(REFRESH)
        self._set_index_status(f"files have changed · {again}: read them", f"changed · {again}: read")

    def _set_lines(self, lines: tuple[ArticleLine, ...]) -> None:
        self._model.article_lines = lines
        self._host.services.search.set_articles(lines)
        self._host.services.names.set_articles(lines)
        self._show_size()
        if not self._search.is_active:
            self._search.list_articles()

    def _explain_empty(self, why: str | None = None) -> None:
        """Explains in place of an article why there is none, and which key to press; `why` if the system refused."""
        key_of = self._host.key_of
        keys = {REFRESH: "check again", SHOW_RECENT: "open another folder", HELP: "all keys", QUIT: "quit"}
        again = " · ".join(f"{key_of(command)}: {effect}" for command, effect in keys.items())
        set_status = self._panes.source.set_status
        where = ", ".join(escape_controls(str(path)) for path in self._host.services.paths)
        if why is not None:
            set_status(f"Could not read {where}.", "", escape_controls(why), "", again)
            return
        if unreadable := len(self._model.refreshed.unreadable) if self._model.refreshed else 0:
            files = "the only file" if unreadable == 1 else f"any of the {unreadable:,} files"
            set_status(f"Could not read {files}.", "", f"{key_of(SHOW_FILES)}: reasons", "", again)
            return
        from index.reading.files import SUFFIXES

        suffixes = ", ".join(sorted(SUFFIXES))
        set_status(f"No articles in {where}", "", f"Reads files that end in {suffixes}, also in subfolders.", "", again)

    def _show_size(self) -> None:
        model = self._model
        articles = len(model.article_lines if model.article_lines or model.refreshed else model.files)
        texts = [counted(articles, "article")]
        if paragraphs := sum(line.paragraphs for line in model.article_lines):
            texts.append(counted(paragraphs, "paragraph"))
        self._panes.top_bar.set_texts(left=fallbacks(texts))

    def _set_index_status(self, *texts: str) -> None:
        self._panes.top_bar.set_texts(right=texts)

    def _index_status(self, refreshed: Refreshed) -> tuple[str, ...]:
        if refreshed.stopped:
            return f"indexing stopped · {self._host.key_of(REFRESH)}: continue", "indexing stopped"
        others = sum(each.files for each in self._model.other_files.files) if self._model.other_files else 0
        counts = [f"{len(refreshed.unreadable):,} not readable"] * bool(refreshed.unreadable)
        counts += [counted(others, "other file")] * bool(others)
        if not counts:
            return "index up to date", "up to date"
        reasons = f"{self._host.key_of(SHOW_FILES)}: reasons"
        said = " · ".join(counts)
        return f"index up to date · {said} · {reasons}", f"{said} · {reasons}", f"up to date · {counts[0]}", counts[0]
