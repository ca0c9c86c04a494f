"""The search bar: what is typed, and what was found."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, Static

from index.text import strip_controls
from tui.widgets.text_fit import FitLabel, fit_text

MAX_CHARACTERS = 400
"""Characters of a query that are taken; a page pasted by mistake is cut here."""

PLACEHOLDERS = ('words  "a phrase"  -not  speaker:name', 'words  "a phrase"  -not', 'words  "a phrase"', "words")
"""What can be typed, by the room that there is."""


class SearchInput(Input):
    """The input; the arrows go through the hits while typing goes on."""

    # a layout reactive in the stock widget: each key would lay the whole screen out anew
    virtual_size = Reactive(Size(0, 0), layout=False)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "screen.preview_hit(1)", "Next hit", show=False),
        Binding("up", "screen.preview_hit(-1)", "Previous hit", show=False),
        Binding("pagedown", "screen.preview_hit(10)", "Ten hits on", show=False),
        Binding("pageup", "screen.preview_hit(-10)", "Ten hits back", show=False),
    ]

    def on_resize(self) -> None:
        """Says as much of what can be typed as there is room for."""
        self.placeholder = fit_text(PLACEHOLDERS, self.size.width)

    def on_paste(self, event: events.Paste) -> None:
        """Makes one line of what is pasted: a phrase may be broken over lines; the terminal is sent no escapes."""
        room = MAX_CHARACTERS - len(self.value) + len(self.selected_text)
        event.text = " ".join(strip_controls(event.text).split())[:room]


class SearchBar(Horizontal):
    """A slash, the input, and at the right what was found and how the query was read."""

    def compose(self) -> ComposeResult:
        """The parts from left to right."""
        yield Static(Content("/"), id="search-sign")
        yield SearchInput(
            compact=True,
            id="search-input",
            max_length=MAX_CHARACTERS,
            select_on_focus=True,
        )
        yield FitLabel(id="search-words")

    @property
    def input(self) -> SearchInput:
        """Where one types."""
        return self.query_one(SearchInput)

    def set_status(self, *ways: str) -> None:
        """Says what was found, in the longest way that fits."""
        self.query_one("#search-words", FitLabel).set_texts(*ways)
