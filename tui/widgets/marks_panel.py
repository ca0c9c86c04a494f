"""The panel at the right: who is quoted saying what, which figures and dates are given, in one or several articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.widgets.row_list import MarksList, Row, RowList
from tui.widgets.rows.panel_view import ARTICLE_TABS, PanelView, Tab

if TYPE_CHECKING:  # the rows are imported with the first article
    from index.article import Article, Span
    from tui.models.across import AcrossView, Excerpt
    from tui.models.across_state import AcrossState
    from tui.models.annotated_article import Mark
    from tui.models.article_view_model import ArticleViewModel
    from tui.widgets.marks_filter import MarksFilter
    from tui.widgets.rows.marks import MarkRow, RowIndex


_GAP_CELLS = 2
_ORDERS = {Tab.SPEAKERS: "most quoted first", Tab.FIGURES: "largest first", Tab.DATES: "by day", Tab.PASSAGES: ""}


class Tabs(Static):
    """The names of what the panel lists; a click asks for one."""

    _current = Tab.SPEAKERS
    _counts: Mapping[Tab, str] = MappingProxyType({})

    class Clicked(Message):
        """A tab's name was clicked."""

        def __init__(self, tab: Tab) -> None:
            super().__init__()
            self.tab = tab

    def action_tab(self, name: str) -> None:
        """Asks for a tab."""
        self.post_message(self.Clicked(Tab(name)))

    def set_counts(self, current: Tab, counts: Mapping[Tab, str]) -> None:
        """Shows the tabs with how many marks each lists, the current one underlined."""
        self._current, self._counts = current, counts
        self._draw()

    def on_resize(self) -> None:
        """Fits the names to the new width."""
        self._draw()

    def _draw(self) -> None:
        names = {tab: f"{tab.title()} {number}".rstrip() for tab, number in self._counts.items()}
        # padded to the width of two digits, so that the second tab does not move
        gaps = {tab: max(_GAP_CELLS, len(tab) + 5 - len(name)) for tab, name in names.items()}
        needed = len("".join(name + " " * gaps[tab] for tab, name in names.items()).rstrip())
        if needed > self.content_size.width > 0:  # only the current tab keeps its number
            names = {tab: name if tab is self._current else tab.title() for tab, name in names.items()}
            gaps = dict.fromkeys(names, 1)
        pieces: list[Content] = []
        for tab, name in names.items():
            link = Content.styled(name, "bold underline" if tab is self._current else "")
            pieces += [link.stylize(f"@click=tab('{tab}')"), Content(" " * gaps[tab])]
        self.update(Content("").join(pieces[:-1]), layout=False)


