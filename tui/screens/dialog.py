"""The base class of dialogs: a title, a body, and the keys."""

from abc import abstractmethod
from functools import cache
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.widgets.list_bindings import close_bindings
from tui.widgets.text_fit import FitLabel, fallbacks
from tui.widgets.textual_base import BaseScreen

Answer = TypeVar("Answer")

RULES = Path(__file__).parent / "dialogs.tcss"

AROUND = 8
"""Rows outside the body: the frame, title and foot with a row between, and a row of the reader above and below."""
LOW = 18
"""Rows of the screen; on a smaller screen no rows are left empty around the body."""


@cache
def _rules() -> str:
    return RULES.read_text(encoding="utf-8")


class Dialog(BaseScreen[Answer | None], ModalScreen[Answer | None], Generic[Answer]):
    """Esc and q close it without an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [*close_bindings()]

    def __init__(self, title: str, *foot: str) -> None:
        super().__init__()
        # CSS_PATH would read all rules again and style every widget again; added here, they apply to the dialog itself
        self.app.stylesheet.add_source(_rules(), read_from=(str(RULES), ""))
        self._title = title
        self._foot = foot
        self._is_answered = False

    def compose(self) -> ComposeResult:
        """The title, the body, and the keys that fit."""
        with Vertical():
            yield FitLabel(self._title, classes="dialog-title")
            body = self.body()
            body.add_class("dialog-body")
            self._fit(body, self.app.size.height)  # before the first layout, which would be painted as well
            yield body
            yield FitLabel(*fallbacks(self._foot), classes="dialog-foot")

    @abstractmethod
    def body(self) -> Widget:
        """The widget between title and foot."""

    def entitle(self, title: str) -> None:
        """Changes the title."""
        self.query_one(".dialog-title", FitLabel).set_texts(title)

    def on_resize(self, event: events.Resize) -> None:
        """Keeps title and foot on the screen."""
        self._fit(self.query_one(".dialog-body"), event.size.height)

    def _fit(self, body: Widget, height: int) -> None:
        low = height < LOW
        self.set_class(low, "-low", update=self.is_mounted)
        body.styles.max_height = max(3, height - (AROUND - 4 if low else AROUND))

    def on_click(self, event: events.Click) -> None:
        """A click beside it closes it."""
        if self.is_current and not self.query_one(Vertical).region.contains(*event.screen_offset):
            self.action_close()

    def action_close(self) -> None:
        self.answer(None)

    def answer(self, answer: Answer | None) -> None:
        """Closes the dialog with an answer; the first answer counts.

        Keys that arrive together can answer twice, and the second time the dialog is no longer on top.
        """
        if not self._is_answered and self.is_current:
            self._is_answered = True
            self.dismiss(answer)
