"""The program: wiring only."""

import gc
import os
import sys
from pathlib import Path

from msgspec.structs import asdict
from textual.driver import Driver
from textual.message import Message

from index.paths import home_problem
from tui.actions import ALL_COMMANDS
from tui.cli.streams import give_up
from tui.models.messages import OpenCorpus
from tui.screens.reader.screen import ReaderScreen
from tui.services import Services
from tui.settings.errors import problem_words
from tui.settings.user import user_settings
from tui.state.paths import preferences_file
from tui.state.preferences import load_preferences
from tui.terminal.ascii_signs import use_ascii_signs
from tui.widgets.textual_base import BaseApp
from tui.widgets.themes import DEFAULTS, THEMES, TITLES
from tui.workers.interpreter import set_short_switch_interval

GC_AFTER_S = 2.0
"""Seconds after the start; by then the first article is open and a first search answered, even on a slow machine."""

SIGNAL_CODE = 128
"""Shells add it to the number of the signal that ended a program."""


class SeedreadApp(BaseApp):
    """Opens the reader on files and folders."""

    TITLE = "seedread"
    CSS_PATH = "seedread.tcss"
    ENABLE_COMMAND_PALETTE = False  # there is one of our own

    def __init__(self, paths: tuple[Path, ...], *, lists_recent: bool = False) -> None:
        self.next_paths: tuple[Path, ...] | None = None
        """The paths to open once this corpus is closed."""
        # only an ansi theme, known from the start, sends no colour at all under NO_COLOR; any other would send greys
        super().__init__(driver_class=_driver(), ansi_color=True if "NO_COLOR" in os.environ else None)
        for theme in THEMES:
            self.register_theme(theme)
        self._damaged: list[str] = []
        choices = load_preferences(preferences_file(), self._damaged.append)
        self._loaded = user_settings(asdict(choices), lambda: TITLES, ALL_COMMANDS)
        self.animation_level = "full" if self._loaded.settings.animation else "none"
        self.theme = "ansi-dark" if self.no_color else self._loaded.settings.theme
        self.services = Services(paths, choices, self._loaded, self._tell_reader, self.send_to_terminal)
        self._reader = ReaderScreen(self.services)
        self._lists_recent = lists_recent

    @property
    def alt_characters(self) -> frozenset[str]:
        """The characters that the user has given a command together with alt."""
        keys = ",".join(self._loaded.settings.keys.keymap().values()).split(",")
        capitals = (key.removeprefix("alt+shift+").upper() for key in keys if key.startswith("alt+shift+"))
        letters = (key.removeprefix("alt+") for key in keys if key.startswith("alt+"))
        return frozenset(letter for letter in (*capitals, *letters) if len(letter) == 1)

    def key_received(self) -> None:
        """Holds back background work for a moment."""
        self.services.priority.note_activity()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Values of our theme variables for themes of Textual."""
        return dict(DEFAULTS)

    def get_default_screen(self) -> ReaderScreen:
        """The reader."""
        self._reader.apply_breakpoints(self.size)
        return self._reader

    def on_mount(self) -> None:
        """Applies the changed keys, and reports invalid entries of the settings."""
        if not self.is_headless:  # without a terminal there is nothing to restore, and ctrl+C ends the tests
            from tui.terminal.driver import end_on_signals

            end_on_signals(self._leave_on_signal)
        self.set_keymap(self._loaded.settings.keys.keymap())
        if self._lists_recent:
            self.call_after_refresh(self._reader.show_recent)
        if problem := home_problem():
            self.notify(f"Nothing can be kept: {problem}", severity="warning", markup=False, timeout=10)
        for words in self._damaged:
            self.notify(f"Damaged: {words}", severity="warning", markup=False, timeout=10)
        if problems := problem_words(self._loaded.problems):
            self.notify(f"Settings: {problems}", severity="warning", markup=False, timeout=10)
        if not gc.isenabled():  # the console command has switched it off
            self.set_timer(GC_AFTER_S, _collect_from_now_on)

    def on_open_corpus(self, message: OpenCorpus) -> None:
        """Closes this corpus so that another can be opened."""
        self.next_paths = message.paths
        self._reader.quit()

    async def action_quit(self) -> None:
        """Quits on ctrl+q as on the reader's own key."""
        self._reader.quit()

    def action_help_quit(self) -> None:
        """Says on ctrl+c how to quit, if nothing is selected."""
        self.notify("Nothing is selected to copy · ctrl+q: quit", markup=False)

    def _leave_on_signal(self, number: int) -> None:
        """Saves and quits as on the key; the exit code is that of a program ended by the signal."""
        self._reader.quit()
        self.exit(SIGNAL_CODE + number, SIGNAL_CODE + number)

    def on_unmount(self) -> None:
        """Lets the threads end."""
        self.services.close()

    def _tell_reader(self, message: Message) -> None:
        self._reader.post_message(message)


def _driver() -> type[Driver] | None:
    """Our driver in place of the Textual driver that it extends; else (tests, a browser) the one Textual chose."""
    if "TEXTUAL_DRIVER" in os.environ or os.name != "posix":
        return None
    from tui.terminal.driver import ReaderDriver

    return ReaderDriver


def _collect_from_now_on() -> None:
    gc.freeze()  # modules and widgets live until the end: no collection needs to visit them
    gc.enable()


def run_reader(paths: tuple[Path, ...], *, lists_recent: bool = False) -> int:
    """Runs the reader until the user quits; returns the exit code.

    Args:
        paths: files and folders.
        lists_recent: show the start page, with folders opened before, over the reader.
    """
    set_short_switch_interval()
    use_ascii_signs(sys.__stderr__ or sys.stderr)  # the driver writes to it
    while True:
        app = SeedreadApp(paths, lists_recent=lists_recent)
        app.run()
        if app.next_paths is None:
            break
        paths, lists_recent = app.next_paths, False
    for stream in (sys.stdout, sys.stderr):
        give_up(stream)  # if the terminal is gone, nothing more can be written to it
    return app.return_code or 0
