"""The input that filters the list of articles or hits."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input


class ListFilter(Input):
    """Filters the list during typing; posts Left when the user moves to the list."""

    # as in the search bar: each key would lay out the whole screen
    virtual_size = Reactive(Size(0, 0), layout=False)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "leave(True)", "To the list", show=False),
        Binding("escape", "leave(False)", "All again", show=False),
    ]

    class Left(Message):
        """Typing is done; `keeps` is False if all articles are to be listed again."""

        def __init__(self, keeps: bool) -> None:
            super().__init__()
            self.keeps = keeps

    def __init__(self, value: str) -> None:
        super().__init__(value, placeholder="words  is:unread  label:x", compact=True, id="list-filter")

    def action_leave(self, keeps: bool) -> None:
        """Moves to the list."""
        self.post_message(self.Left(keeps))