class MarksPanel(Vertical):
    """Speakers, figures or dates of the open article; posts the mark picked, and follows the current paragraph."""

    class Picked(Message):
        """The cursor was moved to a mark of an article, or the mark was chosen."""

        def __init__(self, article: Article, mark: Mark, chosen: bool) -> None:
            super().__init__()
            self.article = article
            self.mark = mark
            self.chosen = chosen

    class PlacePicked(Message):
        """The cursor was moved to words of any article, or they were chosen."""

        def __init__(self, words: Excerpt, chosen: bool) -> None:
            super().__init__()
            self.words = words
            self.chosen = chosen

    class AcrossChanged(Message):
        """Results over several articles are needed and may have to be requested."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.tab = Tab.SPEAKERS
        self.across: AcrossState | None = None
        """The lists over several articles; the reader sets it."""
        self._views = {tab: PanelView() for tab in Tab}
        self._title = "Marks"
        self._shows_across = False
        self._prepared: ArticleViewModel | None = None
        self._rows: Mapping[Tab, Sequence[MarkRow]] = {}
        self._places: dict[Tab, RowIndex] = {}
        self._counts: Mapping[Tab, int] = dict.fromkeys(ARTICLE_TABS, 0)

    def compose(self) -> ComposeResult:
        """A line with the tabs, and the list under it."""
        yield Tabs(id="tabs", markup=False)
        yield MarksList(id="marks-rows")

    def set_article(self, prepared: ArticleViewModel) -> None:
        """Lists the marks of an article."""
        before, mark = self._prepared, self.current()
        if before is None or before.opened.article is not prepared.opened.article:
            self._views = {tab: view.for_another_article() for tab, view in self._views.items()}
        self._prepared = prepared
        self._counts = prepared.counts
        self._rows = {tab: self._rows_of(prepared, tab) for tab in ARTICLE_TABS}
        if not self.lists_across:
            self._relist(mark)

    @property
    def lists_across(self) -> bool:
        """Whether the tab lists marks of several articles; passages always are."""
        return self._state is not None

    @property
    def _state(self) -> AcrossState | None:
        """The lists over several articles, if the tab shows one of them."""
        across = self.across
        return across if across is not None and (across.is_wide or self.tab is Tab.PASSAGES) else None

    def show_across(self) -> None:
        """Lists the known marks of several articles."""
        if (state := self._state) is not None:
            self.list.replace_rows(state.rows(self.tab, state.scope))
            self._shows_across = True
            self.show_title()

    def repaint_rows(self) -> None:
        """Draws the rows again; what they show was read."""
        self.list.refresh()

    def show_article(self) -> None:
        """Lists the marks of the open article, if others were listed."""
        if self._shows_across:
            self._shows_across = False
            self._relist(None)

    @property
    def view(self) -> PanelView | AcrossView:
        """The view of the current tab."""
        return self._state.views[self.tab] if self._state is not None else self._views[self.tab]

    def toggle_order(self) -> str:
        """Lists the tab in its next order; returns that in words, empty for the order of the article."""
        if (state := self._state) is not None:
            order = state.next_order(self.tab)
            self.show_across()
            return order
        self.set_view(replace(self._views[self.tab], by_weight=not self._views[self.tab].by_weight))
        return ""

    def toggle_derived(self) -> bool:
        """Lists derived dates, or leaves them out; whether they are listed now."""
        view = self._views[self.tab]
        self.set_view(replace(view, derived=not view.derived))
        return not view.derived

    def _set_filter(self, text: str) -> None:
        if (state := self._state) is not None:
            state.set_filter(self.tab, text)
            self.show_across()
        else:
            self.set_view(replace(self._views[self.tab], filter_text=text))

    def set_view(self, view: PanelView) -> None:
        """Lists the tab in another order, other marks, or with others folded; the mark under the cursor keeps it."""
        mark = self.current()
        self._views = {**self._views, self.tab: view}
        if self._prepared is not None:
            self._rows = {**self._rows, self.tab: self._rows_of(self._prepared, self.tab)}
        self._relist(mark)

    def _rows_of(self, shown: ArticleViewModel, tab: Tab) -> Sequence[MarkRow]:
        from tui.models.article_view_model import panel_rows

        view = self._views[tab]
        return (shown.rows if view == PanelView() else panel_rows(shown.opened, shown.speakers, view))[tab]

    def _relist(self, mark: Mark | None) -> None:
        self._places = {}
        self._show()
        if mark is not None:
            self.follow((mark.start, mark.end))

    def fold(self, unfold: bool) -> None:
        """Folds the speaker under the cursor, or unfolds."""
        from tui.widgets.rows.marks import SpeakerRow

        if (state := self._state) is not None:
            state.fold(self.tab, self.list.row, unfold=unfold)
            self.post_message(self.AcrossChanged())
            return
        rows = self._rows.get(self.tab, ())
        at = self.list.cursor
        speaker = next((row for row in reversed(rows[: at + 1]) if isinstance(row, SpeakerRow)), None)
        if speaker is None or speaker.folded is not unfold:
            return
        self.set_view(self._views[self.tab].toggled(speaker.speaker.name))
        rows = self._rows[self.tab]
        here = next(n for n, row in enumerate(rows) if isinstance(row, SpeakerRow) and row.speaker == speaker.speaker)
        self.list.move_cursor(here + 1 if unfold else here)

    def show_tab(self, tab: Tab) -> None:
        """Lists speakers, figures or dates."""
        if tab is not self.tab:
            self.tab = tab
            self._show()
            if self.lists_across:
                self.post_message(self.AcrossChanged())

    def follow(self, span: Span, *, nearest: bool = False) -> None:
        """Puts the cursor on the first mark that touches a span, if there is one; `nearest`: else on the next one."""
        from tui.widgets.rows.marks import index_rows

        if self.lists_across:
            return
        if self.tab not in self._places:
            self._places[self.tab] = index_rows(self._rows.get(self.tab, ()))
        row = self._places[self.tab].row_at(*span)
        if row < 0 and nearest:
            row = self._places[self.tab].row_from(span[0])
        if row >= 0:
            self.list.move_cursor(row)

    def ask_filter(self) -> None:
        """Opens the input to filter the marks, in place of the tabs, so that the list does not move."""
        entry = next(iter(self.query("#marks-filter").results(Input)), None)
        if entry is None:  # made when it is first needed: most never filter
            from tui.widgets.marks_filter import MarksFilter

            entry = MarksFilter()
            self.mount(entry, before=self.list)
        with entry.prevent(Input.Changed):
            entry.value = self.view.filter_text
        entry.display = True
        self.query_one(Tabs).display = False
        entry.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filters the marks by the typed text."""
        event.stop()
        self._set_filter(event.value.strip())

    def on_marks_filter_left(self, event: MarksFilter.Left) -> None:
        """Returns to the list."""
        event.stop()
        if not event.keeps:
            self._set_filter("")
        if self.list.cursor < 0:
            self.follow((0, 0), nearest=True)
        self.list.focus()

    def on_descendant_blur(self) -> None:
        """Shows the tabs again when the user has finished typing."""
        for entry in self.query("#marks-filter").results(Input):
            if entry.display and not entry.has_focus:
                entry.display = False
                self.query_one(Tabs).display = True

    @property
    def list(self) -> MarksList:
        """The list of marks."""
        return self.query_one(MarksList)

    def current(self) -> Mark | None:
        """The mark under the cursor, or None."""
        from tui.widgets.rows.marks import mark_of

        rows = () if self.lists_across else self._rows.get(self.tab, ())
        return mark_of(rows[self.list.cursor]) if 0 <= self.list.cursor < len(rows) else None

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Posts the mark under the cursor, or the chosen mark."""
        from tui.widgets.rows.dates import DateRow
        from tui.widgets.rows.marks import FigureRow, QuoteRow, SpeakerRow, mark_of

        event.stop()
        row, chosen = event.row, isinstance(event, RowList.Chosen)
        if self.lists_across:
            self._pick_across(row, chosen)
        elif isinstance(row, QuoteRow | FigureRow | DateRow) and (mark := mark_of(row)) is not None:
            self.post_message(self.Picked(row.opened.article, mark, chosen))
        elif chosen and isinstance(row, SpeakerRow) and row in self._rows.get(self.tab, ()):
            self.fold(unfold=row.folded)

    on_row_list_chosen = on_row_list_moved

    def _pick_across(self, row: Row, chosen: bool) -> None:
        if (state := self._state) is None:
            return
        if chosen and state.is_heading(row):
            state.fold(self.tab, row, unfold=None)
            self.post_message(self.AcrossChanged())
        elif (words := getattr(row, "words", None)) is not None:
            self.post_message(self.PlacePicked(words, chosen))

    def _show(self) -> None:
        self._shows_across = self.lists_across
        if (state := self._state) is not None:
            self.list.set_rows(state.rows(self.tab, state.scope))
        else:
            self.list.set_rows(self._rows.get(self.tab, ()))
        self.show_title()

    def show_title(self) -> None:
        """Updates the names of the tabs and the title."""
        looking = self._prepared is not None and self._prepared.opened.pending
        counts = {tab: "…" if looking else str(number) for tab, number in self._counts.items()}
        about, hidden = "Marks", [] if self._views[self.tab].derived else ["derived hidden"]
        order = [_ORDERS[self.tab]] if self._views[self.tab].by_weight else []
        if (across := self.across) is not None:
            counts |= {tab: across.count(tab, across.scope) for tab in Tab if across.is_wide or tab is Tab.PASSAGES}
        if (state := self._state) is not None:
            about, order, hidden = str(state.scope).capitalize(), [], []
        self.query_one(Tabs).set_counts(self.tab, counts)
        asked = [f"with “{self.view.filter_text}”"] if self.view.filter_text else []
        title = " · ".join([about, *asked, *order, *hidden])
        if title != self._title:  # setting it paints the whole panel
            self._title = title
            self.border_title = Content(title)
