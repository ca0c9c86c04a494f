"""The dialog in which the user states facts about an article."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Label

from index.decisions.metadata import FIELDS, NOT_KNOWN, check
from index.text import escape_controls
from tui.screens.dialog import Dialog
from tui.widgets.text_fit import FitLabel

_LABELS = {
    "title": "Title",
    "outlet": "Outlet",
    "author": "Authors, separated by ;",
    "date": "Date, as 2024-05-03",
    "url": "URL",
}


class MetadataDialog(Dialog[dict[str, str]]):
    """One input for each field; the result has the changed fields, with an empty value for a withdrawn statement."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, name: str, values: Mapping[str, str], stated: Mapping[str, str]) -> None:
        super().__init__(
            f"Your facts about {escape_controls(name)}",
            "Enter: save",
            "Esc: cancel",
            "empty: as in the file",
            f"{NOT_KNOWN}: not known",
            "Up/Down: other field",
        )
        self._values = {field: stated.get(field) or values.get(field, "") for field in FIELDS}
        self._stated = stated

    def body(self) -> Widget:
        """The inputs."""
        return Vertical(*self._inputs(), FitLabel("", id="metadata-fault"))

    def _inputs(self) -> ComposeResult:
        for field in FIELDS:
            whose = " (by you)" if field in self._stated else ""
            yield Label(f"{_LABELS[field]}{whose}", id=f"metadata-{field}-label")
            yield Input(
                escape_controls(self._values[field]), id=f"metadata-{field}", compact=True, select_on_focus=False
            )

    def on_mount(self) -> None:
        self.query_one("#metadata-outlet", Input).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Marks the label of the field that has the focus; without colours nothing else does."""
        for label in self.query(Label):
            label.set_class(label.id == f"{event.widget.id}-label", "-focused")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Saves all fields, or shows an error for the first field that cannot be used."""
        event.stop()
        changes: dict[str, str] = {}
        for field in FIELDS:
            value = " ".join(self.query_one(f"#metadata-{field}", Input).value.split())
            if value == escape_controls(self._values[field]):
                continue
            try:
                if value:
                    check(field, value)
            except ValueError as error:
                self.query_one("#metadata-fault", FitLabel).set_texts(f"{_LABELS[field]}: {error}.")
                self.query_one(f"#metadata-{field}", Input).focus()
                return
            changes[field] = value
        self.answer(changes)
