"""The rows of the list of clippings."""

from collections.abc import Sequence

from msgspec import Struct

from index.clippings import Clipping
from index.text import escape_controls
from tui.widgets.segments import StyledText, align

_ONE_LINE = str.maketrans("\n\r\t", "   ")


class ClippingRow(Struct, frozen=True):
    """A clipping: its words, its source, and the user's note and labels."""

    clipping: Clipping
    selectable: bool = True

    @property
    def height(self) -> int:
        """Two lines, a third with note or labels."""
        return 3 if self.clipping.note or self.clipping.labels else 2

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Words, source, and the user's own words under them."""
        record = self.clipping.record
        words = escape_controls(self.clipping.passage.exact.translate(_ONE_LINE))
        speaker = f"{record.speaker.name.forward}, in " if record.speaker else ""
        source = ", ".join(part for part in (record.outlet, record.title) if part) or record.file
        place = record.locator.words() if record.locator else ""
        rows = [
            align([(" ", ""), (words, "")], ("", ""), width),
            align([("   ", ""), (escape_controls(f"{speaker}{source}"), "muted")], (place, "muted"), width - 1),
        ]
        if self.height == 3:
            labels = "".join(f" #{label}" for label in self.clipping.labels)
            rows.append(
                align(
                    [("   ", ""), (escape_controls(self.clipping.note), "italic"), (escape_controls(labels), "strong")],
                    ("", ""),
                    width,
                )
            )
        return rows
