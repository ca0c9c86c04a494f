"""The citation of a passage in every style; the user can copy one, whole or in part."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from index.citing import STYLES, Part, part_of
from tui.actions.cite_page import CITE_PAGE_COMMANDS, FACTS, LIST, NOTE, QUOTATION, WORDS
from tui.screens.dialog import AROUND, LOW, Dialog
from tui.settings import Keys
from tui.widgets.list_bindings import KEYS, make_binding
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.citations import CitationRow
from tui.widgets.text_fit import FitLabel, fallbacks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.models.messages import CitationsMade

BODY_CELLS, FRAME_CELLS = 116, 4
"""Columns of the page at most, as dialogs.tcss has them, and of the frame around it."""
_NOTE_ROWS = 2
"""Rows between the list and the keys: the missing facts, and a remark."""


class CiteAnswer(Struct, frozen=True):
    """The user's choice on the page of citations."""

    style: str
    text: str
    """The text to copy; empty for the exact words, and if the user wants to state facts first."""
    what: str = ""
    """The part that it is, in words for people."""
    states_facts: bool = False


class CitationList(RowList):
    """Citations of several lines."""

    def heights(self, rows: Sequence[Row], width: int) -> Iterable[int]:
        """Lines of each citation; before the first layout, at the width that it will have."""
        width = width or min(BODY_CELLS, self.app.size.width * 9 // 10 - FRAME_CELLS)
        return (row.height_at(width) if isinstance(row, CitationRow) else row.height for row in rows)


class CitePage(Dialog[CiteAnswer], inherit_bindings=False):
    """Shows the citation of one passage in every style; the answer is what to copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        make_binding("back.out", KEYS["back.out"], "close"),
        *(command.binding() for command in CITE_PAGE_COMMANDS),
    ]

    def __init__(self, message: CitationsMade, style: str, keys: Keys) -> None:
        self._keys = keys
        self._message = message
        self._style = style if style in message.made else next(iter(message.made))
        self._part = Part.WHOLE
        self._quotation = True
        super().__init__(f"Cite {message.place}", *self._foot_words())

    def compose(self) -> ComposeResult:
        """The title, the citations, the missing facts, a remark on the citation under the cursor, and the keys."""
        with Vertical():
            yield FitLabel(self._title, classes="dialog-title")
            body = self.body()
            body.add_class("dialog-body")
            self._fit(body, self.app.size.height)
            yield body
            yield FitLabel(*self._lacks(), id="cite-lacks")
            yield FitLabel(*self._remarks(), id="cite-remark")
            yield FitLabel(*self._feet(), classes="dialog-foot")

    def body(self) -> Widget:
        """The list of styles."""
        rows = CitationList(id="cite-rows")
        shown = self._rows()
        rows.set_rows(shown, [row.name for row in shown].index(self._style))  # before the first paint, or it has two
        return rows

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Shows the remarks on the style under the cursor."""
        event.stop()
        if isinstance(event.row, CitationRow):
            self._style = event.row.name
            self._show_remark()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answers with the citation under the cursor."""
        event.stop()
        if isinstance(event.row, CitationRow):
            self._copy(event.row.name)

    def on_key(self, event: events.Key) -> None:
        """Answers with the citation in the style of a number."""
        chosen = next((row.name for row in self._rows() if str(row.number) == event.character), None)
        if chosen is not None:
            event.stop()
            self._copy(chosen)

    def _copy(self, style: str) -> None:
        text = part_of(self._message.made[style], self._part, quotation=self._quotation)
        what = STYLES[style].short
        if self._part is not Part.WHOLE:
            what = f"{what}, {self._part}"
        self.answer(CiteAnswer(style, text, what))

    def action_command(self, name: str) -> None:
        """Runs a command of the page."""
        next(command for command in CITE_PAGE_COMMANDS if command.name == name).run(self)

    def copy_words(self) -> None:
        """Answers that the exact words are to be copied."""
        self.answer(CiteAnswer(self._style, ""))

    def state_facts(self) -> None:
        """Answers that the user wants to state facts about the article."""
        self.answer(CiteAnswer(self._style, "", states_facts=True))

    def toggle_quotation(self) -> None:
        """Shows the citations with or without the words quoted."""
        self._quotation = not self._quotation
        self._part = Part.WHOLE
        self._show(self._style)

    def toggle_note(self) -> None:
        """Shows the notes alone, or the whole again."""
        self._part = Part.WHOLE if self._part is Part.NOTE else Part.NOTE
        self._show(self._style)

    def toggle_list(self) -> None:
        """Shows the entries of the bibliography alone, or the whole again."""
        self._part = Part.WHOLE if self._part is Part.LIST else Part.LIST
        self._show(self._style)

    def _fit(self, body: Widget, height: int) -> None:
        super()._fit(body, height)
        low = height < LOW
        rows = max(3, height - (AROUND - 4 if low else AROUND) - _NOTE_ROWS)
        # always the same height: a list that grew after the first layout would paint the screen twice
        body.styles.height = body.styles.max_height = rows

    def _show(self, style: str) -> None:
        shown = self._rows()
        names = [row.name for row in shown]
        self._style = style if style in names else names[0]
        self.query_one(CitationList).set_rows(shown, names.index(self._style))
        self._foot = self._foot_words()
        self.query_one(".dialog-foot", FitLabel).set_texts(*self._feet())
        self._show_remark()

    def _rows(self) -> list[CitationRow]:
        """The styles that have the shown part: plain text has no note."""
        made = enumerate(self._message.made, 1)
        rows = (CitationRow(name, number, STYLES[name].short, self._paragraphs(name)) for number, name in made)
        return [row for row in rows if any(row.paragraphs)]

    def _paragraphs(self, name: str) -> tuple[str, ...]:
        made = self._message.made[name]
        text = part_of(made, self._part, quotation=self._quotation)
        if made.is_record:
            return (text,)
        return tuple(paragraph for paragraph in text.split("\n\n") if paragraph.strip())

    def _show_remark(self) -> None:
        self.query_one("#cite-remark", FitLabel).set_texts(*self._remarks())

    def _remarks(self) -> tuple[str, ...]:
        return fallbacks(self._message.made[self._style].remarks) or ("",)

    def _lacks(self) -> tuple[str, ...]:
        if not self._message.lacks:
            return ("",)
        lacks = f"Not in the file: {', '.join(self._message.lacks)}"
        return (f"{lacks} ({self._keys.first(FACTS)}: add what you know)", lacks)

    def _feet(self) -> tuple[str, ...]:
        """The keys: in full, all in short words, and then as many as the line holds."""
        key = self._keys.first
        note = "whole" if self._part is Part.NOTE else "note"
        entry = "whole" if self._part is Part.LIST else "entry"
        shown = f"show {key(NOTE)}: {note}, {key(LIST)}: {entry}, {key(QUOTATION)}: quotation"
        short = f"Enter/1-{len(self._message.made)}: copy", shown, f"{key(WORDS)}: words"
        return " · ".join(self._foot), " · ".join(short), *fallbacks(self._foot)

    def _foot_words(self) -> tuple[str, ...]:
        key = self._keys.first
        note = "show the whole" if self._part is Part.NOTE else NOTE.footer
        entry = "show the whole" if self._part is Part.LIST else LIST.footer
        quotation = "quotation off" if self._quotation else "quotation on"
        return (
            "Enter or number: copy",
            f"{key(NOTE)}: {note}",
            f"{key(LIST)}: {entry}",
            f"{key(QUOTATION)}: {quotation}",
            f"{key(WORDS)}: {WORDS.footer}",
            "Esc: cancel",
        )
