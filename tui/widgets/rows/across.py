"""The rows of the lists over several articles, for the panel and for the wide views."""

from __future__ import annotations

from collections.abc import Sequence

from index.compare.values import Person
from tui.models.across import AcrossView, Overview
from tui.models.across_dates import DatedWords, DatesOverview
from tui.models.across_figures import FigureGroup, FiguresOverview
from tui.models.across_passages import PassageGroup, PassagesOverview
from tui.models.across_people import PeopleOverview
from tui.widgets.rows.compared_figures import ORDERS as FIGURE_ORDERS
from tui.widgets.rows.compared_figures import FigureHeadRow, FigureRows, compared_figure_rows, listed_figures
from tui.widgets.rows.messages import EmptyRow
from tui.widgets.rows.panel_view import Tab
from tui.widgets.rows.passages import ORDERS as PASSAGE_ORDERS
from tui.widgets.rows.passages import PassageRow, PassageRows, listed_passages, passage_rows
from tui.widgets.rows.people import ORDERS as PEOPLE_ORDERS
from tui.widgets.rows.people import PeopleRow, PersonRow, listed_people, people_rows
from tui.widgets.rows.timeline import ORDERS as DATE_ORDERS
from tui.widgets.rows.timeline import DatesRows, PeriodRow, listed_events, timeline_rows

Item = Person | FigureGroup | DatedWords | PassageGroup
AcrossRow = PeopleRow | FigureRows | DatesRows | PassageRows
HEADINGS = (PersonRow, FigureHeadRow, PeriodRow, PassageRow)
"""Rows that are unfolded to others."""
ORDERS = {
    Tab.SPEAKERS: PEOPLE_ORDERS,
    Tab.FIGURES: FIGURE_ORDERS,
    Tab.DATES: DATE_ORDERS,
    Tab.PASSAGES: PASSAGE_ORDERS,
}
"""The orders of each tab, in words; the first is that of the start."""


def listed_items(found: Overview | None, view: AcrossView) -> Sequence[Item]:
    """The listed items in order, including those that are folded."""
    match found:
        case PeopleOverview():
            return listed_people(found, view)
        case FiguresOverview():
            return listed_figures(found, view)
        case DatesOverview():
            return listed_events(found, view)
        case PassagesOverview():
            return listed_passages(found, view)
    return ()


def across_rows(found: Overview | None, view: AcrossView) -> Sequence[AcrossRow]:
    """The rows of the results; until there are any, a line that says so.

    A list made before the first article is in the index has no source: that nobody is quoted is not known yet.
    """
    if found is not None and not found.sources:
        return (EmptyRow("no article is in the index yet; this list is filled as articles are read"),)
    match found:
        case PeopleOverview():
            return people_rows(found, view)
        case FiguresOverview():
            return compared_figure_rows(found, view)
        case DatesOverview():
            return timeline_rows(found, view)
        case PassagesOverview():
            return passage_rows(found, view)
    return (EmptyRow("comparing the articles"),)
