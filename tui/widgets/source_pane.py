"""The article: one widget of many lines, of which only those on the screen are ever drawn."""

from bisect import bisect_left
from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from index.article import Kind, Span
from index.controls import sendable
from tui.opened import Opened, heading
from tui.source.looks import KIND_LOOKS, KIND_TAGS, Lettered, Underlay, overlay
from tui.source.paint import Look, runs
from tui.source.rows import BLANK, SIGNS, Rows, digits, lay_out, text_width
from tui.source.selecting import Selecting, Unit
from tui.source.ticks import ticks
from tui.source.wrap import offset_at
from tui.widgets.line_view import LineView
from tui.widgets.pieces import strip_of

_NONE = Strip([])


class SourcePane(LineView):
    """Shows an article over offsets of its text: paragraph numbers, speakers, figures, hits, the place one is at."""

    class ParagraphReached(Message):
        """The reader stands in another paragraph."""

        def __init__(self, paragraph: int) -> None:
            super().__init__()
            self.paragraph = paragraph

    class Clicked(Message):
        """A character of the text was clicked."""

        def __init__(self, offset: int, times: int) -> None:
            super().__init__()
            self.offset = offset
            self.times = times

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.opened: Opened | None = None
        self.rows: Rows | None = None
        self.furniture = False
        self.paragraph = -1
        """Index of the paragraph that the reader stands in, -1 for none."""
        self.mark: Span | None = None
        self.selecting: Selecting | None = None
        """What is being selected with the keyboard."""
        self._hits: Mapping[int, tuple[Span, ...]] = {}
        self._current: Span | None = None
        self._underlay = Underlay({}, {})
        self._ticks: frozenset[int] = frozenset()
        self._strips: dict[int, Strip] = {}

    # ------------------------------------------------------------ what is shown

    def set_article(self, opened: Opened, underlay: Underlay, rows: Rows | None) -> None:
        """Shows an article from its beginning; hits and mark of the one before are gone.

        `rows` are used where they were laid out as it is shown now.
        """
        self.opened = opened
        self._hits, self._current, self.mark, self.selecting = {}, None, None, None
        self._underlay = underlay
        self.paragraph = -1
        self._lay_out(rows)
        self.jump_to(0)
        first = next((n for n, p in enumerate(opened.article.paragraphs) if p.kind is not Kind.FURNITURE), -1)
        self._stand_in(first)

    def set_marks(self, opened: Opened, underlay: Underlay) -> None:
        """Paints other marks into the same article, in its place."""
        self.opened = opened
        self._underlay = underlay
        self._redraw()

    def set_hits(self, hits: Mapping[int, tuple[Span, ...]], current: Span | None) -> None:
        """Marks matches, by start of their paragraph in the text; `current` is the one that is stood at."""
        if (hits, current) == (self._hits, self._current):  # most answers while one types have none in this article
            return
        self._hits, self._current = hits, current
        self._set_ticks()
        self._redraw()

    def set_mark(self, mark: Span | None) -> None:
        """Marks one quotation or figure as selected."""
        if mark != self.mark:
            self.mark = mark
            self._redraw()

    def show_furniture(self, furniture: bool) -> None:
        """Shows or folds away the site's own text, and keeps the place."""
        self.furniture = furniture
        if self.opened is not None:
            self._lay_out_in_place()

    def show_span(self, span: Span) -> None:
        """Goes to characters of the text: their paragraph is stood in, their line is on the screen with room around."""
        if self.opened is None or self.rows is None or not self.opened.article.paragraphs:
            return
        at = self.opened.paragraph_index(span[0])
        if self.rows.tops[at] < 0:
            self.show_furniture(True)
        row, last = self.rows.row_of(at, span[0]), self.rows.row_of(at, max(span[0], span[1] - 1))
        y = self.scroll_offset.y
        if row < y + 2 or last >= y + self.page - 2:
            self.jump_to(max(0, row - self.page // 3))
        self._stand_in(at)

    # ------------------------------------------------------------ moving

    def step(self, by: int) -> None:
        """Stands in the paragraph `by` further, and brings it onto the screen."""
        if self.rows is None:
            return
        seen = [at for at, top in enumerate(self.rows.tops) if top >= 0]
        if not seen:
            return
        place = bisect_left(seen, self.paragraph) + by
        at = seen[max(0, min(len(seen) - 1, place))]
        top = self.rows.tops[at]
        bottom = top
        while bottom < len(self.rows) and self.rows.owners[bottom] == at:
            bottom += 1
        if at == seen[0]:
            top = 0
        self.bring_into_view(top, bottom, context=1 if top else 0)
        self._stand_in(at)

    def scroll_rows(self, by: int) -> None:
        """Scrolls by rows; the paragraph stood in stays on the screen."""
        if self.rows is None:
            return
        self.jump_to(max(0, min(self.max_scroll_y, self.scroll_offset.y + by)))
        self._stand_on_screen()

    def edge(self, direction: int) -> None:
        """Goes to the first or the last paragraph."""
        if self.rows is not None:
            self.step(direction * len(self.rows.tops))

    @property
    def place(self) -> int:
        """The first character of the first paragraph on the screen: where the reader is."""
        if self.opened is None or self.paragraph < 0:
            return 0
        return self.opened.article.paragraphs[self.paragraph].start

    # ------------------------------------------------------------ selecting

    def selected_span(self) -> Span | None:
        """The characters selected with the keyboard or the mouse, or None."""
        if self.selecting is not None:
            return self.selecting.span
        selection = self.text_selection
        if selection is None or self.rows is None or self.opened is None:
            return None
        start = self._offset_of(selection.start, 0)
        end = self._offset_of(selection.end, len(self.opened.article.text))
        return (start, end) if start < end else None

    def select(self, selecting: Selecting | None) -> None:
        """Selects with the keyboard, or lets go."""
        self.selecting = selecting
        self._redraw()

    def extend(self, unit: Unit, direction: int) -> None:
        """Moves the end of the selection, and keeps it on the screen."""
        if self.selecting is not None and self.opened is not None:
            self.select(self.selecting.moved(self.opened.article, unit, direction))
            self.show_span((self.selecting.head, self.selecting.head))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The exact characters under a selection, without control characters: they go to a clipboard."""
        span = self.selected_span()
        if span is None or self.opened is None:
            return None
        return sendable(self.opened.article.words(span)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paints the selection; the mouse takes over from the keyboard."""
        if selection is not None:
            self.selecting = None
        self._redraw()

    def _offset_of(self, place: "tuple[int, int] | None", default: int) -> int:
        if place is None or self.rows is None:
            return default
        x, row = place
        row = max(0, min(len(self.rows) - 1, row))
        if self.rows.owners[row] < 0:
            paragraph = self.rows.paragraph_near(row)
            return self.opened.article.paragraphs[paragraph].start if self.opened and paragraph >= 0 else 0
        return min(self.rows.starts[row] + max(0, x), self.rows.ends[row])

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draws the line at screen row y."""
        row = self.scroll_offset.y + y
        width = self.line_width
        if self.rows is None or row >= len(self.rows):
            strip = Strip.blank(width, self.style_of())
        elif (strip := self._strips.get(row, _NONE)) is _NONE:
            strip = self._strips[row] = self._draw(self.rows, row, width)
        if y not in self._ticks:
            return strip
        here = ("here",) if self.rows and row < len(self.rows) and self.rows.owners[row] == self.paragraph >= 0 else ()
        return Strip.join([strip.crop(0, width - 1), Strip([Segment("◂", self.style_of(*here, "tick"))])])

    def _set_ticks(self) -> None:
        rows: set[int] = set()
        if self.rows is not None and self.opened is not None:
            for spans in self._hits.values():
                for start, _ in spans:
                    rows.add(self.rows.row_of(self.opened.paragraph_index(start), start))
        rows.discard(-1)
        self._ticks = ticks(rows, len(self.rows) if self.rows else 0, self.page)

    def _draw(self, rows: Rows, row: int, width: int) -> Strip:
        owner = rows.owners[row]
        label = rows.label(row)
        if label is not None:
            return strip_of(
                [(" " * self._margin, ""), (label, "heading" if rows.is_heading(row) else "folded")],
                self._line_style,
                width,
            )
        if owner == BLANK or self.opened is None:
            return Strip.blank(width, self.style_of())
        here = ("here",) if owner == self.paragraph else ()
        margin = self._draw_margin(rows, row, owner, here)
        kind = KIND_LOOKS.get(self.opened.article.paragraphs[owner].kind)
        base = (*((kind,) if kind else ()), *here)
        start, end = rows.starts[row], rows.ends[row]
        text = Strip(
            [
                Segment(self.opened.words((a, b)), self.style_of(*base, *looks))
                for a, b, looks in runs(start, end, self._looks(owner, row, start, end))
            ]
        ).apply_offsets(0, row)
        return Strip.join([margin, text]).adjust_cell_length(width, self.style_of(*here))

    def _looks(self, owner: int, row: int, start: int, end: int) -> list[Look]:
        assert self.opened is not None
        hits = self._hits.get(self.opened.article.paragraphs[owner].start, ())
        looks = [*self._underlay.looks.get(owner, ()), *overlay(hits, self._current, self.mark)]
        selection = self.text_selection
        if self.selecting is not None:
            looks.append(Look(*self.selecting.span, "selected"))
        elif selection is not None and (span := selection.get_span(row)) is not None:
            looks.append(Look(start + span[0], end if span[1] < 0 else start + span[1], "selected"))
        return looks

    def _draw_margin(self, rows: Rows, row: int, owner: int, here: tuple[str, ...]) -> Strip:
        assert self.opened is not None
        paragraph = self.opened.article.paragraphs[owner]
        first = rows.tops[owner] == row
        tag = KIND_TAGS.get(paragraph.kind, str(paragraph.number)) if first else ""
        said = self._letter(owner, rows.starts[row], rows.ends[row])
        looks = (f"speaker-{said.number % 8}",) if said and said.letter != "?" else ("margin",)
        return Strip(
            [
                Segment(f"{tag:>{self._margin - SIGNS}} ", self.style_of("margin", *here)),
                Segment(said.letter if said else " ", self.style_of(*here, *looks)),
                Segment("▌" if here else " ", self.style_of(*here, "bar")),
            ]
        )

    def _letter(self, owner: int, start: int, end: int) -> Lettered | None:
        said = (at for at in self._underlay.letters.get(owner, ()) if at.start < end and at.end > start)
        return next(said, None)

    def _line_style(self, look: str) -> Style:
        return self.style_of(look) if look else self.style_of()

    def notify_style_update(self) -> None:
        """Draws with the new theme's colours."""
        self._strips.clear()
        super().notify_style_update()

    # ------------------------------------------------------------ laying out

    def on_resize(self, event: events.Resize) -> None:
        """Wraps anew where the width changed, and keeps the paragraph that is stood in."""
        self._strips.clear()
        self._set_ticks()
        if self.opened is not None and (
            self.rows is None or self.rows.width != text_width(self.opened.article, self.line_width)
        ):
            self._lay_out_in_place()

    def on_click(self, event: events.Click) -> None:
        """Stands in the paragraph that was clicked."""
        event.prevent_default()  # the stock answer to a double click selects the whole pane
        place = event.get_content_offset(self)
        if self.rows is None or self.opened is None or place is None:
            return
        row = self.scroll_offset.y + place.y
        if row >= len(self.rows) or self.rows.owners[row] < 0:
            return
        self._stand_in(self.rows.owners[row])
        cell = place.x - self._margin
        if cell >= 0:
            start = self.rows.starts[row]
            offset = start + offset_at(self.opened.words((start, self.rows.ends[row])), cell)
            self.post_message(self.Clicked(offset, event.chain))

    def on_mouse_scroll_down(self) -> None:
        """Keeps the paragraph that is stood in on the screen."""
        self.call_after_refresh(self._stand_on_screen)

    def on_mouse_scroll_up(self) -> None:
        """Keeps the paragraph that is stood in on the screen."""
        self.call_after_refresh(self._stand_on_screen)

    def _lay_out(self, rows: Rows | None = None) -> None:
        assert self.opened is not None
        article = self.opened.article
        width = text_width(article, self.line_width)
        if rows is None or rows.width != width or rows.furniture is not self.furniture:
            rows = lay_out(article, width, heading(article), self.furniture)
        self.rows = rows
        self.set_line_count(len(self.rows))
        self._set_ticks()
        self._redraw()

    def _lay_out_in_place(self) -> None:
        above = self.rows.tops[self.paragraph] - self.scroll_offset.y if self.rows and self.paragraph >= 0 else 0
        self._lay_out()
        assert self.rows is not None
        if self.paragraph >= 0 and self.rows.tops[self.paragraph] >= 0:
            above = max(0, min(self.page - 1, above))
            self.jump_to(max(0, self.rows.tops[self.paragraph] - above))
        else:
            self._stand_on_screen()

    @property
    def _margin(self) -> int:
        return (digits(self.opened.article) if self.opened else 0) + SIGNS

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def _stand_in(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self._redraw()
            self.post_message(self.ParagraphReached(paragraph))

    def _stand_on_screen(self) -> None:
        """Moves to the nearest paragraph of which something is on the screen."""
        if self.rows is None or not len(self.rows):
            return
        y = self.scroll_offset.y
        on_screen = {self.rows.owners[row] for row in range(y, min(len(self.rows), y + self.page))}
        if self.paragraph in on_screen:
            return
        above = self.paragraph >= 0 and self.rows.tops[self.paragraph] < y
        self._stand_in(self.rows.paragraph_near(y if above else max(y, min(len(self.rows), y + self.page) - 1)))
