"""The clippings: listed with their full text, searched, annotated, put in order, deleted, exported, opened."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from index.clippings import FORMATS, Clipping, DamagedClipping, matching
from tui.actions.cite import KEEP_CLIPPING, SHOW_CLIPPINGS
from tui.actions.clippings import (
    CLIPPINGS_COMMANDS,
    DELETE,
    EXPORT,
    FOLDER,
    LABELS,
    MOVE_DOWN,
    MOVE_UP,
    NOTE,
    UNDO,
)
from tui.actions.corpus import SHOW_METADATA
from tui.actions.program import HELP
from tui.actions.search import SEARCH
from tui.models.plurals import counted
from tui.screens.choice import Choice
from tui.screens.dialog import Dialog
from tui.screens.prompt import Prompt
from tui.screens.save_as import offered_path, typed_path
from tui.settings import Keys
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.clippings import ClippingRow, DamagedRow, clipping_text, damaged_text
from tui.widgets.rows.messages import EmptyRow
from tui.workers.clippings import ClippingsWorker

if TYPE_CHECKING:
    from index.clippings import Clippings

BESIDE_CELLS = 100
"""Columns of the screen from which the full text is beside the list; on narrower screens it is under it."""
Kept = Clipping | DamagedClipping


class ClippingsScreen(Dialog[Clipping]):
    """Lists the clippings of this folder or all clippings; the answer is the clipping to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in CLIPPINGS_COMMANDS),
        SEARCH.binding("search"),
        HELP.binding("help"),
        SHOW_METADATA.binding("about"),
        SHOW_CLIPPINGS.binding("close"),
    ]

    def __init__(
        self,
        keeping: ClippingsWorker,
        keys: Keys,
        folders: Sequence[Path],
        show_help: Callable[[], None],
        current: int | None = None,
    ) -> None:
        key = keys.first
        marked = [f"{key(command)}: {command.footer}" for command in (NOTE, LABELS, EXPORT, DELETE)]
        more = [f"{key(command)}: {command.footer}" for command in (UNDO, FOLDER)]
        more.insert(1, f"{key(MOVE_DOWN)}/{key(MOVE_UP)}: move")
        # what a narrow screen cuts off is on the page of all keys
        super().__init__(
            "Clippings", "Enter: open", *marked, f"{key(HELP)}: keys", *more, f"{key(SEARCH)}: search", "Esc"
        )
        self._keeping = keeping
        self._keys = keys
        self._folders = [folder.absolute() for folder in folders]
        self._show_help = show_help
        self._wanted = current
        """Number of the clipping that the cursor is put on when the list is first shown."""
        self._all: tuple[Clipping, ...] = ()
        self._damaged: tuple[DamagedClipping, ...] = ()
        self._listed: tuple[Clipping, ...] = ()
        self._asked = ""
        self._is_here = True
        """Whether only the clippings of this folder are listed."""

    def body(self) -> Widget:
        """The list, and the full text of the clipping under the cursor."""
        return Container(
            RowList(id="clippings-rows"), VerticalScroll(Static(id="clipping-text"), can_focus=False), id="clippings"
        )

    def on_mount(self) -> None:
        """Asks for the clippings."""
        self.query_one(RowList).focus()
        self._keeping.change(lambda _: "")

    def show(self, clippings: tuple[Clipping, ...], damaged: tuple[DamagedClipping, ...] = ()) -> None:
        """Lists the clippings after a change; the cursor keeps its index."""
        self._all, self._damaged = clippings, damaged
        here = tuple(each for each in clippings if self._is_of_folder(each)) if self._is_here else clippings
        self._listed = matching(here, self._asked)
        rows = self.query_one(RowList)
        broken = () if self._asked else damaged
        shown: Sequence[Row] = [
            *(ClippingRow(clipping) for clipping in self._listed),
            *(DamagedRow(each) for each in broken),
        ] or [EmptyRow(self._why_empty())]
        cursor = min(max(0, rows.cursor), len(shown) - 1)
        if self._wanted is not None:
            numbers = [clipping.number for clipping in self._listed]
            cursor = numbers.index(self._wanted) if self._wanted in numbers else cursor
            self._wanted = None
        rows.set_rows(shown, cursor if shown[0].selectable else -1)
        of_all = f" of {len(clippings)}" if len(self._listed) != len(clippings) else ""
        where = " · this folder" if self._is_here else " · all folders"
        with_words = f" · with “{self._asked}”" if self._asked else ""
        self.entitle(f"Clippings {len(self._listed)}{of_all}{where}{with_words}")
        self._show_text()

    def _is_of_folder(self, clipping: Clipping) -> bool:
        return any(clipping.path.is_relative_to(folder) for folder in self._folders)

    def _why_empty(self) -> str:
        if self._asked:
            return "No clipping matches"
        if self._all:
            return f"No clippings of this folder · {self._keys.first(FOLDER)}: all {len(self._all)}"
        return f"No clippings yet · {self._keys.first(KEEP_CLIPPING)}: keep a passage"

    def _current(self) -> Kept | None:
        row = self.query_one(RowList).row
        return row.clipping if isinstance(row, ClippingRow) else row.damaged if isinstance(row, DamagedRow) else None

    def _intact(self) -> Clipping | None:
        current = self._current()
        return current if isinstance(current, Clipping) else None

    def _show_text(self) -> None:
        current = self._current()
        text = Content("")
        if isinstance(current, Clipping):
            text = clipping_text(current)
        elif current is not None:
            text = damaged_text(current, self._keys.first(DELETE))
        self.query_one("#clipping-text", Static).update(text)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Shows the full text of another clipping."""
        event.stop()
        self._show_text()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answers with the clipping to open."""
        event.stop()
        if isinstance(event.row, ClippingRow):
            self.answer(event.row.clipping)

    def on_resize(self, event: events.Resize) -> None:
        """Puts the text beside the list, or under it."""
        super().on_resize(event)
        self.set_class(event.size.width >= BESIDE_CELLS, "-beside")

    def _fit(self, body: Widget, height: int) -> None:
        super()._fit(body, height)
        body.styles.height = body.styles.max_height

    def action_command(self, name: str) -> None:
        """Runs a command of the list."""
        next(command for command in CLIPPINGS_COMMANDS if command.name == name).run(self)

    def action_help(self) -> None:
        """Shows all keys."""
        self._show_help()

    def action_about(self) -> None:
        """Shows the fields and the source of the clipping."""
        from tui.screens.info import InfoPage, clipping_content

        if (clipping := self._intact()) is not None:
            content = partial(clipping_content, clipping)
            self.app.push_screen(InfoPage(f"About clipping {clipping.number}", content, self._keys))

    def edit_note(self) -> None:
        """Asks for the note, then perhaps for that of the next clipping."""
        from tui.screens.note import NotePrompt, WrittenNote

        if (clipping := self._intact()) is not None:
            number = clipping.number
            is_last = clipping is self._listed[-1]

            def take(note: WrittenNote | None) -> None:
                if note is not None:
                    self._keeping.change(lambda kept: _edit_note(kept, number, note.text))
                    if note.opens_next and not is_last:
                        self.query_one(RowList).step(1)
                        self.edit_note()

            self.app.push_screen(NotePrompt(f"Note on clipping {number}", clipping.note, is_last=is_last), take)

    def edit_labels(self) -> None:
        """Asks for the labels."""
        if (clipping := self._intact()) is not None:
            number = clipping.number

            def take(text: str | None) -> None:
                if text is not None:
                    self._keeping.change(lambda kept: _edit_labels(kept, number, text))

            self.app.push_screen(Prompt("Labels, separated by commas", ", ".join(clipping.labels)), take)

    def action_search(self) -> None:
        """Asks for words to search for in the clippings."""

        def take(words: str | None) -> None:
            if words is not None:
                self._asked = words.strip()
                self.show(self._all, self._damaged)

        self.app.push_screen(Prompt("Search clippings", self._asked, "search"), take)

    def toggle_folder(self) -> None:
        """Lists the clippings of this folder, or of all."""
        self._is_here = not self._is_here
        self.show(self._all, self._damaged)

    def move_clipping(self, by: int) -> None:
        """Moves a clipping before or after its neighbour in the list."""
        clipping = self._intact()
        if clipping is None:
            return
        at = self._listed.index(clipping) + by
        if 0 <= at < len(self._listed):
            number, place = clipping.number, self._all.index(self._listed[at])
            self.query_one(RowList).move_cursor(at)
            self._keeping.change(lambda kept: _move(kept, number, place))

    def delete_clipping(self) -> None:
        """Deletes a clipping, also a damaged one."""
        if (current := self._current()) is not None:
            number, undo = current.number, self._keys.first(UNDO)
            self._keeping.change(lambda kept: _delete(kept, number, f"Deleted · {undo}: restore"))

    def undo_delete(self) -> None:
        """Restores the clipping deleted last."""
        self._keeping.change(_undo)

    def export_listed(self) -> None:
        """Asks for a format and a file, and writes."""
        listed = self._listed

        def choose(form: str | None) -> None:
            if form is not None:
                path = offered_path(f"clippings{FORMATS[form].ending}")
                self.ask_for_file(listed, form, path, f"Save {counted(len(listed), 'clipping')} as")

        if listed:
            titles = {name: form.title for name, form in FORMATS.items()}
            self.app.push_screen(Choice("Export clippings as", titles, "markdown"), choose)

    def ask_for_file(self, clippings: tuple[Clipping, ...], form: str, path: str, title: str) -> None:
        """Asks for the file of an export; after a refusal with the path that was typed."""

        def write(path: str | None) -> None:
            if path and path.strip():
                self._keeping.export(clippings, form, typed_path(path))

        self.app.push_screen(Prompt(title, path, "export"), write)


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
