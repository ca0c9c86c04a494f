"""Routes the messages about several articles; the reader's own panes and workers have their own routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.models.across_messages import AcrossFound, AcrossProgress, Decided, ListWritten, SaidRead, SentencesRead
    from tui.models.messages import CopyFinished
    from tui.screens.reader.across import AcrossController
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.corpus import CorpusController
    from tui.screens.reader.marks import MarksController
    from tui.widgets.marks_panel import MarksPanel
    from tui.widgets.row_list import MarksList


class AcrossRoutes:
    """For the reader's screen: takes messages to the controllers."""

    across: AcrossController
    article: ArticleController
    corpus: CorpusController
    marks: MarksController

    def on_marks_panel_place_picked(self, message: MarksPanel.PlacePicked) -> None:
        self.marks.on_place_picked(message)

    def on_marks_panel_across_changed(self) -> None:
        self.across.show()

    def on_across_found(self, message: AcrossFound) -> None:
        self.across.on_found(message)

    def on_across_progress(self, message: AcrossProgress) -> None:
        self.across.on_progress(message)

    def on_said_read(self, message: SaidRead) -> None:
        self.across.on_said_read(message)

    def on_copy_finished(self, message: CopyFinished) -> None:
        """Reports the copy in the wide view that is open; the reader's own line is under it."""
        if self.across.wide is not None:
            lacks = f"\nnot in the file: {', '.join(message.lacks)}" if message.lacks else ""
            self.across.wide.set_message(f"{message.what}: {message.words}{lacks}", 6)

    def on_marks_list_unread(self, message: MarksList.Unread) -> None:
        self.across.read_sentences(self.across.state.scope, message.places)

    def on_sentences_read(self, message: SentencesRead) -> None:
        self.across.on_sentences_read(message)

    def on_list_written(self, message: ListWritten) -> None:
        self.across.on_list_written(message)

    def on_decided(self, message: Decided) -> None:
        self.across.on_decided(message)
        if message.kept and message.of_marks:
            self.article.reopen()
            self.corpus.refresh()
