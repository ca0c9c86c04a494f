"""The part of the reader that copies, and keeps clippings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.citing import ShowClippings
from tui.models.messages import ClippingFound, ClippingsChanged, CopyFinished
from tui.screens.reader.opening import OpeningPart

if TYPE_CHECKING:
    from index.clippings import Clipping
    from tui.models.citation_target import CitationTarget


class CitingPart(OpeningPart):
    """Copies behind; what became of it is said when it is known."""

    def copy_citation(self) -> None:
        """Copies the words with their citation, in the style in use."""
        if (taken := self.citable_here()) is not None and self.opened is not None:
            self.services.clipboard.citation(self.opened.article, taken, self.services.settings.style)

    def copy_words(self) -> None:
        """Copies the exact words."""
        if (taken := self.citable_here()) is not None and self.opened is not None:
            self.services.clipboard.words(self.opened.article, taken)

    def citable_here(self) -> CitationTarget | None:
        """What is selected, else the mark, else the paragraph; says so where there is nothing."""
        if self.opened is None:
            return None
        from tui.models.citation_target import citation_target

        taken = citation_target(self.opened, self.source.selected_span(), self.mark, self.source.paragraph)
        if taken is None:
            self.notify("nothing here to take", severity="warning", markup=False)
        return taken

    def on_copy_finished(self, message: CopyFinished) -> None:
        """Says what became of the copy, and what the citation lacks."""
        lacks = "".join(f"\n{line}" for line in message.missing)
        self.notify(f"{message.what}: {message.words}{lacks}", markup=False, timeout=6)

    def keep_clipping(self) -> None:
        """Keeps the passage with its citation."""
        if (taken := self.citable_here()) is not None and self.opened is not None:
            hint = f"{self.key_of(ShowClippings)} shows clippings"
            self.services.clippings.keep(self.opened.article, taken, hint)

    def show_clippings(self) -> None:
        """Opens the clippings; one that is chosen there is gone to."""
        from tui.screens.clippings import ClippingsScreen

        def go(clipping: Clipping | None) -> None:
            if clipping is not None:
                self.services.clippings.find(clipping, self.listed)

        self.app.push_screen(ClippingsScreen(self.services.clippings, self.services.settings.keys), go)

    def on_clippings_changed(self, message: ClippingsChanged) -> None:
        """Shows the clippings where they are listed, and says what there is to say."""
        from tui.screens.clippings import ClippingsScreen

        for words in message.words:
            self.notify(words, markup=False, timeout=4)
        if message.clippings is not None:
            for screen in self.app.screen_stack:
                if isinstance(screen, ClippingsScreen):
                    screen.show(message.clippings)

    def on_clipping_found(self, message: ClippingFound) -> None:
        """Goes to where a kept passage stands today."""
        self.notify(message.words, markup=False, timeout=4)
        if message.path is not None and message.span is not None:
            self.jump(message.path, message.span)

    def choose_style(self) -> None:
        """Opens the choice of styles."""
        from index.citing import STYLES
        from tui.screens.choice import Choice

        def take(style: str | None) -> None:
            if style is not None:
                self.services.set_choice(style=style)
                words = f"citations in {STYLES[style].title}{self.services.override_note('style')}"
                self.notify(words, markup=False, timeout=3)

        self.app.push_screen(
            Choice(
                "Citation style", {name: style.title for name, style in STYLES.items()}, self.services.settings.style
            ),
            take,
        )
