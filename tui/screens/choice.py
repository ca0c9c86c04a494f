"""A choice of one among several: a citation style, an export format."""

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.screens.dialog import Dialog


class Choice(Dialog[str]):
    """Lists what there is by title, with one of them chosen; answers with a name."""

    def __init__(
        self, title: str, titles: Mapping[str, str], current: str, preview: Callable[[str], None] | None = None
    ) -> None:
        super().__init__()
        self._preview = preview
        self._title = title
        self._titles = titles
        self._current = current

    def compose(self) -> ComposeResult:
        """A title, the list, and what to press."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            yield OptionList(*(Option(Content(title), id=name) for name, title in self._titles.items()))
            yield Static(Content("enter takes it · esc leaves it as it is"), classes="dialog-foot")

    def on_mount(self) -> None:
        """Stands on the one in use."""
        names = list(self._titles)
        self.query_one(OptionList).highlighted = names.index(self._current) if self._current in names else 0

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Shows what it would be like."""
        if self._preview is not None and event.option_id is not None:
            self._preview(event.option_id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes one."""
        self.dismiss(event.option_id)
