"""The parts of the screen that controllers need, and the panes that they fill."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from tui.actions.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.actions import AnyCommand
    from tui.screens.reader.model import ReaderModel
    from tui.services import Services
    from tui.widgets.bars import KeyBar, TopBar
    from tui.widgets.list_pane import ListPane
    from tui.widgets.marks_panel import MarksPanel
    from tui.widgets.search_bar import SearchBar
    from tui.widgets.source_pane import SourcePane

Answer = TypeVar("Answer")


class Panes(NamedTuple):
    """The widgets of the reader."""

    top_bar: TopBar
    search_bar: SearchBar
    list_pane: ListPane
    source: SourcePane
    marks: MarksPanel
    key_bar: KeyBar


class Host(Protocol):
    """The screen as controllers see it."""

    services: Services

    @property
    def pane(self) -> str | None:
        """Id of the pane that has the focus."""

    @property
    def is_looking(self) -> bool:
        """Whether the search bar or the list has the focus: then hits and articles are only previewed."""

    @property
    def is_active(self) -> bool:
        """Whether no dialog is open over the reader."""

    def focus_widget(self, widget: Widget) -> None: ...
    def show_pane(self, pane: str) -> None: ...
    def show_layout(self) -> None:
        """Gives the list half of the screen while hits are looked through, and takes it back."""

    def show_keys(self) -> None: ...
    def show_help(self, runnable: Collection[str] | None = None) -> None:
        """Opens the help; `runnable` names the commands that can run now, by default in the reader."""

    def show_clippings(self, number: int | None = None) -> None:
        """Opens the clippings, with the cursor on the one of a number, else on the one kept last."""

    def set_message(self, text: str, seconds: float = 2) -> None: ...
    def say_below(self, *ways: str) -> None:
        """Shows a message in the bottom line for some seconds, in the longest way that fits."""

    def warn(self, text: str, title: str = "") -> None: ...
    def key_of(self, command: AnyCommand) -> str: ...
    def open_dialog(self, screen: Screen[Answer], done: Callable[[Answer | None], None]) -> None: ...
    def open_list_filter(self, text: str, *, focus: bool = True) -> None:
        """Shows the filter of the list with a text in it."""

    def close_list_filter(self, *, keeps: bool) -> None:
        """Leaves the filter; `keeps`: it stays on the screen, as it filters."""

    def save_session(self) -> None:
        """Keeps how the corpus is left."""

    def run_later(self, seconds: float, run: Callable[[], None]) -> Callable[[], None]:
        """Runs once after some seconds; the function returned cancels that."""

    def after_layout(self, run: Callable[[], None]) -> None:
        """Runs once the panes have been laid out and painted."""

    def run_every(self, seconds: float, run: Callable[[], None]) -> None: ...
    def freeze_gc(self) -> None: ...


class ReaderView(Host, Reader, Protocol):
    """The whole screen, as the footer and the dialogs see it."""

    model: ReaderModel
    panes: Panes

    @property
    def app(self) -> App[Any]: ...
    @property
    def size(self) -> Size: ...
    @property
    def is_current(self) -> bool: ...
    def open_corpus(self, paths: tuple[Path, ...]) -> None:
        """Closes this corpus and opens another."""

    def action_command(self, name: str) -> None: ...
