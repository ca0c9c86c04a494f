"""The clippings: listed, searched, annotated, put in order, taken out, exported, gone back to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from index.clippings import FORMATS, Clipping, matching
from tui.rows.clippings import ClippingRow
from tui.rows.marks import NothingRow
from tui.screens.choice import Choice
from tui.screens.dialog import Dialog
from tui.screens.prompt import Prompt
from tui.widgets.row_list import RowList
from tui.workers.clipping import Keeping

if TYPE_CHECKING:
    from index.clippings import Clippings

FOOT = "enter goes there · a note · l labels · / search · J K move · d delete · u undo · w write · esc"


class ClippingsScreen(Dialog[Clipping]):
    """Answers with the clipping that is to be gone to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "note", "Write or change a note"),
        Binding("l", "labels", "Set labels"),
        Binding("slash", "search", "Search in clippings"),
        Binding("J,shift+down", "order(1)", "Move down"),
        Binding("K,shift+up", "order(-1)", "Move up"),
        Binding("d,delete", "delete", "Delete"),
        Binding("u", "undo", "Bring the last deleted one back"),
        Binding("w", "write", "Write all that are listed to a file"),
        Binding("C", "close", "Close"),
    ]

    def __init__(self, keeping: Keeping) -> None:
        super().__init__()
        self._keeping = keeping
        self._all: tuple[Clipping, ...] = ()
        self._listed: tuple[Clipping, ...] = ()
        self._asked = ""

    def compose(self) -> ComposeResult:
        """A title, the list, and what to press."""
        with Vertical(id="clippings"):
            yield Static(id="clippings-title", classes="dialog-title", markup=False)
            yield RowList(id="clippings-rows")
            yield Static(Content(FOOT), classes="dialog-foot")

    def on_mount(self) -> None:
        """Asks for the clippings."""
        self._keeping.change(lambda _: "")

    def show(self, clippings: tuple[Clipping, ...]) -> None:
        """Lists clippings as they are now; the cursor stays at its place."""
        self._all = clippings
        self._listed = matching(clippings, self._asked)
        rows = self.query_one(RowList)
        cursor = min(max(0, rows.cursor), len(self._listed) - 1)
        none = "no clipping has these words" if self._asked else "no clippings yet: c keeps a passage"
        rows.set_rows([ClippingRow(clipping) for clipping in self._listed] or [NothingRow(none)], cursor)
        many = f"{len(self._listed)} of {len(clippings)}" if self._asked else str(len(clippings))
        title = f"Clippings {many}" + (f" · with “{self._asked}”" if self._asked else "")
        self.query_one("#clippings-title", Static).update(Content(title))

    def _current(self) -> Clipping | None:
        cursor = self.query_one(RowList).cursor
        return self._listed[cursor] if 0 <= cursor < len(self._listed) else None

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Goes to a clipping."""
        event.stop()
        self.dismiss(self._current())

    def action_note(self) -> None:
        """Asks for the note."""
        if (clipping := self._current()) is not None:
            self._ask("Note", clipping.note, lambda kept, note: _edit_note(kept, clipping.number, note))

    def action_labels(self) -> None:
        """Asks for the labels."""
        if (clipping := self._current()) is not None:
            labels = ", ".join(clipping.labels)
            self._ask(
                "Labels, with commas between", labels, lambda kept, text: _edit_labels(kept, clipping.number, text)
            )

    def action_search(self) -> None:
        """Asks for words that the clippings are to have."""

        def take(words: str | None) -> None:
            if words is not None:
                self._asked = words.strip()
                self.show(self._all)

        self.app.push_screen(Prompt("Search in clippings", self._asked), take)

    def action_order(self, by: int) -> None:
        """Moves a clipping up or down the list."""
        clipping = self._current()
        if clipping is None or self._asked:
            return
        number, place = clipping.number, self._all.index(clipping) + by
        if 0 <= place < len(self._all):
            self.query_one(RowList).cursor = place
            self._keeping.change(lambda kept: _move(kept, number, place))

    def action_delete(self) -> None:
        """Takes a clipping out."""
        if (clipping := self._current()) is not None:
            number = clipping.number
            self._keeping.change(lambda kept: _delete(kept, number))

    def action_undo(self) -> None:
        """Brings the last one that was taken out back."""
        self._keeping.change(_undo)

    def action_write(self) -> None:
        """Asks for a format and a file, and writes."""
        listed = self._listed

        def choose(form: str | None) -> None:
            if form is None:
                return

            def write(path: str | None) -> None:
                if path:
                    self._keeping.export(listed, form, Path(path).expanduser())

            default = Path.home() / f"clippings{FORMATS[form].ending}"
            self.app.push_screen(Prompt("Write to which new file?", str(default)), write)

        if listed:
            titles = {name: form.title for name, form in FORMATS.items()}
            self.app.push_screen(Choice("Write clippings as", titles, "markdown"), choose)

    def _ask(self, title: str, value: str, change: "Edit") -> None:
        def take(text: str | None) -> None:
            if text is not None:
                self._keeping.change(lambda kept: change(kept, text))

        self.app.push_screen(Prompt(title, value), take)


Edit = Callable[["Clippings", str], str]


def _edit_note(kept: "Clippings", number: int, note: str) -> str:
    kept.edit(number, note=note)
    return ""


def _edit_labels(kept: "Clippings", number: int, text: str) -> str:
    kept.edit(number, labels=tuple(text.split(",")))
    return ""


def _move(kept: "Clippings", number: int, place: int) -> str:
    kept.move(number, place)
    return ""


def _delete(kept: "Clippings", number: int) -> str:
    kept.delete(number)
    return "deleted · u brings it back"


def _undo(kept: "Clippings") -> str:
    return "" if kept.undo() else "nothing to bring back"
