"""The search bar: the query, and the status of its hits."""

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
from tui.widgets.query_suggester import QuerySuggester
from tui.widgets.text_fit import FitLabel, fit_text

MAX_CHARACTERS = 400
"""Characters of a query that are taken; a page pasted by mistake is cut here."""

PLACEHOLDERS = ('words  "a phrase"  -not  speaker:name', 'words  "a phrase"  -not', 'words  "a phrase"', "words")
"""Placeholders, longest first; the first that fits is used."""


EVERYWHERE, IN_ARTICLE = "/", "¶"
"""Before the query: all articles are searched, or only the one that is shown."""


class SearchInput(Input):
    """The input; the arrows preview hits while typing."""

    # a layout reactive in the stock widget: each key would lay out the whole screen
    virtual_size = Reactive(Size(0, 0), layout=False)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "screen.preview_hit(1)", "Next hit", show=False),
        Binding("up", "screen.preview_hit(-1)", "Previous hit", show=False),
        Binding("pagedown", "screen.preview_hit(10)", "Ten hits on", show=False),
        Binding("pageup", "screen.preview_hit(-10)", "Ten hits back", show=False),
    ]

    def action_cursor_right(self, select: bool = False) -> None:
        """Accepts what is shown in grey if the cursor is at the end, else moves."""
        suggester = self.suggester
        if not select and self.cursor_position == len(self.value) and isinstance(suggester, QuerySuggester):
            if (query := suggester.accepted(self.value)) is not None:
                self.value = query
                self.action_end()
            return  # the sign of an unfinished word is not text
        super().action_cursor_right(select)

    def on_resize(self) -> None:
        """Chooses a placeholder that fits."""
        self.placeholder = fit_text(PLACEHOLDERS, self.size.width)

    def on_paste(self, event: events.Paste) -> None:
        """Joins the lines of a paste: a phrase may be broken over lines. Escape sequences are dropped."""
        room = MAX_CHARACTERS - len(self.value) + len(self.selected_text)
        # most terminals paste a line break as CR, which is a control: split first, or two words become one
        words = [kept for word in event.text.split() if (kept := strip_controls(word))]
        event.text = " ".join(words)[:room]


class SearchBar(Horizontal):
    """A slash, the input, and at the right the status of the hits."""

    def compose(self) -> ComposeResult:
        """The parts from left to right."""
        yield Static(Content(EVERYWHERE), id="search-sign")
        yield SearchInput(
            compact=True,
            id="search-input",
            max_length=MAX_CHARACTERS,
            select_on_focus=True,
        )
        yield FitLabel(id="search-words")

    @property
    def input(self) -> SearchInput:
        """The input."""
        return self.query_one(SearchInput)

    def set_scope(self, *, in_article: bool) -> None:
        """Shows whether the search looks in all articles or only in the one that is shown."""
        self.query_one("#search-sign", Static).update(Content(IN_ARTICLE if in_article else EVERYWHERE), layout=False)

    def set_status(self, *ways: str) -> None:
        """Shows the status of the hits: alternatives, longest first; the first that fits is used."""
        self.query_one("#search-words", FitLabel).set_texts(*ways)
