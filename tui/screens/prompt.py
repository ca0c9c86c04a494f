"""A question that is answered by typing."""

from textual.widget import Widget
from textual.widgets import Input

from tui.screens.dialog import Dialog


class Prompt(Dialog[str]):
    """Answers with what was typed, which may be nothing; without an answer where it is left with esc."""

    def __init__(self, title: str, value: str = "") -> None:
        super().__init__(title, "enter keeps it", "esc leaves it as it is")
        self._value = value

    def body(self) -> Widget:
        """The input."""
        return Input(self._value, compact=True, select_on_focus=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answers."""
        event.stop()
        self.dismiss(event.value)
