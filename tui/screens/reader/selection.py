"""Selects words with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.cite import COPY_CITATION
from tui.actions.select import PARAGRAPH_BACK, PARAGRAPH_FORWARD, SENTENCE_BACK, SENTENCE_FORWARD
from tui.widgets.article.selection import KeyboardSelection, Unit, first_words

if TYPE_CHECKING:
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel


class SelectionController:
    """A selection starts at the current mark, else at the paragraph; copying prefers it to both."""

    def __init__(self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController) -> None:
        self._model = model
        self._source = panes.source
        self._host = host
        self._article = article

    @property
    def is_selecting(self) -> bool:
        return self._source.selecting is not None

    def start(self) -> None:
        """Starts a selection, or swaps the end of it that moves."""
        opened = self._article.shown_for_action()
        if opened is None:
            return
        if self._source.selecting is not None:
            self._source.select(self._source.selecting.swapped())
            return
        mark = self._model.mark
        if mark is not None:
            self._source.select(KeyboardSelection(mark.start, mark.end))
        else:
            self._source.select(first_words(opened.article, self._source.place))
        self._host.focus_widget(self._source)
        key_of = self._host.key_of
        sentences = f"{key_of(SENTENCE_BACK)} {key_of(SENTENCE_FORWARD)}: sentences"
        paragraphs = f"{key_of(PARAGRAPH_BACK)} {key_of(PARAGRAPH_FORWARD)}: paragraphs"
        self._host.set_message(
            f"arrows: words · {sentences} · {paragraphs} · {key_of(COPY_CITATION)}: copy · Esc: clear selection"
        )

    def extend(self, unit: Unit, direction: int) -> None:
        """Moves the end of the selection."""
        self._source.extend(unit, direction)

    def select_quotation(self) -> None:
        """Selects the quotation at the cursor, or the next one."""
        opened = self._article.shown_for_action()
        if opened is None:
            return
        start = self._source.selecting.span[1] if self._source.selecting else self._source.place
        quote = next((quote for quote in opened.quotes if quote.end > start), None)
        if quote is None:
            self._host.set_message("No quotation from here on")
            return
        self._source.select(KeyboardSelection(quote.start, quote.end))
        self._source.show_span((quote.start, quote.end))

    def select_around(self, offset: int) -> None:
        """Selects the quotation that contains a character, else its paragraph."""
        opened = self._article.shown_for_action()
        if opened is None:
            return
        from index.citing.quote_at import quote_around

        quote = quote_around(opened.quotes, (offset, offset + 1))
        around = quote or opened.article.paragraph_at(offset)
        if around is not None:
            self._source.select(KeyboardSelection(around.start, around.end))
