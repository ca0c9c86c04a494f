"""The rows of the panel at the right: speakers with what they said, figures and dates."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import ClassVar

from msgspec import Struct

from index.marks.figures.figure import FigureKind, Value
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from index.marks.repeats import Repeated
from index.marks.speakers import Speaker
from index.text import escape_controls
from tui.models.annotated_article import AnnotatedArticle, Mark
from tui.widgets.article.speaker_labels import colour, letter
from tui.widgets.rows.dates import DateRow, date_rows
from tui.widgets.rows.mark_places import place_sign, place_width
from tui.widgets.rows.messages import EmptyRow
from tui.widgets.rows.panel_view import PanelView, Tab
from tui.widgets.segments import StyledText, align

NOBODY = "unattributed"
_FIRST_WORDS = 200
"""Characters of a quotation that a list shows at most."""


class SpeakerRow(Struct, frozen=True):
    """Somebody quoted: letter, name, number of quotations; the role under it."""

    speaker: Speaker
    number: int
    folded: bool = False

    @property
    def selectable(self) -> bool:
        """Only if the quotations are folded: else the cursor moves through them."""
        return self.folded

    @property
    def height(self) -> int:
        """Two lines with a role, else one."""
        return 2 if self._under() else 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Letter and name, number of quotations at the right; the role or kind under it."""
        name = self.speaker.name
        look = f"speaker-{colour(self.number)}" if name else "muted"
        sign = letter(self.number) if name else "?"
        count = f"{len(self.speaker.quotes)}{' ▸' if self.folded else ''}"
        first = align(
            [(f" {sign} ", look), (escape_controls(name or NOBODY), "strong" if name else "muted")],
            (count, "muted"),
            width - 1,
        )
        under = self._under()
        return (first, align([("   ", ""), (under, "muted")], ("", ""), width)) if under else (first,)

    def _under(self) -> str:
        kind = "" if self.speaker.kind in (None, SpeakerKind.PERSON) else str(self.speaker.kind)
        return " · ".join(part for part in (escape_controls(self.speaker.role or ""), kind) if part)


class QuoteRow(Struct, frozen=True):
    """A quotation: paragraph and first words, in quotation marks if the article has them."""

    opened: AnnotatedArticle
    quote: Quote
    number: int
    room: int
    """Cells of the column of places."""
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Bar, place, first words."""
        place = place_sign(self.opened, self.quote, self.room)
        words = self.opened.display_text((self.quote.start, min(self.quote.end, self.quote.start + _FIRST_WORDS)))
        sure = "" if self.quote.confidence is not Confidence.LOW else "uncertain: "
        is_whole = self.quote.end - self.quote.start <= _FIRST_WORDS
        opening, closing = ("“", "”" * is_whole) if self.quote.kind is QuoteKind.DIRECT else ("", "")
        bar = (" ▌ ", f"speaker-{colour(self.number)}")
        by_you = ("by you" if self.quote.by_you else "", "muted")
        return (
            align([bar, (f"{place} ", "muted"), (sure, "italic"), (opening + words + closing, "")], by_you, width - 1),
        )


class FigureRow(Struct, frozen=True):
    """A figure as the article has it, its kind, and how often it is given."""

    opened: AnnotatedArticle
    repeated: Repeated
    room: int
    """Cells of the column of places."""
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Paragraph and words; at the right the number of occurrences, or the kind unless it is a count."""
        times = len(self.repeated.places)
        figure = self.repeated.figure
        kind = "" if figure.kind is FigureKind.COUNT else str(figure.kind)
        by_you = "by you" if figure.by_you else ""
        right = " ".join(part for part in (by_you, kind, f"×{times}" if times > 1 else "") if part)
        noun = f" [{escape_controls(figure.noun)}]" if figure.noun and figure.noun_from_context else ""
        place = place_sign(self.opened, figure, self.room)
        left = [(f" {place} ", "muted"), (_words(self.opened, figure), "strong"), (noun, "muted")]
        return (align(left, (right, "muted"), width - 1),)


