"""The reader: its layout, its commands, and all its parts in one screen."""

from time import monotonic
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.actions import COMMANDS, by_name
from tui.actions.citing import CopyCitation
from tui.actions.corpus import ToggleFurniture
from tui.actions.panes import ShowSpeakers
from tui.actions.searching import Search
from tui.models.messages import WorkerCrashed
from tui.screens.reader.comparing import ComparingPart
from tui.screens.reader.corpus import CorpusPart
from tui.screens.reader.dialogs import DialogsPart
from tui.screens.reader.earlier import EarlierPart
from tui.screens.reader.marks import MarksPart
from tui.screens.reader.state import PANES
from tui.services import Services
from tui.widgets.bars import KeyBar, TopBar
from tui.widgets.list_pane import ListPane
from tui.widgets.marks_panel import MarksPanel
from tui.widgets.search_bar import SearchBar
from tui.widgets.source_pane import SourcePane

SMALLEST = (40, 12)
"""Columns and rows below which nothing can be read."""
WELCOME = (
    "welcome: {} searches, {} shows who is quoted, {} copies a citation",
    "welcome: {} searches, {} speakers, {} cites",
    "{} search {} quotes {} cite",
    "{} find {} who {} cite",
)
"""What stands beside the search bar until the first search, on the first start."""

TOLD_AGAIN = 30.0
"""Seconds after which the same fault is told once more."""

_DIGITS = frozenset("0123456789")


class ReaderScreen(CorpusPart, MarksPart, ComparingPart, EarlierPart, DialogsPart):
    """Wires the panes: what is typed, pointed at or answered changes what is shown; nothing here waits."""

    AUTO_FOCUS = "#source"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (70, "-two"), (110, "-three"), (150, "-wide")]  # noqa: RUF012 as in Screen
    BINDINGS: ClassVar = [command.binding() for command in COMMANDS]

    _commands = by_name()
    _digits = ""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._focused_before: Widget | None = None
        self._told: dict[str, float] = {}
        """When a fault was told of last: one that comes back with every key is told once in a while."""

    def compose(self) -> ComposeResult:
        """The panes from top to bottom."""
        yield TopBar(id="top")
        yield SearchBar(id="search")
        with Horizontal(id="panes"):
            yield ListPane(id="list")
            yield SourcePane(id="source")
            yield MarksPanel(id="marks")
        yield KeyBar(id="keys")
        yield Static(Content("seedread needs 40 columns and 12 rows"), id="too-small")

    def on_mount(self) -> None:
        """Paints first, then starts to work."""
        self.source.border_title = "Source"
        self.source.furniture_key = self.key_of(ToggleFurniture)
        self.marks.border_title = "Marks"
        self.show_keys()
        if self.services.first_start:
            keys = [self.key_of(command) for command in (Search, ShowSpeakers, CopyCitation)]
            self.bar.set_status(*(way.format(*keys) for way in WELCOME))
        self.call_after_refresh(self.services.start)

    def on_resize(self, event: events.Resize) -> None:
        """Says so where the terminal is too small."""
        width, height = event.size
        was_tiny, is_tiny = self.has_class("-tiny"), width < SMALLEST[0] or height < SMALLEST[1]
        if is_tiny and not was_tiny:  # what is hidden loses the focus
            self._focused_before = self.focused
        self.set_class(is_tiny, "-tiny")
        if was_tiny and not is_tiny:
            self.call_after_refresh(self.set_focus, self._focused_before or self.source)

    def on_descendant_focus(self) -> None:
        """Shows the pane that has the focus where there is room for one only, and the keys that matter there."""
        self.show_keys()
        if self.pane is not None:
            self.show_pane(self.pane)
        elif self.has_class("-one") or self.has_class("-two"):  # who types a search wants to see its hits
            self.show_pane("list")

    def action_command(self, name: str) -> None:
        """Runs a command by its name, as often as was typed before it where it can be repeated."""
        command = self._commands[name]
        self.times, self._digits = int(self._digits or "1"), ""
        if command.can_run(self):
            command.run(self)

    def on_key(self, event: events.Key) -> None:
        """Takes digits as how often the next movement is done."""
        if event.character in _DIGITS and (self._digits or event.character != "0"):
            self._digits = (self._digits + event.character)[:4]
            event.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot run now is off in every place at once."""
        if action != "command" or not self.is_mounted:
            return True
        return self._commands[str(parameters[0])].can_run(self)

    def next_pane(self, by: int) -> None:
        """Goes to the pane right or left of this one, round the ends."""
        at = PANES.index(self.pane or "source")
        following = PANES[(at + by) % len(PANES)]
        if following == "marks":
            self.show_marks(self.marks.tab)
            return
        self.show_pane(following)
        self.set_focus(self.query_one(f"#{following}"))

    def step_out(self) -> None:
        """Out of the bar or the panel, else out of the selection, of indexing, of the search."""
        if self.pane == "marks":
            self.leave_marks()
        elif self.bar.input.has_focus or self.pane == "list":
            self.set_focus(self.source)
        elif self.source.selecting is not None:
            self.source.select(None)
        elif self.services.index.running:
            self.services.index.stop()
        elif self.search.query:
            self.clear_search()

    def leave(self) -> None:
        """Keeps where one is, and leaves the program."""
        self.remember_place()
        self.app.exit(0)

    def show_palette(self) -> None:
        """Opens the palette; what cannot be done now is left out."""
        from tui.screens.palette import Palette

        def run(name: str | None) -> None:
            if name is not None:
                self.action_command(name)

        self.app.push_screen(
            Palette([each for each in COMMANDS if each.can_run(self)], self.services.settings.keys), run
        )

    def open_file(self) -> None:
        """Hands the article's file to the system."""
        if self.opened is not None:
            from tui.open_file import open_file

            refused = open_file(self.opened.article.path)
            if refused:
                self.notify(refused, markup=False, timeout=6)

    def hand_over_mouse(self) -> None:
        """Hands the mouse to the terminal, or takes it back."""
        to_terminal = self.services.toggle_mouse()
        self.say("the terminal has the mouse: select as anywhere" if to_terminal else "seedread has the mouse again")

    def on_worker_crashed(self, message: WorkerCrashed) -> None:
        """Says that something went wrong, and goes on."""
        where = f"; details, without article text, in {message.log}" if message.log else ""
        words = f"{message.doing} went wrong{where}"
        now = monotonic()
        if now - self._told.get(words, -TOLD_AGAIN) < TOLD_AGAIN:
            return
        self._told[words] = now
        self.notify(words, title="A fault in seedread", severity="error", markup=False)
