"""The rows of the list of clippings, and the text of one beside it."""

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content

from index.citing.quoted_text import framed_words
from index.clippings import Clipping, DamagedClipping
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
        words = _one_line(framed_words(record))
        speaker = f"{record.speaker.name.forward}, in " if record.speaker else ""
        place = record.locator.words() if record.locator else ""
        source = escape_controls(f"{speaker}{_source(self.clipping)}")
        rows = [
            align([(" ", ""), (words, "")], ("", ""), width),
            align([("   ", ""), (source, "muted")], (place, "muted"), width - 1),
        ]
        if self.height == 3:
            labels = "".join(f" #{label}" for label in self.clipping.labels)
            own = [(_one_line(self.clipping.note), "italic"), (escape_controls(labels), "strong")]
            rows.append(align([("   ", ""), *own], ("", ""), width))
        return rows


class DamagedRow(Struct, frozen=True):
    """A damaged clipping with its readable parts, which may be wrong."""

    damaged: DamagedClipping
    selectable: bool = True
    height: int = 2

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The readable parts, and that it is damaged."""
        readable = _one_line(self.damaged.words) or "nothing can be read"
        return [
            align([(" ! ", "warning"), (readable, "muted")], ("", ""), width),
            align([("   ", ""), (f"damaged clipping {self.damaged.number}", "warning")], ("", ""), width),
        ]


def clipping_text(clipping: Clipping) -> Content:
    """The whole of a clipping: words, speaker, source, note, labels."""
    record = clipping.record
    place = f", {record.locator.words(of_total=True)}" if record.locator else ""
    parts = [Content(escape_controls(framed_words(record))), Content("")]
    if record.speaker:
        role = f", {record.speaker.role}" if record.speaker.role else ""
        parts.append(Content.styled(escape_controls(f"{record.speaker.name.forward}{role}"), "bold"))
    parts.append(Content(escape_controls(f"{_source(clipping)}{place}")))
    if clipping.note:
        parts += [Content(""), Content.styled(escape_controls(clipping.note), "italic")]
    if clipping.labels:
        parts += [
            Content(""),
            Content.styled(escape_controls(" ".join(f"#{label}" for label in clipping.labels)), "bold"),
        ]
    return Content("\n").join(parts)


def damaged_text(damaged: DamagedClipping, delete_key: str) -> Content:
    """The readable parts of a damaged clipping, and advice on it."""
    parts = [
        Content.styled("Damaged", "bold"),
        Content(escape_controls(damaged.reason)),
        Content("The readable parts may be wrong; copy what you need, and check it against the article."),
        Content(""),
        Content(escape_controls(damaged.words)),
    ]
    if damaged.note:
        parts += [Content(""), Content.styled(escape_controls(damaged.note), "italic")]
    if damaged.labels:
        parts.append(_labels(damaged.labels))
    parts += [Content(""), Content(f"{delete_key}: delete it")]
    return Content("\n").join(parts)


def _labels(labels: Sequence[str]) -> Content:
    return Content.styled(escape_controls(" ".join(f"#{label}" for label in labels)), "bold")


def _source(clipping: Clipping) -> str:
    record = clipping.record
    return ", ".join(part for part in (record.outlet, record.title) if part) or record.file


def _one_line(text: str) -> str:
    return escape_controls(text.translate(_ONE_LINE))
