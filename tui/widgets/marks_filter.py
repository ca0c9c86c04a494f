"""The input that filters the marks of the panel."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

FILTER_HINT = "only marks with these words"


class MarksFilter(Input):
    """Posts Left when the user moves to the list; the marks are filtered during typing."""

    # as in the search bar: each key would lay out the whole screen
    virtual_size = Reactive(Size(0, 0), layout=False)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "leave(True)", "To the list", show=False),
        Binding("escape", "leave(False)", "All marks again", show=False),
    ]

    class Left(Message):
        """The user has finished typing; `keeps` is False if all marks are to be listed again."""

        def __init__(self, keeps: bool) -> None:
            super().__init__()
            self.keeps = keeps

    def __init__(self) -> None:
        super().__init__(placeholder=FILTER_HINT, compact=True, id="marks-filter")

    def action_leave(self, keeps: bool) -> None:
        """Goes to the list."""
        self.post_message(self.Left(keeps))
