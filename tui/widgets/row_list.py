"""A list that draws only the rows on the screen."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.widgets.line_view import LineView
from tui.widgets.list_bindings import deciding_bindings, move_bindings
from tui.widgets.segments import StyledText, to_strip

if TYPE_CHECKING:
    from index.article import Span


class Row(Protocol):
    """A row of a list: a number of lines, drawn for a width when needed."""

    @property
    def height(self) -> int:
        """Lines that the row takes."""
        ...

    @property
    def selectable(self) -> bool:
        """Whether the cursor may be on it."""
        ...

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The row's lines in pieces, for a width in cells."""
        ...


class ListCursor(NamedTuple):
    """Where the cursor of a list is, and which line is the first on the screen."""

    row: Row | None
    at: int
    top: int


class RowList(LineView):
    """Rows with a cursor. Moving it posts Moved; Enter or a click posts Chosen."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *move_bindings(),
        Binding("enter", "choose", "Open", show=False),
    ]

    class Moved(Message):
        """The user moved the cursor to a row.

        The message carries the row itself, not its index: by the time it arrives the list may show other rows.
        """

        def __init__(self, rows: "RowList", row: Row) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> "RowList":
            return self.rows

    class Chosen(Moved):
        """The user chose a row."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._tops = array("i", [0])
        self._measured_width = 0
        self._drawn: tuple[int, Sequence[Sequence[StyledText]]] | None = None
        """The row drawn last, and its lines."""
        self.cursor = -1

    def set_rows(self, rows: Sequence[Row], cursor: int = -1) -> None:
        """Shows other rows, with the cursor on one of them or on none; posts nothing."""
        self._rows = rows
        self._measure()
        self.cursor = cursor
        self.set_line_count(self._tops[-1])
        if cursor >= 0:
            self.show_row(cursor)
        else:
            self.jump_to(0)
        self.refresh()

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if 0 <= self.cursor < len(self._rows) else None

    @property
    def place(self) -> ListCursor:
        """The cursor and the part of the list that is shown, to be returned to."""
        return ListCursor(self.row, self.cursor, self.scroll_offset.y)

    def replace_rows(self, rows: Sequence[Row], place: ListCursor | None = None) -> None:
        """Shows other rows with the cursor where it was: on an equal row, else on one of the same item, else near.

        `place`: where the cursor was in an earlier list of these rows, if not in this one.
        """
        if rows is self._rows:
            return
        before, at, top = place or self.place
        self.set_rows(rows, _row_like(rows, before, at))
        self.jump_to(top)
        if self.cursor >= 0:
            self.show_row(self.cursor)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Appends rows; nothing moves."""
        self._rows = rows
        self._measure()
        self.set_line_count(self._tops[-1])
        self.refresh()

    def move_cursor(self, row: int) -> None:
        """Puts the cursor on a row and shows it; posts nothing."""
        if row != self.cursor:
            self._paint_row(self.cursor)
            self.cursor = row
            self._paint_row(row)
        if row >= 0:
            self.show_row(row)

    def show_row(self, row: int) -> None:
        """Scrolls as little as is needed to show a row, with its group's line above it if there is room."""
        top, bottom = self._tops[row], self._tops[row + 1]
        if row and not self._rows[row - 1].selectable and bottom - self._tops[row - 1] <= self.page:
            top = self._tops[row - 1]
        self.bring_into_view(top, bottom)

    def step(self, by: int) -> None:
        """Moves the cursor over selectable rows and posts Moved."""
        row = self.cursor
        direction = 1 if by > 0 else -1
        for _ in range(abs(by)):
            following = row + direction
            while 0 <= following < len(self._rows) and not self._rows[following].selectable:
                following += direction
            if not 0 <= following < len(self._rows):
                break
            row = following
        if row != self.cursor and row >= 0:
            self.move_cursor(row)
            self.post_message(self.Moved(self, self._rows[row]))
        elif by < 0:
            self.jump_to(0)

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self.step(by)

    def action_page(self, direction: int) -> None:
        """Moves the cursor by a page."""
        self.step(direction * max(1, self.page // 2))

    def action_edge(self, direction: int) -> None:
        """Moves the cursor to the first or the last row."""
        self.step(direction * len(self._rows))

    def action_choose(self) -> None:
        """Chooses the row under the cursor."""
        if 0 <= self.cursor < len(self._rows):
            self.post_message(self.Chosen(self, self._rows[self.cursor]))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws the lines of a crop; what a row shows may have changed since it was drawn last."""
        self._drawn = None
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draws the line at screen row y."""
        width = self._painted_width
        at = self.scroll_offset.y + y
        row = bisect_right(self._tops, at) - 1
        if row >= len(self._rows):
            return Strip.blank(width, self._style(""))
        if self._drawn is None or self._drawn[0] != row:
            self.on_row_painted(self._rows[row])
            self._drawn = row, self._rows[row].lines(width)
        lines = self._drawn[1]
        line = at - self._tops[row]
        pieces = lines[line] if line < len(lines) else ()
        if row != self.cursor:
            return to_strip(pieces, self._style, width)
        return to_strip(pieces, self._cursor_style, width)

    def on_row_painted(self, row: Row) -> None:
        """Called for each row that is drawn; a list whose rows are completed when they are seen overrides this."""

    def on_click(self, event: events.Click) -> None:
        """Moves to the row that was clicked and chooses it."""
        place = event.get_content_offset(self)
        if place is None:
            return
        row = bisect_right(self._tops, self.scroll_offset.y + place.y) - 1
        if row < len(self._rows) and self._rows[row].selectable:
            self.move_cursor(row)
            self.post_message(self.Chosen(self, self._rows[row]))

    def on_resize(self) -> None:
        """Measures the rows for another width, and keeps the cursor on the screen."""
        if self.line_width != self._measured_width:
            before = self._tops
            self._measure()
            if self._tops != before or self._painted_width != self.line_width:
                self.set_line_count(self._tops[-1])
                self.refresh()
        if 0 <= self.cursor < len(self._rows):
            self.show_row(self.cursor)

    def heights(self, rows: Sequence[Row], width: int) -> Iterable[int]:
        """Lines of each row at a width; a list whose rows take more lines in a tall pane overrides this."""
        return (row.height for row in rows)

    def _measure(self) -> None:
        self._measured_width = self.line_width  # asked once: for each of 10,000 rows it took 60 ms
        self._tops = array("i", accumulate(self.heights(self._rows, self._measured_width), initial=0))

    def _paint_row(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self.refresh_lines(self._tops[row], self._tops[row + 1] - self._tops[row])

    def _style(self, look: str) -> Style:
        return self.style_of(look) if look else self.style_of()

    def _cursor_style(self, look: str) -> Style:
        cursor = "cursor" if self.has_focus else "blurred"
        return self.style_of(look, cursor) if look else self.style_of(cursor)


def _row_like(rows: Sequence[Row], row: Row | None, at: int) -> int:
    """The index of a row, or of the first that belongs to the same item, or of the selectable one nearest to `at`."""
    named = (getattr(row, "key", None), getattr(row, "name", None), getattr(row, "words", None))
    same = [n for n, each in enumerate(rows) if each.selectable and getattr(each, "key", None) == named[0] is not None]
    for n in same:
        if (
            type(rows[n]) is type(row)
            and (getattr(rows[n], "name", None), getattr(rows[n], "words", None)) == named[1:]
        ):
            return n
    if same:
        return same[0]
    selectable = [n for n, each in enumerate(rows) if each.selectable]
    return min(selectable, key=lambda n: abs(n - max(0, at)), default=-1)


class MarksList(RowList, inherit_bindings=False):
    """A list of marks of one or of several articles; in the latter, people can be decided about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *deciding_bindings(),
        *move_bindings(),
        Binding("enter", "choose", "Open", show=False),
        Binding("right", "screen.command('marks.unfold')", "Unfold", show=False),
        Binding("left", "screen.command('marks.fold')", "Fold", show=False),
    ]

    class Unread(Message):
        """Rows were drawn whose words have not been read yet; these are their places."""

        def __init__(self, places: "frozenset[tuple[Path, Span]]") -> None:
            super().__init__()
            self.places = places

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._unread: set[tuple[Path, Span]] = set()

    def heights(self, rows: Sequence[Row], width: int) -> Iterable[int]:
        """Lines of each row; the heads of columns take one only where the table fits."""
        return (row.height if (at := getattr(row, "height_at", None)) is None else at(width) for row in rows)

    def on_row_painted(self, row: Row) -> None:
        """Notes a row without its words; all of a painting are asked for together."""
        place = getattr(row, "unread", None)
        if place is not None:
            if not self._unread:
                self.call_later(self._ask_for_unread)
            self._unread.add(place)

    def _ask_for_unread(self) -> None:
        places, self._unread = frozenset(self._unread), set()
        self.post_message(self.Unread(places))
