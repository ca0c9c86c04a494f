"""The routes of the messages about several articles, apart from those of the reader's own panes and workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.models.across_messages import AcrossFound, Decided, SaidRead
    from tui.screens.reader.across import AcrossController
    from tui.screens.reader.marks import MarksController
    from tui.widgets.marks_panel import MarksPanel


class AcrossRoutes:
    """For the reader's screen: takes messages to the controllers."""

    across: AcrossController
    marks: MarksController

    def on_marks_panel_place_picked(self, message: MarksPanel.PlacePicked) -> None:
        self.marks.on_place_picked(message)

    def on_marks_panel_across_changed(self) -> None:
        self.across.show()

    def on_across_found(self, message: AcrossFound) -> None:
        self.across.on_found(message)

    def on_said_read(self, message: SaidRead) -> None:
        self.across.on_said_read(message)

    def on_decided(self, message: Decided) -> None:
        self.across.on_decided(message)
