"""The part of the reader that opens what stands over it: help, what is known, what could not be read, colours."""

from tui.actions import COMMANDS, WITH_KEYS
from tui.actions.clippings import IN_CLIPPINGS
from tui.screens.reader.state import ReaderState
from tui.widgets.themes import TITLES


class DialogsPart(ReaderState):
    """Each is imported when it is first opened."""

    def show_help(self) -> None:
        """Opens the help."""
        from tui.screens.info import InfoPage, help_content
        from tui.screens.query_examples import query_examples

        runnable = {command.name for command in COMMANDS if command.can_run(self)}
        runnable |= {command.name for command in IN_CLIPPINGS}
        keys = self.services.settings.keys
        content = help_content(WITH_KEYS, keys, runnable, query_examples(self.opened), self.size.width)
        self.app.push_screen(InfoPage("seedread: all keys", content, keys))

    def show_known(self) -> None:
        """Opens what is known of the article."""
        from tui.screens.info import InfoPage, metadata_content

        if self.opened is not None:
            content = metadata_content(self.opened.article, self.size.width)
            self.app.push_screen(InfoPage("What is known of this article", content, self.services.settings.keys))

    def show_unreadable(self) -> None:
        """Opens the list of files that could not be read."""
        from tui.screens.info import InfoPage, unreadable_content

        if self.refreshed is not None:
            content = unreadable_content(self.refreshed.unreadable, self.size.width)
            self.app.push_screen(InfoPage("Files that could not be read", content, self.services.settings.keys))

    def choose_theme(self) -> None:
        """Opens the choice of colours; each is shown as it is stood at, and what is taken is remembered."""
        from tui.screens.choice import Choice

        before = self.app.theme

        def show(theme: str) -> None:
            self.app.theme = theme

        def take(theme: str | None) -> None:
            show(theme or before)
            if theme is not None:
                self.services.set_choice(theme=theme)
                self.say(f"colours: {TITLES[theme].lower()}{self.services.override_note('theme')}")

        self.app.push_screen(Choice("Colours", TITLES, before, show), take)
