"""A question that is answered by typing."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.screens.dialog import Dialog


class Prompt(Dialog[str]):
    """Answers with what was typed, which may be nothing; without an answer where it is left with esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close", show=False)]

    def __init__(self, title: str, value: str = "") -> None:
        super().__init__()
        self._title = title
        self._value = value

    def compose(self) -> ComposeResult:
        """The question, the input, and what to press."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            yield Input(self._value, compact=True, select_on_focus=False)
            yield Static(Content("enter keeps it · esc leaves it as it is"), classes="dialog-foot")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answers."""
        self.dismiss(event.value)
