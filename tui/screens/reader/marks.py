"""Moves between the marks in the panel and their positions in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from tui.models.annotated_article import Mark
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import Position, ReaderModel
    from tui.screens.reader.selection import SelectionController
    from tui.widgets.marks_panel import MarksPanel
    from tui.widgets.source_pane import SourcePane


class MarksController:
    """Moving in the panel shows the position in the article, and the other way round.

    The panes' messages carry their article: a message that another article has overtaken is dropped.
    """

    def __init__(
        self,
        model: ReaderModel,
        panes: Panes,
        host: Host,
        article: ArticleController,
        selection: SelectionController,
    ) -> None:
        self._model = model
        self._source = panes.source
        self._panel = panes.marks
        self._host = host
        self._article = article
        self._selection = selection
        self._position_before: Position | None = None
        """The position to return to from the panel."""

    def show(self, tab: Tab) -> None:
        """Focuses the list of speakers, figures or dates; Esc returns to the present position."""
        self._position_before = self._article.position
        self._panel.show_tab(tab)
        self._host.show_pane("marks")
        self._host.focus_widget(self._panel.list)
        opened, at = self._model.opened, self._source.paragraph
        if opened is not None and 0 <= at < len(opened.article.paragraphs):
            paragraph = opened.article.paragraphs[at]
            self._panel.follow((paragraph.start, paragraph.end), nearest=True)

    def leave(self) -> None:
        """Returns to the position before the panel was focused."""
        self._host.focus_widget(self._source)
        if self._position_before is not None and self._model.opened is not None:
            path, offset = self._position_before
            if path == self._model.opened.article.location:
                self._article.select_mark(None)
                self._source.show_span((offset, offset))
            else:  # a mark of another article was shown
                self._article.open(path, (offset, offset))

    def fold(self, unfold: bool) -> None:
        self._panel.fold(unfold)

    def ask_filter(self) -> None:
        self._panel.ask_filter()

    def toggle_order(self) -> None:
        if order := self._panel.toggle_order():
            self._host.set_message(order.capitalize())

    def toggle_uncertain(self) -> None:
        """Shows or hides quotations of low confidence; in the list of dates, those that are derived."""
        if self._host.pane == "marks" and self._panel.tab is Tab.DATES:
            self._host.set_message(f"Derived dates {'shown' if self._panel.toggle_derived() else 'hidden'}")
            return
        model = self._model
        model.uncertain = not model.uncertain
        self._host.set_message(f"Uncertain quotations {'shown' if model.uncertain else 'hidden'}")
        if model.awaiting:
            self._article.open(model.open_request.path, model.open_request.span)
        elif model.opened is not None:
            self._article.open(model.opened.article.location)

    def on_picked(self, message: MarksPanel.Picked) -> None:
        """Shows a mark in the article; if it was chosen, the article gets the focus."""
        if self._model.opened is None or message.article is not self._model.opened.article:
            return
        self._article.select_mark(message.mark)
        self._source.show_span((message.mark.start, message.mark.end))
        if message.chosen:
            if self._position_before is not None:
                self._model.navigation = self._model.navigation.push(self._position_before)
            self._position_before = None
            self._host.focus_widget(self._source)

    def on_place_picked(self, message: MarksPanel.PlacePicked) -> None:
        """Shows words of any article; chosen ones move the focus there."""
        words = message.words
        if message.chosen and self._position_before is not None:
            self._model.navigation = self._model.navigation.push(self._position_before)
            self._position_before = None
        opened = self._model.opened
        if opened is not None and opened.article.location == words.address == self._model.open_request.path:
            self._source.set_mark(words.span)
            self._source.show_span(words.span)
        else:
            self._article.open(words.address, words.span)
        if message.chosen:
            self._host.focus_widget(self._source)

    def on_paragraph_reached(self, message: SourcePane.ParagraphReached) -> None:
        """Moves the panel to the marks of the current paragraph."""
        opened = self._model.opened
        if opened is None or message.article is not opened.article or message.paragraph < 0:
            return
        self._article.save_position_soon()
        paragraph, mark = opened.article.paragraphs[message.paragraph], self._model.mark
        if mark is not None and not paragraph.start <= mark.start < paragraph.end and self._host.pane == "source":
            self._article.select_mark(None)
        if self._host.pane != "marks":
            self._panel.follow((paragraph.start, paragraph.end))

    def on_clicked(self, message: SourcePane.Clicked) -> None:
        """Makes the mark that was clicked the current one; a double click selects the quotation or the paragraph."""
        opened = self._model.opened
        if opened is None or message.article is not opened.article:
            return
        if message.times > 1:
            self._selection.select_around(message.offset)
            return
        self._source.select(None)
        marks: tuple[Mark, ...] = (*opened.figures, *opened.quotes)
        mark = next((mark for mark in marks if mark.start <= message.offset < mark.end), None)
        self._article.select_mark(mark)
        if mark is not None:
            from index.marks.quotes.quote import Quote

            self._panel.show_tab(Tab.SPEAKERS if isinstance(mark, Quote) else Tab.FIGURES)
            self._panel.follow((mark.start, mark.end))