MarkRow = SpeakerRow | QuoteRow | FigureRow | DateRow | EmptyRow


def mark_rows(
    opened: AnnotatedArticle, speakers: Sequence[Speaker], view: PanelView
) -> Mapping[Tab, Sequence[MarkRow]]:
    """The rows of all lists."""
    return {
        Tab.SPEAKERS: speaker_rows(opened, speakers, view),
        Tab.FIGURES: figure_rows(opened, view),
        Tab.DATES: date_rows(opened, view),
    }


def speaker_rows(opened: AnnotatedArticle, speakers: Sequence[Speaker], view: PanelView) -> list[MarkRow]:
    """Each speaker, and under them what they said, in text order."""
    numbered = list(enumerate(speakers))
    if view.by_weight:
        numbered.sort(key=lambda pair: -len(pair[1].quotes))
    rows: list[MarkRow] = []
    room = place_width(opened, [quote for speaker in speakers for quote in speaker.quotes])
    for number, speaker in numbered:
        said = [
            quote
            for quote in speaker.quotes
            if not view.filter_text or view.matches(speaker.name, speaker.role, _words(opened, quote))
        ]
        if said:
            folded = speaker.name in view.folded
            rows.append(SpeakerRow(speaker, number, folded))
            rows += [] if folded else [QuoteRow(opened, quote, number, room) for quote in said]
    return rows or [EmptyRow("no speaker has these words" if view.filter_text else "nobody is quoted here")]


def figure_rows(opened: AnnotatedArticle, view: PanelView) -> list[MarkRow]:
    """The figures in text order or the largest first, one row for repeats."""
    repeated = [
        row
        for row in opened.repeated_figures
        if not view.filter_text or view.matches(_words(opened, row.figure), row.figure.noun)
    ]
    if view.by_weight:
        repeated.sort(key=lambda row: -_size(row.figure.value))
    room = place_width(opened, opened.figures)
    rows: list[MarkRow] = [FigureRow(opened, row, room) for row in repeated]
    return rows or [EmptyRow("no figure has these words" if view.filter_text else "no figures here")]


def _words(opened: AnnotatedArticle, mark: Mark) -> str:
    return opened.display_text((mark.start, mark.end))


def _size(value: Value) -> float:
    return value[1] if isinstance(value, tuple) else value


def mark_of(row: MarkRow) -> Mark | None:
    """The mark of a row, or None."""
    if isinstance(row, QuoteRow):
        return row.quote
    if isinstance(row, DateRow):
        return row.mark
    return row.repeated.figure if isinstance(row, FigureRow) else None


class RowIndex(Struct, frozen=True):
    """The positions of a list's marks in the text, to find the row of a passage at once."""

    starts: array[int]
    """Of the marks, in the order of the text."""
    ends: array[int]
    rows: array[int]
    longest: int
    """Characters of the longest mark."""

    def row_at(self, start: int, end: int) -> int:
        """The first row with a mark that touches characters start to end (exclusive), or -1."""
        near = range(bisect_left(self.starts, start - self.longest), bisect_left(self.starts, end))
        return min((self.rows[at] for at in near if self.ends[at] > start), default=-1)

    def row_from(self, start: int) -> int:
        """The row of the first mark from an offset on, else of the last one; -1 if there is none."""
        return self.rows[min(bisect_left(self.starts, start), len(self.rows) - 1)] if self.rows else -1


def index_rows(rows: Sequence[MarkRow]) -> RowIndex:
    """The positions of the marks of rows."""
    placed = sorted((mark.start, mark.end, number) for number, row in enumerate(rows) for mark in _marks_of(row))
    starts, ends, numbers = (array("i", [mark[at] for mark in placed]) for at in range(3))
    return RowIndex(starts, ends, numbers, max((end - start for start, end, _ in placed), default=0))


def _marks_of(row: MarkRow) -> Sequence[Mark]:
    if isinstance(row, QuoteRow | DateRow):
        return (row.quote if isinstance(row, QuoteRow) else row.mark,)
    return row.repeated.places if isinstance(row, FigureRow) else ()
