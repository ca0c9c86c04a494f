"""The part of the reader that goes between the marks in the panel and their places in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.reader.opening import OpeningPart
from tui.screens.reader.selecting import SelectingPart
from tui.screens.reader.state import Place
from tui.widgets.marks_panel import MarksPanel, Tabs
from tui.widgets.rows.panel_view import Tab
from tui.widgets.source_pane import SourcePane

if TYPE_CHECKING:
    from tui.models.annotated_article import Mark
    from tui.services import Services


class MarksPart(OpeningPart, SelectingPart):
    """Moving in the panel shows the place in the article, and the other way round."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._before_marks: Place | None = None

    def show_marks(self, tab: Tab) -> None:
        """Goes to the list of speakers or figures; esc comes back to here."""
        self._before_marks = self.here
        self.marks.show_tab(tab)
        self.show_pane("marks")
        self.set_focus(self.marks.list)
        if self.opened is not None and self.source.paragraph >= 0:
            there = self.opened.article.paragraphs[self.source.paragraph]
            self.marks.follow((there.start, there.end), nearest=True)

    def on_tabs_clicked(self, message: Tabs.Clicked) -> None:
        """Shows the tab that was clicked."""
        self.show_marks(message.tab)

    def on_marks_panel_picked(self, message: MarksPanel.Picked) -> None:
        """Shows a mark in the article; goes there where it is chosen."""
        self.select_mark(message.mark)
        self.source.show_span((message.mark.start, message.mark.end))
        if message.chosen:
            if self._before_marks is not None:
                self.trail = self.trail.push(self._before_marks)
            self._before_marks = None
            self.set_focus(self.source)

    def on_source_pane_paragraph_reached(self, message: SourcePane.ParagraphReached) -> None:
        """Keeps the panel at the marks of the paragraph that is stood in."""
        if self.opened is None or message.paragraph < 0:
            return
        self.remember_place_soon()
        there = self.opened.article.paragraphs[message.paragraph]
        if self.mark is not None and not there.start <= self.mark.start < there.end and self.pane == "source":
            self.select_mark(None)
        if self.pane != "marks":
            self.marks.follow((there.start, there.end))

    def on_source_pane_clicked(self, message: SourcePane.Clicked) -> None:
        """Goes to the mark that was clicked; a double click selects the quotation or the paragraph."""
        if self.opened is None:
            return
        if message.times > 1:
            self.select_around(message.offset)
            return
        self.source.select(None)
        found: tuple[Mark, ...] = (*self.opened.figures, *self.opened.quotes)
        mark = next((m for m in found if m.start <= message.offset < m.end), None)
        self.select_mark(mark)
        if mark is not None:
            from index.marks.quotes.quote import Quote

            self.marks.show_tab(Tab.SPEAKERS if isinstance(mark, Quote) else Tab.FIGURES)
            self.marks.follow((mark.start, mark.end))

    def toggle_uncertain(self) -> None:
        """Shows or hides quotations of low confidence."""
        self.uncertain = not self.uncertain
        self.say(f"uncertain quotations {'shown' if self.uncertain else 'hidden'}")
        if self.opened is not None:
            self.open_article(self.opened.article.path)

    def leave_marks(self) -> None:
        """Comes back to where one was before the panel was gone to."""
        self.set_focus(self.source)
        if self._before_marks is not None and self.opened is not None:
            path, offset = self._before_marks
            if path == self.opened.article.path:
                self.select_mark(None)
                self.source.show_span((offset, offset))
