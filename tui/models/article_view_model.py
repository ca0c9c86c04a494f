"""An annotated article laid out for one width, made on a worker thread before the screen shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.models.annotated_article import AnnotatedArticle, header_lines
from tui.widgets.article.decorations import decorate
from tui.widgets.article.layout import LineLayout, layout_article, text_width
from tui.widgets.article.styles import Decorations
from tui.widgets.rows.marks import MarkRow, mark_of, mark_rows
from tui.widgets.rows.messages import EmptyRow, wrap_lines
from tui.widgets.rows.panel_view import PanelView, Tab

if TYPE_CHECKING:
    from index.marks.speakers import Speaker

_LOOKING: Mapping[Tab, Sequence[MarkRow]] = {
    Tab.SPEAKERS: (EmptyRow("looking for who is quoted"),),
    Tab.FIGURES: (EmptyRow("looking for figures"),),
    Tab.DATES: (EmptyRow("looking for dates"),),
}


class ArticleViewModel(Struct, frozen=True):
    """An annotated article drawn for one width: its lines, decorations, and rows of the panel."""

    opened: AnnotatedArticle
    uncertain: bool
    """Whether quotations of low confidence are included."""
    speakers: tuple[Speaker, ...]
    decorations: Decorations
    rows: Mapping[Tab, Sequence[MarkRow]]
    counts: Mapping[Tab, int]
    """How many speakers have a name, how many different figures and how many dates there are."""
    layout: LineLayout
    """Its lines, for the width at the time of the request."""


def build_view_model(opened: AnnotatedArticle, uncertain: bool, laid_out: LineLayout) -> ArticleViewModel:
    """Prepares an article that is laid out, with quotations of low confidence or without."""
    speakers = opened.speakers(uncertain)
    rows = panel_rows(opened, speakers, PanelView())
    named = sum(1 for speaker in speakers if speaker.name)
    counts = {tab: sum(mark_of(row) is not None for row in rows[tab]) for tab in rows} | {Tab.SPEAKERS: named}
    return ArticleViewModel(opened, uncertain, speakers, decorate(opened, speakers), rows, counts, laid_out)


def panel_rows(
    opened: AnnotatedArticle, speakers: Sequence[Speaker], view: PanelView
) -> Mapping[Tab, Sequence[MarkRow]]:
    """The rows of the panel; while marks are looked for, a line that says so.

    An article in another language has no speakers, figures and dates, and a line says why.
    """
    if opened.pending:
        return _LOOKING
    rows = mark_rows(opened, speakers, view)
    if not (language := opened.other_language):
        return rows
    return {tab: _with_reason(rows[tab], f"In {language}; {tab} are found in English only") for tab in rows}


def _with_reason(rows: Sequence[MarkRow], reason: str) -> Sequence[MarkRow]:
    return (*map(EmptyRow, wrap_lines(reason)), *(row for row in rows if not isinstance(row, EmptyRow)))


def layout(opened: AnnotatedArticle, cells: int, furniture: bool) -> LineLayout:
    """The lines of an article in a pane of `cells` cells, with the site's own text or without."""
    return layout_article(opened.article, text_width(opened.max_number, cells), header_lines(opened), furniture)


def layout_fits(rows: LineLayout, opened: AnnotatedArticle, cells: int, furniture: bool) -> bool:
    """Whether lines are those that `laid_out` would give."""
    return rows.width == text_width(opened.max_number, cells) and rows.furniture is furniture
