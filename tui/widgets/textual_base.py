"""The base classes of app, screens and line views. Only this file, compositor.py (drawing), tui/terminal/driver.py
(reading the terminal) and tui/palette_module.py (a module left out of the start) rely on private parts of Textual.

Textual's private parts change in any release, so it is pinned to one exact version in pyproject.toml. Before you raise
the pin, read each method below against the new source: every comment names what was read in Textual 8.2.8.
"""

import asyncio
from collections import deque
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import Any

from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from textual import on
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, Idle, Key, Paste, Resize, ScreenResume
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.notifications import Notification, Notifications
from textual.reactive import Reactive
from textual.screen import UPDATE_PERIOD, Screen, ScreenResultType
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets._toast import ToastHolder, ToastRack

from tui.cli.exit_codes import ExitCode
from tui.terminal.frame import TerminalFrame
from tui.widgets.compositor import FrontCompositor

TEXTUAL_VERSION = "8.2.8"
"""The version whose private parts are used here; a test compares it with the pin."""
UNCOVERED_S = 4.0
"""Seconds that a warning is shown at least after the newer messages that covered it."""


class _FrameUpdate(CompositorUpdate):
    """A paint that sends only the cells that the terminal does not show yet."""

    def __init__(self, frame: TerminalFrame, update: LayoutUpdate | ChopsUpdate, size: Size) -> None:
        self._frame = frame
        self._update = update
        self._size = size

    def render_segments(self, console: Console) -> str:
        # 8.2.8: called only for paints that are really sent, so that the frame equals the terminal
        return self._frame.changes(self._pieces(), (self._size.width, self._size.height), console)

    def _pieces(self) -> Iterator[tuple[int, int, Strip]]:
        update = self._update
        if isinstance(update, LayoutUpdate):
            for y, line in enumerate(update.strips, update.region.y):
                x = update.region.x
                for strip in line:
                    yield x, y, strip
                    x += strip.cell_length
            return
        for y, x1, x2 in update.spans:
            for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if chop is not None and x <= x2 and end > x1:
                    yield x, y, chop if end <= x2 else chop.crop(0, x2 - x)


