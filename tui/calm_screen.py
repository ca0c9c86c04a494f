"""What we need of Textual's inside on a screen: nothing is styled, laid out or painted again that is as it was."""

from textual.events import ScreenResume
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack


class CalmScreen(Screen[None]):
    """A screen that opens with one styling and one painting, and paints what looks different when the focus moves."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def fit(self, terminal: Size) -> None:
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

    def _screen_resized(self, size: Size) -> None:
        if size != self._compositor.size:  # as it opens it is told its own size three times
            super()._screen_resized(size)
