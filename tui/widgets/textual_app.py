"""What we need of Textual's inside, in one place: no traceback reaches the user, and sequences reach the terminal."""

from textual import on
from textual.app import App
from textual.driver import Driver
from textual.events import Key
from textual.message import Message
from textual.theme import Theme

from tui.cli.exit_codes import ExitCode


class BaseApp(App[int]):
    """An app that ends on a fault of its own with a line, a log and an exit code."""

    def send_to_terminal(self, sequence: str) -> None:
        """Writes an escape sequence to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    async def _post_message(self, message: Message) -> bool:
        if isinstance(message, Key):
            self.key_received()
        return await super()._post_message(message)

    def key_received(self) -> None:
        """A key has arrived; it may be a while until its turn comes."""

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme by its name. It is asked for at each line that is painted, and Textual copies all of them then."""
        return self._registered_themes.get(theme_name) or super().get_theme(theme_name)

    def refresh_css(self, animate: bool = True) -> None:
        """Styles everything anew. Before there is a screen the rules are still to be read, and are read once."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    @on(Driver.SignalResume)
    def repaint_all(self) -> None:
        """Paints everything when the shell gives the terminal back: what the shell wrote stands where we were."""
        self.refresh(layout=True)

    def _fatal_error(self) -> None:
        """Ends the app; what it kept is on the disk already."""
        if self.is_headless or self._exception is None:
            super()._fatal_error()  # a test wants to see it
            return
        from tui.state.crash_log import log_crash

        log = log_crash(self._exception)
        where = f" The log is {log}; it holds no article text." if log else ""
        # as plain text: the message is rendered by Rich, which would read markup in a path
        from rich.text import Text

        self.exit(None, ExitCode.DEFECT, Text(f"seedread: a defect in seedread.{where} Your articles are safe."))
