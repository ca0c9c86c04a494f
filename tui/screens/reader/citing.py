"""The part of the reader that copies."""

from tui.citable import Citable, citable
from tui.messages import Copied
from tui.screens.reader.state import ReaderState


class CitingPart(ReaderState):
    """Copies behind; what became of it is said when it is known."""

    def copy_citation(self) -> None:
        """Copies the words with their citation, in the style in use."""
        if (taken := self._citable()) is not None and self.opened is not None:
            self.desk.copying.citation(self.opened.article, taken, self.desk.choices.style)

    def copy_words(self) -> None:
        """Copies the exact words."""
        if (taken := self._citable()) is not None and self.opened is not None:
            self.desk.copying.words(self.opened.article, taken)

    def _citable(self) -> Citable | None:
        if self.opened is None:
            return None
        taken = citable(self.opened, self.source.selected_span(), self.mark, self.source.paragraph)
        if taken is None:
            self.notify("nothing here to copy", severity="warning", markup=False)
        return taken

    def on_copied(self, message: Copied) -> None:
        """Says what became of the copy, and what the citation lacks."""
        lacks = "".join(f"\n{line}" for line in message.missing)
        self.notify(f"{message.what}: {message.words}{lacks}", title="Cite", markup=False, timeout=6)

    def choose_style(self) -> None:
        """Opens the choice of styles."""
        from index.citing import STYLES
        from tui.screens.styles import StyleChoice

        def take(style: str | None) -> None:
            if style is not None:
                self.desk.choose(style=style)
                self.notify(f"citations in {STYLES[style].title}", markup=False, timeout=3)

        self.app.push_screen(
            StyleChoice({name: style.title for name, style in STYLES.items()}, self.desk.choices.style), take
        )
