"""An article with all that showing it needs, made before it comes to the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.models.annotated_article import Opened, heading
from tui.widgets.article.decorations import underlay
from tui.widgets.article.layout import Rows, lay_out, text_width
from tui.widgets.article.styles import Underlay
from tui.widgets.rows.marks import MarkRow, mark_of, mark_rows
from tui.widgets.rows.messages import NothingRow
from tui.widgets.rows.panel_view import Tab, View

if TYPE_CHECKING:
    from index.marks.speakers import Speaker

_LOOKING: Mapping[Tab, Sequence[MarkRow]] = {
    Tab.SPEAKERS: (NothingRow("looking for who is quoted"),),
    Tab.FIGURES: (NothingRow("looking for figures"),),
}


class Prepared(Struct, frozen=True):
    """What is shown of an article: who speaks, how its characters look, the rows of its panel."""

    opened: Opened
    uncertain: bool
    """Whether quotations of low confidence are among what is shown."""
    speakers: tuple[Speaker, ...]
    underlay: Underlay
    rows: Mapping[Tab, Sequence[MarkRow]]
    counts: Mapping[Tab, int]
    """How many speakers have a name, and how many different figures there are."""
    laid_out: Rows
    """Its lines, for the width that there was when it was asked for."""


def prepared(opened: Opened, uncertain: bool, laid_out: Rows) -> Prepared:
    """Prepares an article that is laid out, with quotations of low confidence or without."""
    speakers = opened.speakers(uncertain)
    rows = panel_rows(opened, speakers, View())
    named = sum(1 for speaker in speakers if speaker.name)
    counts = {Tab.SPEAKERS: named, Tab.FIGURES: sum(mark_of(row) is not None for row in rows[Tab.FIGURES])}
    return Prepared(opened, uncertain, speakers, underlay(opened, speakers), rows, counts, laid_out)


def panel_rows(opened: Opened, speakers: Sequence[Speaker], view: View) -> Mapping[Tab, Sequence[MarkRow]]:
    """The rows of the panel; while marks are looked for, a line that says so."""
    return _LOOKING if opened.looking else mark_rows(opened, speakers, view)


def laid_out(opened: Opened, cells: int, furniture: bool) -> Rows:
    """The lines of an article in a pane of `cells` cells, with the site's own text or without."""
    return lay_out(opened.article, text_width(opened.numbers, cells), heading(opened), furniture)


def fits(rows: Rows, opened: Opened, cells: int, furniture: bool) -> bool:
    """Whether lines are those that `laid_out` would give."""
    return rows.width == text_width(opened.numbers, cells) and rows.furniture is furniture
