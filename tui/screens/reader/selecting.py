"""The part of the reader that selects words with the keyboard."""

from tui.actions.citing import CopyCitation
from tui.actions.selecting import ParagraphBack, ParagraphOn, SentenceBack, SentenceOn
from tui.screens.reader.state import ReaderState
from tui.widgets.article.selection import KeyboardSelection, first_words


class SelectingPart(ReaderState):
    """A selection begins at the mark, else at the paragraph; copying takes it before anything else."""

    def select(self) -> None:
        """Begins to select, or moves the other end of what is selected."""
        if self.opened is None:
            return
        if self.source.selecting is not None:
            self.source.select(self.source.selecting.swapped())
            return
        if self.mark is not None:
            self.source.select(KeyboardSelection(self.mark.start, self.mark.end))
        else:
            self.source.select(first_words(self.opened.article, self.source.place))
        self.set_focus(self.source)
        sentences = f"{self.key_of(SentenceBack)} {self.key_of(SentenceOn)}"
        paragraphs = f"{self.key_of(ParagraphBack)} {self.key_of(ParagraphOn)}"
        cite = self.key_of(CopyCitation)
        self.say(f"arrows select words, {sentences} sentences, {paragraphs} paragraphs · {cite} copies · esc lets go")

    def select_quotation(self) -> None:
        """Selects the quotation at the cursor, or the next one."""
        if self.opened is None:
            return
        at = self.source.selecting.span[1] if self.source.selecting else self.source.place
        quote = next((quote for quote in self.opened.quotes if quote.end > at), None)
        if quote is None:
            self.say("no quotation from here on")
            return
        self.source.select(KeyboardSelection(quote.start, quote.end))
        self.source.show_span((quote.start, quote.end))

    def select_around(self, offset: int) -> None:
        """Selects the quotation that holds a character, else its paragraph."""
        if self.opened is None:
            return
        quote = next((quote for quote in self.opened.quotes if quote.start <= offset < quote.end), None)
        paragraph = self.opened.article.paragraph_at(offset)
        if quote is not None:
            self.source.select(KeyboardSelection(quote.start, quote.end))
        elif paragraph is not None:
            self.source.select(KeyboardSelection(paragraph.start, paragraph.end))
