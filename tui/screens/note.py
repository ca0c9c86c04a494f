"""A note of several lines."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from tui.screens.dialog import Dialog

NOTE_LINES = 6
"""Lines of the note that are seen while it is written."""


class WrittenNote(NamedTuple):
    """A note, and whether the note of the next clipping is to be written after it."""

    text: str
    opens_next: bool


class NoteArea(TextArea):
    """Enter and Tab end the note; a new line has a separate key that every terminal can send."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", show=False, priority=True),
        Binding("tab", "submit(True)", show=False, priority=True),
        Binding("ctrl+j,alt+enter,shift+enter", "new_line", show=False, priority=True),
    ]

    class Submitted(Message):
        """The note is written."""

        def __init__(self, opens_next: bool) -> None:
            super().__init__()
            self.opens_next = opens_next

    def action_submit(self, opens_next: bool = False) -> None:
        """Ends the note."""
        self.post_message(self.Submitted(opens_next))

    def action_new_line(self) -> None:
        """Begins a line."""
        self.insert("\n")


class NotePrompt(Dialog[WrittenNote]):
    """The answer is the note, which may be empty; None after Esc."""

    def __init__(self, title: str, note: str, *, is_last: bool) -> None:
        """`is_last`: no clipping follows, and Tab saves like Enter."""
        onward = () if is_last else ("Tab: save, next note",)
        super().__init__(title, "Enter: save", "Esc: cancel", *onward, "ctrl+j: new line")
        self._note = note

    def body(self) -> Widget:
        """The note, with the cursor at its end."""
        area = NoteArea(self._note, soft_wrap=True, show_line_numbers=False, compact=True)
        area.styles.height = NOTE_LINES
        area.move_cursor(area.document.end)
        return area

    def on_note_area_submitted(self, event: NoteArea.Submitted) -> None:
        """Answers with the note."""
        event.stop()
        self.answer(WrittenNote(self.query_one(NoteArea).text, event.opens_next))
