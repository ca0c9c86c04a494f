"""A dialog with one input."""

from textual.widget import Widget
from textual.widgets import Input

from tui.screens.dialog import Dialog


class Prompt(Dialog[str]):
    """The answer is the text typed, which may be empty; None after Esc."""

    def __init__(self, title: str, value: str = "", done: str = "save") -> None:
        super().__init__(title, f"Enter: {done}", "Esc: cancel")
        self._value = value

    def body(self) -> Widget:
        """The input."""
        return Input(self._value, compact=True, select_on_focus=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.answer(event.value)
