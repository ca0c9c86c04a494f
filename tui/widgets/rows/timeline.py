"""The rows of the time line: days, weeks or months, each with the number of its events and the events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.cells import cell_len

from index.article import Span
from index.text import escape_controls, one_line
from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_dates import DatedWords, DatesOverview, Sentences
from tui.widgets.rows.messages import EmptyRow, kind_sign
from tui.widgets.rows.panel_view import has_words
from tui.widgets.segments import StyledText, align

if TYPE_CHECKING:
    from index.search.query.nodes import DateRange

ORDERS = ("by day", "by week", "by month")
PLOT_CELLS = 20
"""Cells of the longest bar, where there is room for it."""
_SIGN_CELLS, _GAP_CELLS = 3, 2
_Period = tuple[date, date]


class PeriodRow(Struct, frozen=True):
    """A day, week, month or longer period, with a bar for the number of its events."""

    label: str
    amount: int
    most: int
    folded: bool
    words: Excerpt
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    @property
    def key(self) -> str:
        """The key of the fold state."""
        return self.label

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        taken = _SIGN_CELLS + cell_len(self.label) + _GAP_CELLS + len(str(self.most)) + _GAP_CELLS
        longest = max(1, min(PLOT_CELLS, width - 1 - taken))
        bar = "▇" * max(1, round(longest * self.amount / self.most))
        left = [(f" {'▸' if self.folded else '▾'} ", ""), (f"{self.label}  ", "strong"), (bar, "muted")]
        return (align(left, (str(self.amount), "muted"), width - 1),)


class EventRow(Struct, frozen=True):
    """A date in an article with its sentence, or an article at its own date; "~" if the day is worked out."""

    key: str
    event: DatedWords
    source: SourceName
    later: Sentences
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 2

    @property
    def words(self) -> Excerpt:
        """The place of the date."""
        return self.event.words

    @property
    def unread(self) -> tuple[Path, Span] | None:
        """The place whose sentence is to be read for this row; None if it is there."""
        place = self.event.words.address, self.event.words.span
        is_there = self.event.is_article or self.event.words.words or place in self.later
        return None if is_there else place

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Sign, outlet and place, from what the day is worked out; the sentence, or the headline."""
        name = escape_controls(self.source.name)
        if self.event.is_article:
            title = self.source.title or self.source.address.name
            return (
                align([("   ■ ", ""), (name, ""), (" · article", "muted")], ("", ""), width),
                align([("     ", ""), (one_line(title), "strong")], ("", ""), width),
            )
        worked_out = self.event.first is not None and not self.event.is_stated
        basis = f" · from {one_line(self.event.basis)}" if worked_out and self.event.basis else ""
        words, speaker = self.event.words, self.event.speaker
        if (read := self.later.get((words.address, words.span))) is not None:
            words, speaker = read.words, read.speaker
        said = f" · {one_line(speaker)}" if speaker else ""
        where = f"{name} {kind_sign(words.place)}"
        sign = "~" if worked_out else "?" if self.event.first is None else " "
        return (
            align([(f"   {sign} ", ""), (where, ""), (f"{said}{basis}", "muted")], ("", ""), width),
            align([("     ", ""), *_pieces(words)], ("", ""), width),
        )


DatesRows = PeriodRow | EventRow | EmptyRow


def listed_events(found: DatesOverview, view: AcrossView) -> Sequence[DatedWords]:
    """The dates that the filter leaves; a part such as 2024-07 or 2024-07-24..2024-07-31 leaves the dates within it."""
    if not view.filter_text:
        return found.events
    from index.search.query.ranges import read_dates  # not before there is a filter

    asked = [(word, read_dates(word)) for word in view.filter_text.split()]
    return [each for each in found.events if _is_asked(each, found, asked)]


def timeline_rows(found: DatesOverview, view: AcrossView) -> list[DatesRows]:
    """The time line by day, week or month; events without a day come last."""
    events = listed_events(found, view)
    order = view.order % len(ORDERS)
    dated = sorted((each for each in events if each.first is not None), key=lambda each: _period(each, order))
    by_period = groupby(dated, key=lambda each: _period(each, order))
    groups = [(_label(period), list(members)) for period, members in by_period]
    undated = [each for each in events if each.first is None]
    if undated:
        groups.append(("without a known day", undated))
    most = max((len(members) for _, members in groups), default=1)
    rows: list[DatesRows] = []
    for label, members in groups:
        folded = label in view.unfolded
        rows.append(PeriodRow(label, len(members), most, folded, members[0].words))
        if not folded:
            rows += [EventRow(label, each, found.sources[each.words.address], found.later) for each in members]
    return rows or [EmptyRow("no date has these words" if view.filter_text else "no dates here")]


def _period(event: DatedWords, order: int) -> _Period:
    """The day, week or month that an event falls into; a longer span is a separate period."""
    assert event.first is not None
    first, last = event.first, event.last or event.first
    if order == 0:
        return first, last
    if order == 1:
        begin = first - timedelta(first.weekday())
        end = begin + timedelta(6)
    else:
        begin = first.replace(day=1)
        end = (begin + timedelta(31)).replace(day=1) - timedelta(1)
    return (begin, end) if last <= end else (first, last)


def _label(period: _Period) -> str:
    first, last = period
    if first == last:
        return f"{first:%a} {_day(first)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and (last + timedelta(1)).day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%b} {first.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _pieces(words: Excerpt) -> list[StyledText]:
    first, last = words.focus
    return [(words.words[:first], "muted"), (words.words[first:last], "strong"), (words.words[last:], "muted")]


def _is_asked(event: DatedWords, found: DatesOverview, asked: Sequence[tuple[str, DateRange | None]]) -> bool:
    source = found.sources[event.words.address]
    days = (event.first, event.last) if event.last != event.first else (event.first,)
    shown = (f"{day:%a} {_day(day)}" for day in days if day is not None)
    title = source.title if event.is_article else event.basis
    texts = (event.words.words, event.speaker, source.name, title, *shown)
    return all(_is_within(event, days) or has_words(word, texts) for word, days in asked)


def _is_within(event: DatedWords, days: DateRange | None) -> bool:
    """Whether an event may be on one of some days."""
    if days is None or event.first is None:
        return False
    last = event.last or event.first
    return (days.first is None or last >= days.first) and (days.last is None or event.first <= days.last)
