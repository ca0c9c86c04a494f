"""The panel at the right: who is quoted saying what, and which figures the article gives."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from index.article import Span
from tui.opened import Mark
from tui.prepared import Prepared, panel_rows
from tui.rows.marks import MarkRow, Places, SpeakerRow, Tab, View, mark_of, places
from tui.widgets.row_list import RowList


class MarksPanel(Vertical):
    """Speakers or figures of the open article; says what is picked, and follows where the reader stands."""

    class Picked(Message):
        """A mark was moved to (`chosen` False) or chosen."""

        def __init__(self, mark: Mark, chosen: bool) -> None:
            super().__init__()
            self.mark = mark
            self.chosen = chosen

    class TabClicked(Message):
        """A tab's name was clicked."""

        def __init__(self, tab: Tab) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.tab = Tab.SPEAKERS
        self.view = View()
        self._title = "Marks"
        self._prepared: Prepared | None = None
        self._rows: Mapping[Tab, Sequence[MarkRow]] = {}
        self._places: dict[Tab, Places] = {}
        self._counts: Mapping[Tab, int] = {Tab.SPEAKERS: 0, Tab.FIGURES: 0}

    def compose(self) -> ComposeResult:
        """A line with the tabs, and the list under it."""
        yield Static(id="tabs", markup=False)
        yield RowList(id="marks-rows")

    def set_article(self, prepared: Prepared) -> None:
        """Lists the marks of an article."""
        self._prepared = prepared
        self._counts = prepared.counts
        self.set_view(View(by_weight=self.view.by_weight))

    def set_view(self, view: View) -> None:
        """Lists in another order, other marks, or with others folded; the mark under the cursor keeps it."""
        mark = self.current()
        self.view = view
        shown = self._prepared
        if shown is not None:
            self._places = {}
            self._rows = shown.rows if view == View() else panel_rows(shown.opened, shown.speakers, view)
        self._show()
        if mark is not None:
            self.follow((mark.start, mark.end))

    def fold(self, unfold: bool) -> None:
        """Folds the speaker under the cursor, or unfolds."""
        rows = self._rows.get(self.tab, ())
        at = self.list.cursor
        speaker = next((row for row in reversed(rows[: at + 1]) if isinstance(row, SpeakerRow)), None)
        if speaker is None or speaker.folded is not unfold:
            return
        self.set_view(self.view.toggled(speaker.speaker.name))
        rows = self._rows[self.tab]
        here = next(n for n, row in enumerate(rows) if isinstance(row, SpeakerRow) and row.speaker == speaker.speaker)
        self.list.move_cursor(here + 1 if unfold else here)

    def show_tab(self, tab: Tab) -> None:
        """Lists speakers, or figures."""
        if tab is not self.tab:
            self.tab = tab
            self._show()

    def follow(self, span: Span) -> None:
        """Puts the cursor on the first mark that touches a span, if there is one."""
        if self.tab not in self._places:
            self._places[self.tab] = places(self._rows.get(self.tab, ()))
        row = self._places[self.tab].row_at(*span)
        if row >= 0:
            self.list.move_cursor(row)

    @property
    def list(self) -> RowList:
        """The list of marks."""
        return self.query_one(RowList)

    def current(self) -> Mark | None:
        """The mark under the cursor, or None."""
        rows = self._rows.get(self.tab, ())
        return mark_of(rows[self.list.cursor]) if 0 <= self.list.cursor < len(rows) else None

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Says which mark was moved to, or chosen."""
        event.stop()
        row = self._rows[self.tab][event.row]
        chosen = isinstance(event, RowList.Chosen)
        mark = mark_of(row)
        if mark is not None:
            self.post_message(self.Picked(mark, chosen))
        elif chosen and isinstance(row, SpeakerRow):
            self.fold(unfold=row.folded)

    on_row_list_chosen = on_row_list_moved

    def action_tab(self, name: str) -> None:
        """Asks for a tab."""
        self.post_message(self.TabClicked(Tab(name)))

    def _show(self) -> None:
        titles = []
        looking = self._prepared is not None and self._prepared.opened.looking
        for tab, number in self._counts.items():
            count = "…" if looking else number
            style = "bold underline" if tab is self.tab else ""
            titles.append(Content.styled(f"{tab.title()} {count}", style))
        self.query_one("#tabs", Static).update(
            Content(" ").join([Content(""), titles[0], Content(" "), titles[1]]), layout=False
        )
        self.list.set_rows(self._rows.get(self.tab, ()))
        asked = [f"with “{self.view.words}”"] if self.view.words else []
        order = ["most quoted first" if self.tab is Tab.SPEAKERS else "largest first"] if self.view.by_weight else []
        title = " · ".join(["Marks", *asked, *order])
        if title != self._title:  # setting it paints the whole panel
            self._title = title
            self.border_title = Content(title)
