"""The rows of the panel's list of dates: those whose day is known, then those that stay open."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len

from index.dates.resolve import DateOrigin
from index.marks.dates import DateMark
from tui.models.annotated_article import AnnotatedArticle
from tui.widgets.rows.mark_places import place_sign, place_width
from tui.widgets.rows.messages import EmptyRow
from tui.widgets.rows.panel_view import PanelView
from tui.widgets.segments import StyledText, align

_WORDS_CELLS = 24
"""Cells that the words of the article have at least before the value is shortened."""


class DateRow(Struct, frozen=True):
    """A date as the article has it, and its value; "~" is before one that comes from the article's own date."""

    opened: AnnotatedArticle
    mark: DateMark
    place_cells: int
    """Cells of the column of places."""
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Paragraph and words; the value at the right, with its source if there is room."""
        words = self.opened.display_text((self.mark.start, self.mark.end))
        left = [(f" {place_sign(self.opened, self.mark, self.place_cells)} ", "muted"), (words, "strong")]
        values = _values(self.mark)
        value = next((text for text in values if cell_len(text) + _WORDS_CELLS <= width), values[-1])
        value = f"{value}, by you" if self.mark.by_you else "" if value == words else value
        return (align(left, (value, "muted" if self.mark.origin is not DateOrigin.STATED else ""), width - 1),)


def _values(mark: DateMark) -> tuple[str, ...]:
    """The value of a date in words, the longest text first."""
    match mark.origin:
        case DateOrigin.DERIVED:
            short = f"~ {mark.words()}"
            return f"{short}, from {mark.derived_from()}", short
        case DateOrigin.STATED:
            return (mark.words(),)
    if mark.value is None:
        return ("",)
    return ("no year" if mark.value.year is None else "day unclear",)


def date_rows(opened: AnnotatedArticle, view: PanelView) -> list[DateRow | EmptyRow]:
    """The dates in text order or by day; below them those without a known day."""
    marks = [
        mark
        for mark in opened.dates
        if (view.derived or mark.origin is not DateOrigin.DERIVED)
        and (not view.filter_text or view.matches(opened.display_text((mark.start, mark.end)), mark.words()))
    ]
    if not marks:
        return [EmptyRow("no date has these words" if view.filter_text else "no dates here")]
    known = [mark for mark in marks if mark.origin is not DateOrigin.UNRESOLVED]
    open_marks = [mark for mark in marks if mark.origin is DateOrigin.UNRESOLVED]
    if view.by_weight:
        known.sort(key=_day)
    cells = place_width(opened, marks)
    rows: list[DateRow | EmptyRow] = [DateRow(opened, mark, cells) for mark in known]
    if open_marks:
        rows.append(EmptyRow("not resolved" if opened.article.published else "not resolved: no article date"))
    return rows + [DateRow(opened, mark, cells) for mark in open_marks]


def _day(mark: DateMark) -> tuple[int, date, date]:
    """Sorts by first day, the shorter date first; years before the calendar of Python go by their number."""
    first, last = mark.first_day(), mark.last_day()
    if first and last:
        return first.year, first, last
    return mark.value.year or 0 if mark.value else 0, date.min, date.min