class BaseApp(App[int]):
    """An app that ends on an internal error with a line, a log and an exit code, and sends only cells that changed."""

    def __init__(self, *, driver_class: type[Driver] | None = None, ansi_color: bool | None = None) -> None:
        super().__init__(driver_class=driver_class, ansi_color=ansi_color)
        self._frame = TerminalFrame()
        self._typed: deque[Key | Paste] = deque()
        """Input that is not handled yet; the first item is being handled."""
        self._typing: asyncio.Task[None] | None = None
        self._typed_into: DOMNode = self

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        # 8.2.8: the stock method sends every line that was painted, changed or not
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            changes: Any = _FrameUpdate(self._frame, renderable, self.size)
            super()._display(screen, changes)
        else:
            super()._display(screen, renderable)

    def _refresh_notifications(self) -> None:
        # 8.2.8: the stock method piles all messages up over the article; here only the newest is shown
        # iter: a list asks for the length first, which drops a message that has just expired from what is iterated
        newest_first = [*iter(self._notifications)][::-1]
        covered_until = 0.0
        for each in newest_first:
            if each.severity != "information":  # it is read once all newer ones are gone
                each.timeout = max(each.timeout, covered_until + UNCOVERED_S - each.raised_at)
            covered_until = max(covered_until, each.raised_at + each.timeout)
        shown = Notifications()
        for notification in newest_first[:1]:
            shown.add(notification)
        for rack in self.screen.children if self._screen_stack else ():
            if isinstance(rack, ToastRack):
                self.call_later(_show_only, rack, shown)

    def _unnotify(self, notification: Notification, refresh: bool = True) -> None:
        # 8.2.8: a message that expires asks for no refresh, as all others are shown already
        super()._unnotify(notification, refresh=True)

    def send_to_terminal(self, sequence: str) -> None:
        """Writes an escape sequence to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    async def _post_message(self, message: Message) -> bool:
        # 8.2.8: the driver posts a key here; it may queue for a while before a handler sees it. A key passes through
        # the queues of the widget with the focus and of all widgets around it before its command runs; the stock method
        # gives the next key to the same widget in the meantime, which types it if it is an input
        if isinstance(message, Key):
            self.key_received()
        elif isinstance(message, Resize):
            self._frame.reset()  # the terminal has moved what it shows
        if not isinstance(message, Key | Paste):
            return await super()._post_message(message)
        self._typed.append(message)
        if len(self._typed) == 1:
            self._typing = asyncio.create_task(self._handle_typed())
        return True

    async def _handle_typed(self) -> None:
        """Hands over keys and pastes one by one, each after everything that the one before it has led to."""
        while self._typed:
            typed = self._typed[0]
            await super()._post_message(typed)
            await _queue_passed(self)
            is_text = isinstance(typed, Paste) or typed.is_printable
            if not (is_text and isinstance(self._typed_into, Input)):  # text moves no focus
                # first the key itself, then what its command has posted, such as the row that was chosen, then the
                # answer of a dialog, which is handled by the screen below
                for target in (self._typed_into, self._typed_into, None):
                    start = target or self.focused or (self.screen if self._screen_stack else self)
                    for node in start.ancestors_with_self:
                        await _queue_passed(node)
            self._typed.popleft()

    @property
    def has_typed(self) -> bool:
        """Whether keys that have arrived are not handled yet."""
        return bool(self._typed)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key | Paste) and not event.is_forwarded and self._screen_stack:
            self._typed_into = self.focused or self.screen
        await super().on_event(event)

    def on_resize(self, event: Resize) -> None:
        """Paints everything if the terminal has its size back after another one, which has cut off what it showed."""
        # 8.2.8: a size that the screen has already changes nothing; sizes that follow fast are one event with the last
        if self._screen_stack and event.size == self.screen.outer_size:
            self.screen.refresh()

    def key_received(self) -> None:
        """A key has arrived; subclasses may react before it is handled."""

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        # 8.2.8: of keys that arrive together, the later ones may wait at the widget that had the focus before; they act
        # on the screen that the first one opened, which may not have its widgets and its focus yet
        if self._screen_stack and isinstance(self.screen, BaseScreen):
            await self.screen.shown.wait()
        if not self._screen_stack:  # left by the key before it
            return True
        return await super()._check_bindings(key, priority)

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme by name."""
        # 8.2.8: asked for at every painted line; the stock method copies the dictionary of all themes each time
        return self._registered_themes.get(theme_name) or super().get_theme(theme_name)

    def refresh_css(self, animate: bool = True) -> None:
        """Applies the style rules again; before there is a screen it only sets the variables of the rules."""
        # 8.2.8: setting the theme in the constructor would parse all rules, which starting parses again
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    @on(Driver.SignalResume)
    def repaint_all(self) -> None:
        """Paints everything after the shell has given the terminal back."""
        self._frame.reset()
        self.refresh(layout=True)

    def _fatal_error(self) -> None:
        # 8.2.8: the stock method prints a traceback with local variables, which hold article text
        if self.is_headless or self._exception is None:
            super()._fatal_error()  # tests need to see it
            return
        from rich.text import Text

        from tui.state.crash_log import log_crash

        log = log_crash(self._exception)
        where = f" The log is {log}; it holds no article text." if log else ""
        # as plain text: Rich renders the message, and would read markup in a path
        self.exit(None, ExitCode.DEFECT, Text(f"seedread: internal error.{where} Your articles are safe."))


def _show_only(rack: ToastRack, shown: Notifications) -> None:
    # 8.2.8: the stock method leaves the empty holder of a message that is replaced
    for holder in rack.query(ToastHolder):
        if not any(rack._toast_id(each) == holder.id for each in shown):
            holder.remove()
    rack.show(shown)


async def _queue_passed(node: MessagePump) -> None:
    """Waits until all that is in the queue of a widget now is handled."""
    passed = asyncio.get_running_loop().create_future()
    if node.call_later(passed.set_result, None):  # what is queued before a widget closes is still handled
        await passed


