"""The base of all that draws line by line: scrolls at once, and never lays the whole screen out anew."""

from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from tui.widgets.styles import resolve_style


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A view of many lines; needs `overflow-y: scroll`, so that no scrollbar has to appear.

    The stock bindings are left out: they scroll with an animation.
    """

    # The stock reactive is a layout reactive: each change of the content's height would lay out and repaint the
    # whole screen (measured: 10.6 ms and 7 KB a key instead of 3.5 ms and 0.3 KB).
    virtual_size = Reactive(Size(0, 0), layout=False)

    DEFAULT_CSS = """
    LineView { overflow-y: scroll; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 as in Widget
        super().__init__(id=id)
        self._styles: dict[tuple[str, ...], Style] = {}
        self._look: tuple[str, Style] | None = None
        self._painted_width = 0

    def style_of(self, *looks: str) -> Style:
        """The style of looks over each other and over the view's own, the last on top."""
        if (style := self._styles.get(looks)) is None:
            app = self.app
            style = self._styles[looks] = self.rich_style + resolve_style(
                looks, app.theme_variables, app.native_ansi_color
            )
        return style

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before. Most updates are of the frame, as the focus moves."""
        super().notify_style_update()
        look = self.app.theme, self.rich_style
        if look != self._look:
            self._look = look
            self._styles.clear()
            self.forget_painted()

    def forget_painted(self) -> None:
        """Draws every line anew: with other colours."""

    @property
    def page(self) -> int:
        """Lines that are on the screen at a time; 1 at least."""
        return max(1, self.outer_size.height - self.gutter.height)

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        # the stock one paints the scrollbar again at each layout, whatever has changed in it
        return size != self._size and super()._size_updated(size, virtual_size, container_size, layout)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws the lines that are asked for; their width is the same for all, and takes a while to find out."""
        self._painted_width = self.line_width
        self._frame_lines(crop)
        return super().render_lines(crop)

    def _frame_lines(self, crop: Region) -> None:
        """Puts lines between the borders that the first of them has: the stock way finds them out anew for each.

        It asks some thirty styles for a line, and takes three times as long as the line itself.
        """
        cache, (width, height), gutter = self._styles_cache, self.outer_size, self.gutter
        inside = range(gutter.top, height - gutter.bottom)
        lines = [y for y in crop.line_range if y in inside and (cache.is_dirty(y) or y not in cache._cache)]
        if len(lines) < 2 or cache._width != width:
            return
        super().render_lines(Region(0, lines[0], width, 1))
        stock = cache._cache[lines[0]]
        left, right = stock.crop(0, gutter.left), stock.crop(width - gutter.right, width)
        for y in lines[1:]:
            line = self.render_line(y - gutter.top).adjust_cell_length(width - gutter.width, self.style_of())
            cache._cache[y] = Strip([*left, *line, *right], width)
            cache._dirty_lines.discard(y)

    @property
    def line_width(self) -> int:
        """Cells of a line, without the scrollbar; of a view that is hidden, those it had when it was shown."""
        return max(0, self.outer_size.width - self.gutter.width)

    def set_line_count(self, lines: int) -> None:
        """Says how many lines there are, and keeps the place within them."""
        self.virtual_size = Size(self.size.width, lines)
        bar = self.vertical_scrollbar
        if max(lines, bar.window_virtual_size) <= self.page == bar.window_size:
            bar.set_reactive(ScrollBar.window_virtual_size, lines)  # nothing to scroll, as before: it looks as it did
        else:
            bar.window_virtual_size = lines
            bar.window_size = self.page
        if self.scroll_offset.y > self.max_scroll_y:
            self.jump_to(self.max_scroll_y)

    def jump_to(self, line: int) -> None:
        """Scrolls at once so that a line is the first on the screen, as far as the content goes."""
        self.scroll_to(y=line, animate=False, immediate=True)

    def bring_into_view(self, top: int, bottom: int, *, context: int = 0) -> None:
        """Scrolls as little as is needed to show lines top to bottom (exclusive) with `context` lines around them."""
        y = self.scroll_offset.y
        if top - context < y or bottom - top > self.page:
            self.jump_to(max(0, top - context))
        elif bottom + context > y + self.page:
            self.jump_to(bottom + context - self.page)
