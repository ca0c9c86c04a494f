"""The state of the lists over several articles: scope, answers, and how each tab is viewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.models.across import AcrossRequest, AcrossView, Overview, Scope
from tui.models.plurals import counted
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.across import Excerpt
    from tui.models.across_dates import Sentences
    from tui.widgets.row_list import Row
    from tui.widgets.rows.across import AcrossRow

_UNITS = {
    Tab.SPEAKERS: ("source", "sources"),
    Tab.FIGURES: ("thing counted", "things counted"),
    Tab.DATES: ("date", "dates"),
    Tab.PASSAGES: ("passage", "passages"),
}


class AcrossState:
    """One for the reader: the panel and the wide views show the same rows. It knows no widget."""

    def __init__(self) -> None:
        self.scope = Scope.ARTICLE
        self.views: dict[Tab, AcrossView] = {tab: AcrossView() for tab in Tab}
        self.request: AcrossRequest | None = None
        """The newest request, until its answer is whole."""
        self._progress = ""
        """How far the newest request is, in words."""
        self._found: dict[tuple[Scope, Tab], Overview] = {}
        self._outdated: set[tuple[Scope, Tab]] = set()
        self._stopped: set[tuple[Scope, Tab]] = set()
        self._rows: dict[tuple[Scope, Tab], tuple[AcrossView, Sequence[AcrossRow]]] = {}

    @property
    def is_wide(self) -> bool:
        """Whether the scope is wider than one article."""
        return self.scope is not Scope.ARTICLE

    def overview(self, tab: Tab, scope: Scope) -> Overview | None:
        """The results, or None if they were not requested since the articles or the decisions changed."""
        return self._found.get((scope, tab))

    def forget(self, *, about: Scope | None = None) -> None:
        """Drops the answers of a scope, or all: articles, hits or decisions have changed."""
        for scope, tab in tuple(self._found):
            if about in (None, scope):
                del self._found[scope, tab]
                self._rows.pop((scope, tab), None)

    def outdate(self) -> None:
        """Requests everything again; the previous results stay listed until the answer comes."""
        self.request = None
        self._stopped.clear()
        self._outdated.update(self._found)

    def ask(
        self,
        number: int,
        tab: Tab,
        scope: Scope,
        articles: frozenset[Path] | None = None,
        about: Path | None = None,
        span: Span | None = None,
    ) -> AcrossRequest | None:
        """The request to be sent, or None if its answer is there or on its way, or if it was given up."""
        found = self._found.get((scope, tab))
        if (scope, tab) in self._stopped:
            return None
        if found is not None and found.is_whole and (scope, tab) not in self._outdated:
            return None
        request = AcrossRequest(number, tab, scope, articles, about, span)
        if request.asks_the_same(self.request):
            return None
        self.request = request
        self._progress = ""
        return self.request

    def note_progress(self, request: AcrossRequest, done: int, total: int) -> bool:
        """Keeps how many articles have been read for the newest request; False if it is to an older one."""
        if self.request is None or request.number != self.request.number:
            return False
        self._progress = f" · {done:,} of {counted(total, 'article')}"
        return True

    def take(self, request: AcrossRequest, overview: Overview) -> bool:
        """Keeps an answer; False if it is to an older request."""
        if self.request is None or request.number != self.request.number:
            return False
        if not overview.is_whole and (request.scope, request.tab) in self._outdated:
            return False  # the list already has more than this part of the new answer
        self._found[request.scope, request.tab] = overview
        self._outdated.discard((request.scope, request.tab))
        self._rows.pop((request.scope, request.tab), None)
        if overview.is_whole:
            self.request = None
        return True

    def stop(self) -> AcrossRequest | None:
        """Gives up the newest request; its results stay, and it is not repeated until `resume`."""
        request, self.request = self.request, None
        if request is not None:
            self._stopped.add((request.scope, request.tab))
        return request

    def resume(self, tab: Tab, scope: Scope) -> None:
        """Lets a list be asked for again after it was given up."""
        self._stopped.discard((scope, tab))

    def rows(self, tab: Tab, scope: Scope) -> Sequence[AcrossRow]:
        """The rows of a tab."""
        from tui.widgets.rows.across import across_rows

        found, view = self._found.get((scope, tab)), self.views[tab]
        made = self._rows.get((scope, tab))
        if made is None or made[0] != view:
            made = self._rows[scope, tab] = (view, across_rows(found, view))
        return made[1]

    def is_heading(self, row: Row | None) -> bool:
        """Whether a row is unfolded to others."""
        from tui.widgets.rows.across import HEADINGS

        return isinstance(row, HEADINGS)

    def next_order(self, tab: Tab) -> str:
        """Lists a tab in its next order; returns that in words."""
        from tui.widgets.rows.across import ORDERS

        order = (self.views[tab].order + 1) % len(ORDERS[tab])
        self.views[tab] = replace(self.views[tab], order=order)
        return ORDERS[tab][order]

    def chosen_order(self, tab: Tab) -> str:
        """The order of a tab in words; empty for the one of the start, but that of the time line is always named."""
        from tui.widgets.rows.across import ORDERS

        order = self.views[tab].order
        return ORDERS[tab][order] if order or tab is Tab.DATES else ""

    def set_filter(self, tab: Tab, text: str) -> None:
        """Lists only items with these words."""
        self.views[tab] = replace(self.views[tab], filter_text=text)

    def add_said(self, scope: Scope, said: Mapping[str, tuple[Excerpt, ...]]) -> None:
        """Keeps quotations that were read later."""
        from tui.models.across_people import PeopleOverview

        found = self._found.get((scope, Tab.SPEAKERS))
        if isinstance(found, PeopleOverview):
            self._found[scope, Tab.SPEAKERS] = found.with_said(said)
            self._rows.pop((scope, Tab.SPEAKERS), None)

    def add_sentences(self, scope: Scope, sentences: Sentences) -> bool:
        """Keeps sentences of dates that were read later; whether the time line is still listed that lacked them."""
        from tui.models.across_dates import DatesOverview

        found = self._found.get((scope, Tab.DATES))
        if not isinstance(found, DatesOverview):
            return False
        found.later.update(sentences)
        return True

    def unread_names(self, scope: Scope) -> frozenset[str]:
        """Names of unfolded people whose quotations were not read yet."""
        from tui.models.across_people import PeopleOverview

        found = self._found.get((scope, Tab.SPEAKERS))
        if not isinstance(found, PeopleOverview):
            return frozenset()
        unfolded = self.views[Tab.SPEAKERS].unfolded
        people = (person for person in found.people if person.name in unfolded)
        return frozenset(s.name for person in people for s in person.spellings if s.name not in found.said)

    def fold(self, tab: Tab, row: Row | None, *, unfold: bool | None) -> None:
        """Unfolds the item of a row, folds it, or (None) does the other of both."""
        key = getattr(row, "key", None)
        if key is None:
            return
        is_unfolded = (key in self.views[tab].unfolded) is (tab is Tab.SPEAKERS)  # people are folded at first
        if unfold is not is_unfolded:
            self.views[tab] = self.views[tab].toggled(key)

    def _listed_of(self, found: Overview, tab: Tab) -> str:
        """How many items there are, in words; with a filter, how many of them are listed."""
        from tui.widgets.rows.across import listed_items

        items = counted(found.count, *_UNITS[tab])
        view = self.views[tab]
        return f"{len(listed_items(found, view)):,} of {items}" if view.filter_text else items

    def count(self, tab: Tab, scope: Scope) -> str:
        """How many there are, for the name of a tab: "21", "…" while they are not known."""
        found = self._found.get((scope, tab))
        is_running = self.request is not None and (self.request.tab, self.request.scope) == (tab, scope)
        if found is None:
            return "…" if is_running else ""
        return f"{found.count}{'' if found.is_whole else '+'}"

    def status(self, tab: Tab, scope: Scope) -> tuple[str, ...]:
        """The number of results, or the progress: longest text first."""
        found = self._found.get((scope, tab))
        is_running = self.request is not None and (self.request.tab, self.request.scope) == (tab, scope)
        if found is None:
            words = f"comparing the articles{self._progress}"
            return (f"{words} · Esc: stop", words, "comparing") if is_running else ("",)
        if not found.sources:
            return ("waiting for the index", "")
        items = self._listed_of(found, tab)
        where = "" if scope is Scope.ARTICLE else f" in {counted(len(found.sources), 'article')}"
        words = f"{items}{where}"
        so_far = f" so far{self._progress} · Esc: stop"
        more = "" if found.is_whole else so_far if is_running else " · stopped"
        waiting = f" · {found.waiting:,} to decide" if found.waiting else ""
        return (f"{words}{more}{waiting}", f"{items}{more}{waiting}", f"{items}{more}", items)
