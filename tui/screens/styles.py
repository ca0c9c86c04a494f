"""The choice of the citation style."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.screens.dialog import Dialog


class StyleChoice(Dialog[str]):
    """Lists the styles by title, with the one in use chosen; answers with a style's name."""

    def __init__(self, titles: Mapping[str, str], current: str) -> None:
        super().__init__()
        self._titles = titles
        self._current = current

    def compose(self) -> ComposeResult:
        """A title, the styles, and what to press."""
        with Vertical():
            yield Static(Content("Citation style"), classes="dialog-title")
            yield OptionList(*(Option(Content(title), id=name) for name, title in self._titles.items()))
            yield Static(Content("enter takes it · esc leaves it as it is"), classes="dialog-foot")

    def on_mount(self) -> None:
        """Stands on the style in use."""
        self.query_one(OptionList).highlighted = list(self._titles).index(self._current)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes a style."""
        self.dismiss(event.option_id)
