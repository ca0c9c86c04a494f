"""What we need of Textual's inside on a screen: nothing is styled, laid out or painted again that is as it was."""

from time import monotonic

from textual.events import Idle, ScreenResume
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import UPDATE_PERIOD, Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack


class BaseScreen(Screen[None]):
    """A screen that opens with one styling and one painting, and paints what looks different when the focus moves."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    _painted_at = -UPDATE_PERIOD

    def apply_breakpoints(self, terminal: Size) -> None:
        """Takes the shape of the terminal before it opens; else the first resize would begin all over."""
        fitting = [name for least, name in sorted(self.HORIZONTAL_BREAKPOINTS or []) if terminal.width >= least]
        self.set_class(bool(fitting), *fitting[-1:], update=False)

    def on_mount(self) -> None:
        """Hides the messages, as they are; else the first look for them, with none there, lays all out anew."""
        for rack in self.query(ToastRack):
            rack.display = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Opens. Each widget was styled as it came; Textual would style all once more, and paint all three times."""
        if self.outer_size:
            return
        event.prevent_default()
        self.stack_updates += 1
        self.app._refresh_notifications()
        self._update_auto_focus()
        self._refresh_layout(self.app.size)
        for widget in self._compositor.visible_widgets:
            widget._exchange_repaint_regions()  # what they asked for as they got their sizes has just been painted

    async def _on_idle(self, event: Idle) -> None:
        # the stock screen paints by a clock of its own, and what just misses a tick of it waits for up to two more
        wanted = self._layout_required or self._scroll_required or self._repaint_required or self._dirty_widgets
        if wanted and monotonic() - self._painted_at >= UPDATE_PERIOD:
            self._on_timer_update()

    def _on_timer_update(self) -> None:
        # each widget sends what it wants painted by a message of its own: those still on their way would wait for the
        # next tick, 17 to 33 ms later
        self._dirty_widgets.update(widget for widget in self._compositor.visible_widgets if widget._repaint_regions)
        super()._on_timer_update()
        self._painted_at = monotonic()

    def _screen_resized(self, size: Size) -> None:
        if size != self._compositor.size:  # as it opens it is told its own size three times
            super()._screen_resized(size)
