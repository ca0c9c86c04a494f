"""The state of the lists over several articles: scope, answers, and how each tab is viewed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.models.across import AcrossRequest, AcrossView, Overview, Scope
from tui.models.plurals import counted
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from tui.widgets.row_list import Row
    from tui.widgets.rows.across import AcrossRow

_UNITS = {Tab.SPEAKERS: ("person", "people")}


class AcrossState:
    """One for the reader: the panel and the wide views show the same rows. It knows no widget."""

    def __init__(self) -> None:
        self.scope = Scope.ARTICLE
        self.views: dict[Tab, AcrossView] = {tab: AcrossView() for tab in Tab}
        self.request: AcrossRequest | None = None
        """The newest request, until its answer is whole."""
        self.progress = (0, 0)
        """Articles read for it, and in total."""
        self._found: dict[tuple[Scope, Tab], Overview] = {}
        self._outdated: set[tuple[Scope, Tab]] = set()
        self._rows: dict[tuple[Scope, Tab], tuple[AcrossView, Sequence[AcrossRow]]] = {}

    def overview(self, tab: Tab, scope: Scope) -> Overview | None:
        """What was found, or None if it was not asked for since the articles or the decisions changed."""
        return self._found.get((scope, tab))

    def forget(self, *, about: Scope | None = None) -> None:
        """Drops the answers of a scope, or all: articles, hits or decisions have changed."""
        for scope, tab in tuple(self._found):
            if about in (None, scope):
                del self._found[scope, tab]
                self._rows.pop((scope, tab), None)

    def outdate(self) -> None:
        """Has everything asked for again; until it is answered, what was found is still listed."""
        self._outdated.update(self._found)

    def ask(
        self, number: int, tab: Tab, scope: Scope, articles: frozenset[Path] | None, about: Path | None = None
    ) -> AcrossRequest | None:
        """The request to be sent, or None if its answer is there or on its way."""
        found, waiting = self._found.get((scope, tab)), self.request
        if found is not None and found.is_whole and (scope, tab) not in self._outdated:
            return None
        if waiting is not None and (waiting.tab, waiting.scope, waiting.articles, waiting.about) == (
            tab,
            scope,
            articles,
            about,
        ):
            return None
        self.request = AcrossRequest(number, tab, scope, articles, about)
        self.progress = (0, 0)
        return self.request

    def take(self, request: AcrossRequest, overview: Overview) -> bool:
        """Keeps an answer; False if it is to an older request."""
        if self.request is None or request.number != self.request.number:
            return False
        if not overview.is_whole and (request.scope, request.tab) in self._outdated:
            return False  # what is listed is more than a part of the new answer
        self._found[request.scope, request.tab] = overview
        self._outdated.discard((request.scope, request.tab))
        self._rows.pop((request.scope, request.tab), None)
        if overview.is_whole:
            self.request = None
        return True

    def stop(self) -> AcrossRequest | None:
        """Gives the newest request up; what was found so far stays."""
        request, self.request = self.request, None
        return request

    def rows(self, tab: Tab, scope: Scope) -> Sequence[AcrossRow]:
        """The rows of a tab."""
        from tui.widgets.rows.across import across_rows

        found, view = self._found.get((scope, tab)), self.views[tab]
        made = self._rows.get((scope, tab))
        if made is None or made[0] != view:
            made = self._rows[scope, tab] = (view, across_rows(found, view, tab))
        return made[1]

    def is_heading(self, row: Row | None) -> bool:
        """Whether a row is unfolded to others."""
        from tui.widgets.rows.across import HEADINGS

        return isinstance(row, HEADINGS)

    def fold(self, tab: Tab, row: Row | None, *, unfold: bool | None) -> None:
        """Unfolds the item of a row, folds it, or (None) does the other of both."""
        key = getattr(row, "key", None)
        if key is not None and unfold is not (key in self.views[tab].unfolded):
            self.views[tab] = self.views[tab].toggled(key)

    def count(self, tab: Tab, scope: Scope) -> str:
        """How many there are, for the name of a tab: "21", "…" while they are not known."""
        found = self._found.get((scope, tab))
        return "…" if found is None else f"{found.count}{'' if found.is_whole else '+'}"

    def status(self, tab: Tab, scope: Scope) -> tuple[str, ...]:
        """What was found, or how far finding it is: the longest text first."""
        done, total = self.progress
        if self.request is not None and self.request.tab is tab:
            reading = f"reading {done:,} of {total:,} articles" if total else "reading the articles"
            return (f"{reading} · Esc: stop", reading)
        found = self._found.get((scope, tab))
        if found is None:
            return ("",)
        words = f"{counted(found.count, *_UNITS[tab])} in {counted(len(found.sources), 'article')}"
        stopped = "" if found.is_whole else " · stopped"
        waiting = f" · {found.waiting} to decide" if found.waiting else ""
        return (f"{words}{stopped}{waiting}", f"{counted(found.count, *_UNITS[tab])}{stopped}")
