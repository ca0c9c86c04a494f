"""The article as the reader moves in it: moving, selecting, and keeping the position while it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.selection import Selection

from index.text import strip_controls
from tui.widgets.article.wrap import offset_at
from tui.widgets.article_view import ArticleView

if TYPE_CHECKING:  # what lays an article out is imported with the first one
    from index.article import Article, Span
    from tui.models.annotated_article import AnnotatedArticle
    from tui.widgets.article.layout import LineLayout
    from tui.widgets.article.place import Place
    from tui.widgets.article.selection import KeyboardSelection, Unit
    from tui.widgets.article.styles import Decorations

LAYOUT_INLINE_UP_TO_CHARACTERS = 400_000
"""Characters of the longest article that is laid out between two keys."""


class SourcePane(ArticleView):
    """Shows an article; posts the current paragraph and clicks."""

    _shown_title = ""

    class ParagraphReached(Message):
        """Another paragraph of an article has become the current one."""

        def __init__(self, article: Article, paragraph: int) -> None:
            super().__init__()
            self.article = article
            self.paragraph = paragraph

    class TooLong(Message):
        """The article is too long to be laid out in the main thread for another width; a worker makes its lines."""

        def __init__(self, opened: AnnotatedArticle, cells: int, furniture: bool) -> None:
            super().__init__()
            self.opened = opened
            self.cells = cells
            self.furniture = furniture

    class Clicked(Message):
        """A character of an article was clicked."""

        def __init__(self, article: Article, offset: int, times: int) -> None:
            super().__init__()
            self.article = article
            self.offset = offset
            self.times = times

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.furniture = False

    # ------------------------------------------------------------ display

    def set_title(self, title: str) -> None:
        """Shows a title in the border; never read as markup."""
        if title != self._shown_title:  # setting it paints the whole pane
            self._shown_title = title
            self.border_title = Content(title)

    def set_article(self, opened: AnnotatedArticle, underlay: Decorations, rows: LineLayout | None) -> None:
        """Shows an article from its beginning, without hits and mark.

        `rows` are used if they fit the present width.
        """
        self.opened = opened
        self._hits, self._current, self.mark, self.selecting = {}, None, None, None
        self._underlay = underlay
        self.paragraph = -1
        self._lay_out(rows)
        self.jump_to(0)
        self._stand_in(self._first)

    def set_whole(self, opened: AnnotatedArticle, underlay: Decorations, rows: LineLayout) -> None:
        """Replaces the beginning of an article by the whole, and keeps the position."""
        place, above = self.place, self._rows_above
        self.opened, self._underlay = opened, underlay
        self.paragraph = opened.paragraph_index(place)
        self._lay_out(rows)
        self._scroll_back(above)

    def set_rows(self, rows: LineLayout) -> None:
        """Shows the same article in lines for the width of now; others are of no use any more."""
        if self._fits(rows):
            above = self._rows_above
            self._lay_out(rows)
            self._scroll_back(above)

    @property
    def is_at_top(self) -> bool:
        """Whether the position has not changed since the article was opened."""
        return self.scroll_offset.y == 0 and self.paragraph in (-1, self._first)

    def show_furniture(self, furniture: bool) -> None:
        """Shows or folds away the site's own text, and keeps the place."""
        self.furniture = furniture
        if self.opened is not None:
            above = self._rows_above
            self._lay_out()
            self._scroll_back(above)

    def show_span(self, span: Span) -> None:
        """Makes the paragraph of a span the current one, and scrolls it into view with room around."""
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
        """Makes the paragraph `by` further the current one, and scrolls it into view."""
        if self.rows is None:
            return
        at = self.rows.paragraph_beside(self.paragraph, by)
        if at < 0 or self.rows.tops[at] < 0:
            return
        top, bottom = self.rows.tops[at], self.rows.bottoms[at]
        if at == self.rows.paragraph_near(0):
            top = 0
        self.bring_into_view(top, bottom, context=1 if top else 0)
        self._stand_in(at)

    def scroll_rows(self, by: int) -> None:
        """Scrolls by rows; the current paragraph stays on the screen."""
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

    def capture(self) -> Place:
        """The current position in the article."""
        from tui.widgets.article.place import Place

        width = self.rows.width if self.rows else 0
        return Place(self.paragraph, self.scroll_offset.y, width, self._rows_above, self.selecting)

    def restore(self, place: Place) -> None:
        """Restores the captured position."""
        if self.rows is None:
            return
        self._stand_in(place.paragraph)
        if self.rows.width == place.width:
            self.jump_to(place.top_row)
        else:
            self._scroll_back(place.rows_above)
        if self.selecting != place.selecting:
            self.select(place.selecting)

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

    def select(self, selecting: KeyboardSelection | None) -> None:
        """Selects with the keyboard, or clears the selection."""
        self.selecting = selecting
        self._redraw()

    def extend(self, unit: Unit, direction: int) -> None:
        """Moves the end of the selection, and keeps it on the screen."""
        if self.selecting is not None and self.opened is not None:
            self.select(self.selecting.moved(self.opened.article, unit, direction))
            self.show_span((self.selecting.head, self.selecting.head))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The exact characters under a selection, without control characters, for the clipboard."""
        span = self.selected_span()
        if span is None or self.opened is None:
            return None
        return strip_controls(self.opened.article.words(span)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paints the selection; the mouse takes over from the keyboard."""
        if selection is not None:
            self.selecting = None
        self._redraw()

    def _offset_of(self, place: tuple[int, int] | None, default: int) -> int:
        if place is None or self.rows is None:
            return default
        x, row = place
        row = max(0, min(len(self.rows) - 1, row))
        if self.rows.owners[row] < 0:
            paragraph = self.rows.paragraph_near(row)
            return self.opened.article.paragraphs[paragraph].start if self.opened and paragraph >= 0 else 0
        return min(self.rows.starts[row] + max(0, x), self.rows.ends[row])

    # ------------------------------------------------------------ laying out

    def on_resize(self, event: events.Resize) -> None:
        """Wraps the lines again if the width changed, and keeps the current paragraph."""
        self._set_ticks()
        self._redraw()  # a paint before this event had lines of the width, and signs of the height, before
        if self.opened is None or self.rows is None:
            return
        if self._fits(self.rows):
            return
        if len(self.opened.article.text) > LAYOUT_INLINE_UP_TO_CHARACTERS:
            self.post_message(self.TooLong(self.opened, self.line_width, self.furniture))
            return
        above = self._rows_above
        self._lay_out()
        self._scroll_back(above)

    def on_click(self, event: events.Click) -> None:
        """Makes the clicked paragraph the current one."""
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
            offset = start + offset_at(self.opened.display_text((start, self.rows.ends[row])), cell)
            self.post_message(self.Clicked(self.opened.article, offset, event.chain))

    def on_mouse_scroll_down(self) -> None:
        """Keeps the current paragraph on the screen."""
        self.call_after_refresh(self._stand_on_screen)

    def on_mouse_scroll_up(self) -> None:
        """Keeps the current paragraph on the screen."""
        self.call_after_refresh(self._stand_on_screen)

    def _lay_out(self, rows: LineLayout | None = None) -> None:
        from tui.models.article_view_model import layout

        assert self.opened is not None
        if rows is None or not self._fits(rows):
            rows = layout(self.opened, self.line_width, self.furniture)
        self.rows = rows
        self.set_line_count(len(self.rows))
        self._set_ticks()
        self._redraw()

    def _fits(self, rows: LineLayout) -> bool:
        from tui.models.article_view_model import layout_fits

        return self.opened is not None and layout_fits(rows, self.opened, self.line_width, self.furniture)

    @property
    def _first(self) -> int:
        """The paragraph that is current at first."""
        from index.article import Kind

        paragraphs = self.opened.article.paragraphs if self.opened else ()
        return next((at for at, paragraph in enumerate(paragraphs) if paragraph.kind is not Kind.FURNITURE), -1)

    @property
    def _rows_above(self) -> int:
        """The screen row on which the current paragraph begins."""
        return self.rows.tops[self.paragraph] - self.scroll_offset.y if self.rows and self.paragraph >= 0 else 0

    def _scroll_back(self, above: int) -> None:
        """Scrolls so that the current paragraph begins on a screen row."""
        assert self.rows is not None
        if self.paragraph >= 0 and self.rows.tops[self.paragraph] >= 0:
            above = max(0, min(self.page - 1, above))
            self.jump_to(max(0, self.rows.tops[self.paragraph] - above))
        else:
            self._stand_on_screen()

    def _stand_in(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            self._redraw_paragraph(self.paragraph)
            self.paragraph = paragraph
            self._redraw_paragraph(paragraph)
            if self.opened is not None:
                self.post_message(self.ParagraphReached(self.opened.article, paragraph))

    def _stand_on_screen(self) -> None:
        """Makes the nearest paragraph on the screen the current one."""
        if self.rows is None or not len(self.rows):
            return
        y = self.scroll_offset.y
        on_screen = {self.rows.owners[row] for row in range(y, min(len(self.rows), y + self.page))}
        if self.paragraph in on_screen:
            return
        above = self.paragraph >= 0 and self.rows.tops[self.paragraph] < y
        self._stand_in(self.rows.paragraph_near(y if above else max(y, min(len(self.rows), y + self.page) - 1)))
