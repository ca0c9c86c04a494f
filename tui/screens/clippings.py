"""The clippings: listed, searched, annotated, ordered, deleted, exported, opened in their article."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from index.clippings import FORMATS, Clipping, matching
from tui.actions.cite import KEEP_CLIPPING, SHOW_CLIPPINGS
from tui.actions.clippings import CLIPPINGS_COMMANDS, DELETE, EXPORT, LABELS, NOTE, UNDO
from tui.actions.search import SEARCH
from tui.screens.choice import Choice
from tui.screens.dialog import Dialog
from tui.screens.prompt import Prompt
from tui.settings import Keys
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.clippings import ClippingRow
from tui.widgets.rows.messages import EmptyRow
from tui.workers.clippings import ClippingsWorker

if TYPE_CHECKING:
    from index.clippings import Clippings

LOWEST = 6
"""Rows of the list however few clippings there are."""


class ClippingsScreen(Dialog[Clipping]):
    """Lists the clippings; the answer is the one to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in CLIPPINGS_COMMANDS),
        SEARCH.binding("search"),
        SHOW_CLIPPINGS.binding("close"),
    ]

    def __init__(self, keeping: ClippingsWorker, keys: Keys) -> None:
        marked = (f"{keys.first(command)} {command.footer}" for command in (NOTE, LABELS, DELETE, UNDO, EXPORT))
        super().__init__("Clippings", "Enter: open", *marked, f"{keys.first(SEARCH)} search", "Esc")
        self._keeping = keeping
        self._keys = keys
        self._all: tuple[Clipping, ...] = ()
        self._listed: tuple[Clipping, ...] = ()
        self._asked = ""
        self._height = LOWEST

    def body(self) -> Widget:
        """The list."""
        return RowList(id="clippings-rows")

    def on_mount(self) -> None:
        """Asks for the clippings."""
        self._keeping.change(lambda _: "")

    def show(self, clippings: tuple[Clipping, ...]) -> None:
        """Lists the clippings after a change; the cursor keeps its index."""
        self._all = clippings
        self._listed = matching(clippings, self._asked)
        rows = self.query_one(RowList)
        cursor = min(max(0, rows.cursor), len(self._listed) - 1)
        keep = self._keys.first(KEEP_CLIPPING)
        none = "No clipping matches" if self._asked else f"No clippings yet · {keep}: keep a passage"
        shown: Sequence[Row] = [ClippingRow(clipping) for clipping in self._listed] or [EmptyRow(none)]
        # the list keeps its greatest height while it is open: nothing moves when a clipping is deleted
        self._height = max(self._height, sum(row.height for row in shown))
        rows.styles.height = self._height
        rows.set_rows(shown, cursor)
        many = f"{len(self._listed)} of {len(clippings)}" if self._asked else str(len(clippings))
        self.entitle(f"Clippings {many}" + (f" · with “{self._asked}”" if self._asked else ""))

    def _current(self) -> Clipping | None:
        cursor = self.query_one(RowList).cursor
        return self._listed[cursor] if 0 <= cursor < len(self._listed) else None

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, ClippingRow):
            self.answer(event.row.clipping)

    def action_command(self, name: str) -> None:
        """Runs a command of the list."""
        next(command for command in CLIPPINGS_COMMANDS if command.name == name).run(self)

    def edit_note(self) -> None:
        """Asks for the note."""
        if (clipping := self._current()) is not None:
            self._ask("Note", clipping.note, lambda kept, note: _edit_note(kept, clipping.number, note))

    def edit_labels(self) -> None:
        """Asks for the labels."""
        if (clipping := self._current()) is not None:
            labels = ", ".join(clipping.labels)
            self._ask(
                "Labels, separated by commas", labels, lambda kept, text: _edit_labels(kept, clipping.number, text)
            )

    def action_search(self) -> None:
        """Asks for words that the clippings are to have."""

        def take(words: str | None) -> None:
            if words is not None:
                self._asked = words.strip()
                self.show(self._all)

        self.app.push_screen(Prompt("Search clippings", self._asked, "search"), take)

    def move_clipping(self, by: int) -> None:
        """Moves a clipping up or down the list."""
        clipping = self._current()
        if clipping is None or self._asked:
            return
        number, place = clipping.number, self._all.index(clipping) + by
        if 0 <= place < len(self._all):
            self.query_one(RowList).cursor = place
            self._keeping.change(lambda kept: _move(kept, number, place))

    def delete_clipping(self) -> None:
        """Takes a clipping out."""
        if (clipping := self._current()) is not None:
            number, undo = clipping.number, self._keys.first(UNDO)
            self._keeping.change(lambda kept: _delete(kept, number, f"Deleted · {undo}: restore"))

    def undo_delete(self) -> None:
        """Brings the last one that was taken out back."""
        self._keeping.change(_undo)

    def export_listed(self) -> None:
        """Asks for a format and a file, and writes."""
        listed = self._listed

        def choose(form: str | None) -> None:
            if form is None:
                return

            def write(path: str | None) -> None:
                if path:
                    self._keeping.export(listed, form, Path(path).expanduser())

            default = Path.home() / f"clippings{FORMATS[form].ending}"
            self.app.push_screen(Prompt("Save as", str(default), "export"), write)

        if listed:
            titles = {name: form.title for name, form in FORMATS.items()}
            self.app.push_screen(Choice("Export clippings as", titles, "markdown"), choose)

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


def _delete(kept: "Clippings", number: int, done: str) -> str:
    kept.delete(number)
    return done


def _undo(kept: "Clippings") -> str:
    return "" if kept.undo() else "Nothing to restore"
