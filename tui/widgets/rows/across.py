"""The rows of the lists over several articles, for the panel and for the wide views."""

from __future__ import annotations

from collections.abc import Sequence

from tui.models.across import AcrossView, Overview
from tui.widgets.rows.messages import EmptyRow
from tui.widgets.rows.panel_view import Tab
from tui.widgets.rows.people import PeopleRow, PersonRow, people_rows

AcrossRow = PeopleRow
HEADINGS = (PersonRow,)
"""Rows that are unfolded to others."""


def across_rows(found: Overview | None, view: AcrossView, tab: Tab) -> Sequence[AcrossRow]:
    """The rows of a tab; while nothing is known, a line that says so."""
    if found is None:
        return (EmptyRow("reading the articles"),)
    return people_rows(found, view)
