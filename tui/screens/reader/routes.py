"""The routes of messages: from panes and workers to the controller that answers them."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Literal

from tui.models import messages, metadata_messages
from tui.widgets.list_pane import ListPane
from tui.widgets.marks_panel import MarksPanel, Tabs
from tui.widgets.source_pane import SourcePane
from tui.widgets.textual_base import BaseScreen
from tui.workers import narrow as narrow_messages

if TYPE_CHECKING:
    from tui.screens.reader.across import AcrossController
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.citing import CitingController
    from tui.screens.reader.corpus import CorpusController
    from tui.screens.reader.listing import ListingController
    from tui.screens.reader.marks import MarksController
    from tui.screens.reader.metadata import MetadataController
    from tui.screens.reader.narrow import NarrowController
    from tui.screens.reader.search import SearchController
    from tui.screens.reader.session import SessionController
    from tui.services import Services
    from tui.widgets.list_filter import ListFilter

REPEAT_ERROR_AFTER_S = 30.0
"""Seconds after which the same error is reported again."""


class ReaderRoutes(BaseScreen[None]):
    """Hands every message to a controller."""

    across: AcrossController
    article: ArticleController
    citing: CitingController
    corpus: CorpusController
    listing: ListingController
    marks: MarksController
    metadata: MetadataController
    narrow: NarrowController
    search: SearchController
    services: Services
    session: SessionController

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._reported: dict[str, float] = {}
        """When an error was reported last: an error that recurs with every key is not reported every time."""

    def set_message(self, text: str, seconds: float = 2) -> None:
        """Shows a message for some seconds."""
        self.notify(text, markup=False, timeout=seconds)

    # ------------------------------------------------------------ messages of the panes

    def on_list_pane_pointed(self, message: ListPane.Pointed) -> None:
        self.search.on_pointed(message)

    def on_list_filter_left(self, message: ListFilter.Left) -> None:
        self.listing.leave_filter(keeps=message.keeps)

    def on_tabs_clicked(self, message: Tabs.Clicked) -> None:
        self.marks.show(message.tab)

    def on_marks_panel_picked(self, message: MarksPanel.Picked) -> None:
        self.marks.on_picked(message)

    def on_source_pane_paragraph_reached(self, message: SourcePane.ParagraphReached) -> None:
        self.marks.on_paragraph_reached(message)

    def on_source_pane_clicked(self, message: SourcePane.Clicked) -> None:
        self.marks.on_clicked(message)

    def on_source_pane_too_long(self, message: SourcePane.TooLong) -> None:
        self.article.on_too_long(message)

    # ------------------------------------------------------------ answers of the workers

    def on_article_opened(self, message: messages.ArticleOpened) -> None:
        if not self.across.on_article_opened(message):
            self.article.on_opened(message)
            self.session.restore()
            self.call_after_refresh(self.services.first_article_shown)

    def on_article_failed(self, message: messages.ArticleFailed) -> None:
        if not self.across.on_article_failed(message):
            self.article.on_failed(message)
            self.services.first_article_shown()

    def on_marks_found(self, message: messages.MarksFound) -> None:
        self.article.on_marks_found(message)
        self.across.on_marks_found(message)

    def on_layout_ready(self, message: messages.LayoutReady) -> None:
        self.article.on_layout_ready(message)
        self.across.on_layout_ready(message)

    def on_hits_counted(self, message: narrow_messages.HitsCounted) -> None:
        self.narrow.on_counted(message)

    def on_like_found(self, message: narrow_messages.LikeFound) -> None:
        self.narrow.on_like(message)

    def on_saved_found(self, message: narrow_messages.SavedFound) -> None:
        self.narrow.on_saved(message)

    def on_search_answered(self, message: messages.SearchAnswered) -> None:
        self.search.on_answered(message)
        self.across.on_hits_changed()

    def on_search_failed(self, message: messages.SearchFailed) -> None:
        self.search.on_failed(message)

    def on_states_loaded(self) -> None:
        self.search.on_states_loaded()

    def on_corpus_listed(self, message: messages.CorpusListed) -> None:
        self.corpus.on_listed(message)

    def on_index_loaded(self, message: messages.IndexLoaded) -> None:
        self.corpus.on_index_loaded(message)

    def on_refresh_progress(self, message: messages.RefreshProgress) -> None:
        self.corpus.on_progress(message)

    def on_refresh_finished(self, message: messages.RefreshFinished) -> None:
        self.corpus.on_finished(message)
        self.across.on_corpus_changed()

    def on_refresh_failed(self, message: messages.RefreshFailed) -> None:
        self.corpus.on_failed(message)

    def on_other_files_found(self, message: messages.OtherFilesFound) -> None:
        self.corpus.on_other_files(message)

    def on_corpus_stale(self) -> None:
        self.corpus.on_stale()

    def on_metadata_asked(self, message: metadata_messages.MetadataAsked) -> None:
        self.metadata.on_asked(message)

    def on_metadata_kept(self, message: metadata_messages.MetadataKept) -> None:
        self.metadata.on_kept(message)

    def on_encodings_read(self, message: metadata_messages.EncodingsRead) -> None:
        self.metadata.on_encodings_read(message)

    def on_citations_made(self, message: messages.CitationsMade) -> None:
        self.citing.on_citations_made(message)

    def on_copy_finished(self, message: messages.CopyFinished) -> None:
        self.citing.on_copy_finished(message)

    def on_clipping_found(self, message: messages.ClippingFound) -> None:
        self.across.leave_wide()
        self.citing.on_clipping_found(message)

    def on_clippings_changed(self, message: messages.ClippingsChanged) -> None:
        """Updates the list of clippings if it is open, and reports the change."""
        from tui.screens.clippings import ClippingsScreen

        for text in message.words:
            self.set_message(text, 4)
        if message.clippings is not None:
            self.citing.on_clippings(message.clippings)
            for screen in self.app.screen_stack:
                if isinstance(screen, ClippingsScreen):
                    # through its own queue: on a busy machine this answer can come before its list exists
                    screen.call_later(screen.show, message.clippings, message.damaged)

    def on_clipping_exists(self, message: messages.ClippingExists) -> None:
        if not self.across.on_clipping_exists(message):
            self.citing.on_clipping_exists(message)

    def on_export_refused(self, message: messages.ExportRefused) -> None:
        """Asks for the file again, with the path that was typed, if the clippings are still open."""
        from tui.screens.clippings import ClippingsScreen

        screen = self.app.screen
        if isinstance(screen, ClippingsScreen):
            path = str(message.path)
            screen.call_later(screen.ask_for_file, message.clippings, message.form, path, f"Not written: {message.why}")
        else:
            self.set_message(f"{message.path} not written: {message.why}", 6)

    def on_user_file_problem(self, message: messages.UserFileProblem) -> None:
        """Reports which of the user's files is not read or not written, and why."""
        self._report(message.words, message.title, "warning")

    def on_worker_crashed(self, message: messages.WorkerCrashed) -> None:
        """Reports an internal error; everything else keeps working."""
        where = f"; details, without article text, in {message.log}" if message.log else ""
        text = f"{message.doing} went wrong{where}"
        self._report(text, "Internal error in seedread", "error")

    def _report(self, text: str, title: str, severity: Literal["warning", "error"]) -> None:
        now = monotonic()
        if now - self._reported.get(text, -REPEAT_ERROR_AFTER_S) >= REPEAT_ERROR_AFTER_S:
            self._reported[text] = now
            self.notify(f"{title}: {text}", severity=severity, markup=False)
