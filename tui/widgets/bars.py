"""The line at the top, with the corpus and its index, and the line at the bottom, with the keys that matter here."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from tui.widgets.text_fit import fit_text

NAME = " seedread  "
GAP = 2
"""Minimum number of cells between left and right text."""
BETWEEN = " · "
"""Between two keys of the bottom line, as in the line of keys of a dialog."""


class TopBar(Widget):
    """One line: the corpus at the left, the state of the index at the right, each as long as there is room."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._left: Sequence[str] = ("",)
        self._right: Sequence[str] = ("",)

    def set_texts(self, left: Sequence[str] | None = None, right: Sequence[str] | None = None) -> None:
        """Changes the left or right text: alternatives, longest first."""
        before = self._left, self._right
        self._left = self._left if left is None else left
        self._right = self._right if right is None else right
        if (self._left, self._right) != before:
            self.refresh()

    def render(self) -> Content:
        """The line for the present width: the right text takes precedence over the left, and that over the name."""
        width = self.size.width - 1
        least = cell_len(self._left[-1])
        right = fit_text(self._right, max(0, width - 1 - least - GAP))
        room = max(0, width - cell_len(right) - GAP)
        name = NAME if room >= len(NAME) + least else " "
        left = fit_text(self._left, room - len(name))
        gap = " " * max(1, width - len(name) - cell_len(left) - cell_len(right))
        return Content.assemble((name, "bold"), left, gap, right)


class _Key(NamedTuple):
    key: str
    word: str
    name: str
    runs: bool

    @property
    def cells(self) -> int:
        return cell_len(self.key) + 2 + cell_len(self.word)


class KeyBar(Widget):
    """The keys that matter here, as many as its lines hold; they can be clicked. A message can replace them.

    Under a dialog, which shows its keys itself, it shows none.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words: Sequence[str] = ()
        self._keys: Sequence[_Key] = ()
        self._message: Sequence[str] = ()
        self._in_front = True

    def on_mount(self) -> None:
        """Follows whether a dialog is open."""
        self.app.screen_change_signal.subscribe(self, self._on_screen_change, immediate=True)

    def _on_screen_change(self, front: Screen[Any]) -> None:
        if self._in_front != (front is self.screen):
            self._in_front = not self._in_front
            self.refresh()

    def show_message(self, *ways: str) -> None:
        """Shows a message until keys are shown: the longest of the alternatives that fits."""
        self._show((), (), ways)

    def show_words(self, *ways: str) -> None:
        """Shows keys as plain text: the longest of the alternatives that fits."""
        self._show(ways, ())

    def show_keys(self, keys: Iterable[tuple[str, str, str, bool]]) -> None:
        """Shows keys: key, word, id of the command, and whether it can run now; the last is always shown.

        A key that cannot run keeps its place, so that nothing moves.
        """
        self._show((), tuple(_Key(*each) for each in keys))

    def _show(self, words: Sequence[str], keys: Sequence[_Key], message: Sequence[str] = ()) -> None:
        shown = words, keys, message
        if shown != (self._words, self._keys, self._message):  # requested at every answer: painted only if it differs
            self._words, self._keys, self._message = shown
            self.refresh()

    def render(self) -> Content:
        """The lines, for the width there is."""
        if self._message:
            return Content(f" {fit_text(self._message, self.size.width - 1)}")
        if not self._in_front:
            return Content("")
        if self._words:
            return Content(f" {fit_text(self._words, self.size.width - 1)}")
        keys = list(self._keys)
        while len(lines := self._lines(keys)) > max(1, self.size.height) and len(keys) > 1:
            del keys[-2]
        return Content("\n").join(Content(" ") + Content(BETWEEN).join(map(self._shown, line)) for line in lines)

    def _lines(self, keys: Sequence[_Key]) -> list[list[_Key]]:
        """The keys in as many lines as they need."""
        lines: list[list[_Key]] = [[]]
        used = 0
        for key in keys:
            if lines[-1] and used + key.cells >= self.size.width:
                lines.append([])
                used = 0
            lines[-1].append(key)
            used += key.cells + len(BETWEEN)
        return lines

    def _shown(self, key: _Key) -> Content:
        if not key.runs:
            return Content.styled(f"{key_label(key.key)}: {key.word}", self.app.theme_variables["muted"])
        return Content(f"{key_label(key.key)}: {key.word}").stylize(f"@click=screen.command('{key.name}')")


def key_label(key: str) -> str:
    """A key as lines of keys show it: "Esc" for "esc"; a letter stays as it is typed."""
    return key if len(key) == 1 or "+" in key else key.capitalize()
