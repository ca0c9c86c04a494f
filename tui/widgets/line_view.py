"""A view that is drawn line by line, scrolls at once, and never lays out the whole screen."""

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.widgets.styles import resolve_style
from tui.widgets.textual_base import BaseLineView


class LineView(BaseLineView):
    """A view of many lines; it needs `overflow-y: scroll`, so that no scrollbar has to appear."""

    DEFAULT_CSS = """
    LineView { overflow-y: scroll; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 as in Widget
        super().__init__(id=id)
        self._styles: dict[tuple[str, ...], Style] = {}
        self._look: tuple[str, Style] | None = None
        self._painted_width = 0

    def style_of(self, *looks: str) -> Style:
        """The style of some looks over the view's own, the last on top."""
        if (style := self._styles.get(looks)) is None:
            app = self.app
            own = resolve_style(looks, app.theme_variables, app.native_ansi_color)
            style = self._styles[looks] = self.rich_style + own
        return style

    def notify_style_update(self) -> None:
        """Forgets the styles of the previous theme. Most updates are of the frame, when the focus moves."""
        super().notify_style_update()
        look = self.app.theme, self.rich_style
        if look != self._look:
            self._look = look
            self._styles.clear()
            self.forget_painted()

    def forget_painted(self) -> None:
        """Drops cached lines, which have the colours of another theme."""

    @property
    def page(self) -> int:
        """Lines on the screen at a time; at least 1."""
        return max(1, self.outer_size.height - self.gutter.height)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws the lines of a crop; their width is the same for all, and takes a while to compute."""
        self._painted_width = self.line_width
        self.draw_frame(crop, self.style_of())
        return super().render_lines(crop)

    @property
    def line_width(self) -> int:
        """Cells of a line, without the scrollbar; in a hidden view, those it had when it was shown."""
        return max(0, self.outer_size.width - self.gutter.width)

    def set_line_count(self, lines: int) -> None:
        """Sets the number of lines, and scrolls back if there are fewer than before."""
        self.virtual_size = Size(self.size.width, lines)
        self.set_scrollbar(lines, self.page)
        if self.scroll_offset.y > self.max_scroll_y:
            self.jump_to(self.max_scroll_y)

    def jump_to(self, line: int) -> None:
        """Scrolls at once so that a line is the first on the screen, as far as the content reaches."""
        self.scroll_to(y=line, animate=False, immediate=True)

    def bring_into_view(self, top: int, bottom: int, *, context: int = 0) -> None:
        """Scrolls as little as needed to show lines top to bottom (exclusive) with `context` lines around them."""
        y = self.scroll_offset.y
        if top - context < y or bottom - top > self.page:
            self.jump_to(max(0, top - context))
        elif bottom + context > y + self.page:
            self.jump_to(bottom + context - self.page)
