"""The program: wiring only."""

from pathlib import Path

from textual.app import App
from textual.message import Message

from tui.palette import CommandProvider
from tui.screens.reader.screen import ReaderScreen
from tui.themes import DEFAULTS, THEMES
from tui.workers.desk import Desk


class SeedreadApp(App[int]):
    """Opens the reader on files and folders."""

    TITLE = "seedread"
    CSS_PATH = "seedread.tcss"
    COMMANDS = {CommandProvider}  # noqa: RUF012 as in App

    def __init__(self, paths: tuple[Path, ...]) -> None:
        super().__init__()
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.desk = Desk(paths, self._tell_reader, self._send_to_terminal)
        self.theme = self.desk.choices.theme if self.desk.choices.theme in self.available_themes else THEMES[0].name
        self._reader = ReaderScreen(self.desk)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that are not ours."""
        return dict(DEFAULTS)

    def get_default_screen(self) -> ReaderScreen:
        """The reader."""
        return self._reader

    def on_unmount(self) -> None:
        """Lets the threads end."""
        self.desk.close()

    def _tell_reader(self, message: Message) -> None:
        self._reader.post_message(message)

    def _send_to_terminal(self, sequence: str) -> None:
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()


def run_reader(paths: tuple[Path, ...]) -> int:
    """Opens the reader and stays until it is left; the exit code."""
    app = SeedreadApp(paths)
    app.run()
    return app.return_code or 0
