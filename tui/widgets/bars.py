"""The line at the top, with the corpus and its index, and the line at the bottom, with the keys that matter here."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.commands.command import Command
from tui.settings import Keys
from tui.widgets.pieces import cut


class TopBar(Widget):
    """What is open at the left, how the index stands at the right; one line."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._left = ""
        self._right = ""

    def say(self, left: str | None = None, right: str | None = None) -> None:
        """Changes what stands at the left or at the right."""
        before = self._left, self._right
        self._left = self._left if left is None else left
        self._right = self._right if right is None else right
        if (self._left, self._right) != before:
            self.refresh()

    def render(self) -> Content:
        """The line, for the width there is."""
        name = " seedread  "
        room = max(0, self.size.width - len(name) - cell_len(self._right) - 3)
        left = "".join(text for text, _ in cut([(self._left, "")], room)[0])
        gap = " " * max(1, self.size.width - len(name) - cell_len(left) - cell_len(self._right) - 1)
        return Content.assemble((name, "bold"), left, gap, self._right)


class KeyBar(Static):
    """The keys of the commands that can be run here, as many as the line holds; they can be clicked."""

    _shown: object = None

    def show_words(self, words: str) -> None:
        """Says something in words instead."""
        if words != self._shown:  # asked for at every answer: painted only where it differs
            self._shown = words
            self.update(Content(f" {words}"), layout=False)

    def show_commands(self, commands: Iterable[Command], keys: Keys) -> None:
        """Shows the first key of each command, in their order."""
        keyed = [(keys.first(command), command.footer, command.name) for command in commands]
        if keyed == self._shown:
            return
        self._shown = keyed
        parts: list[Content] = [Content(" ")]
        for key, footer, name in keyed:
            link = Content.assemble((key, "bold"), f" {footer}")
            parts.append(link.stylize(f"@click=screen.command('{name}')"))
            parts.append(Content("  "))
        self.update(Content("").join(parts), layout=False)