class BaseScreen(Screen[ScreenResultType]):
    """A screen that is styled, laid out and painted once when it opens, and once when the one over it closes."""

    # 8.2.8: the stock reactive repaints the whole screen when the focus moves
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    _painted_at = -UPDATE_PERIOD

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._compositor = FrontCompositor()
        self.shown = asyncio.Event()
        """Set once the screen has its widgets and its focus, and stays set."""

    def apply_breakpoints(self, terminal: Size) -> None:
        """Sets the classes for the terminal's width before the screen opens; the first resize would lay out again."""
        fitting = [name for least, name in sorted(self.HORIZONTAL_BREAKPOINTS or []) if terminal.width >= least]
        self.set_class(bool(fitting), *fitting[-1:], update=False)

    def on_mount(self) -> None:
        # 8.2.8: the first look for messages hides an empty rack and lays the whole screen out for it
        for rack in self.query(ToastRack):
            rack.display = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        # 8.2.8 opening: every widget is styled when mounted; the stock handler styles all of them again and paints
        # three times. Coming back: the stock handler styles all again although no style depends on the dialog.
        event.prevent_default()
        self.stack_updates += 1
        self.app._refresh_notifications()
        self._update_auto_focus()
        self.shown.set()
        if self.outer_size == self.app.size:
            self.refresh()
            return
        self._refresh_layout(self.app.size)
        for widget in self._compositor.visible_widgets:
            widget._exchange_repaint_regions()  # what they asked for while they got their sizes is painted already

    def on_unmount(self) -> None:
        self.shown.set()  # a key may wait for a screen that is closed before it was shown

    async def _on_idle(self, event: Idle) -> None:
        # 8.2.8: the stock screen paints at ticks of a timer; what just misses one waits for up to two more
        wanted = self._layout_required or self._scroll_required or self._repaint_required or self._dirty_widgets
        if wanted and monotonic() - self._painted_at >= UPDATE_PERIOD:
            self._on_timer_update()

    def _on_timer_update(self) -> None:
        # 8.2.8: each widget asks to be painted by a message; those still on their way would wait for the next tick,
        # 17 to 33 ms later
        self._dirty_widgets.update(widget for widget in self._compositor.visible_widgets if widget._repaint_regions)
        super()._on_timer_update()
        self._painted_at = monotonic()

    def _screen_resized(self, size: Size) -> None:
        # 8.2.8: an opening screen receives its own size three times
        if size != self._compositor.size:
            super()._screen_resized(size)


class _LineScrollBar(ScrollBar):
    """A scrollbar that is painted from the few cells that it has."""

    def render_lines(self, crop: Region) -> list[Strip]:
        # 8.2.8: the stock method computes each line from the styles, a third of the time that the lines beside it take
        if self.app.native_ansi_color:  # its colours have no values to draw with
            return super().render_lines(crop)
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        style, (width, height) = bar.style, self.size
        assert isinstance(style, Style)
        assert style.bgcolor is not None
        assert style.color is not None
        cells = bar.render_bar(
            size=max(height, crop.bottom),  # it is painted once before it has its size
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=width,
            back_color=style.bgcolor,
            bar_color=style.color,
        ).segments
        ground = self.visual_style.rich_style  # of the thumb, which names its own colour alone
        strips = {id(cell): Strip(list(Segment.apply_style([cell], ground)), width) for cell in cells}
        return [strips[id(cell)] for cell in cells[crop.y : crop.bottom]]


class BaseLineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scroll view whose lines share one frame. The stock bindings are left out: they scroll with an animation."""

    # 8.2.8: the stock reactive is a layout reactive: each change of the content's height lays out and repaints the
    # whole screen (measured: 10.6 ms and 7 KB a key instead of 3.5 ms and 0.3 KB)
    virtual_size = Reactive(Size(0, 0), layout=False)

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        # 8.2.8: the stock bar computes each of its lines from the styles, even if all are blank
        if self._vertical_scrollbar is None:
            bar = self._vertical_scrollbar = _LineScrollBar(thickness=self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def get_line_filters(self) -> Sequence[LineFilter]:
        # 8.2.8: the filter looks at every cell for the colours of a terminal, which only a theme with all of them has
        return [each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor)]

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        # 8.2.8: the stock method paints the scrollbar at every layout, changed or not
        return size != self._size and super()._size_updated(size, virtual_size, container_size, layout)

    def draw_frame(self, crop: Region, style: Style) -> None:
        """Puts the lines of a crop between the borders of its first line, into the cache that Textual paints from.

        `style` fills what a line leaves free.
        """
        # 8.2.8: the stock method computes the borders of every line from some thirty styles, which takes three times
        # as long as the line itself
        cache, (width, height), gutter = self._styles_cache, self.outer_size, self.gutter
        inside = range(gutter.top, height - gutter.bottom)
        lines = [y for y in crop.line_range if y in inside and (cache.is_dirty(y) or y not in cache._cache)]
        if len(lines) < 2 or cache._width != width:
            return
        super().render_lines(Region(0, lines[0], width, 1))
        stock = cache._cache[lines[0]]
        left, right = stock.crop(0, gutter.left), stock.crop(width - gutter.right, width)
        for y in lines[1:]:
            line = self.render_line(y - gutter.top).adjust_cell_length(width - gutter.width, style)
            cache._cache[y] = Strip([*left, *line, *right], width)
            cache._dirty_lines.discard(y)

    def set_scrollbar(self, lines: int, page: int) -> None:
        """Updates the scrollbar, without painting it if there is nothing to scroll as before."""
        bar = self.vertical_scrollbar
        if max(lines, bar.window_virtual_size) <= page == bar.window_size:
            bar.set_reactive(ScrollBar.window_virtual_size, lines)
        else:
            bar.window_virtual_size = lines
            bar.window_size = page
