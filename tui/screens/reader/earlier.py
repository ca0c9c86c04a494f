"""The part of the reader that offers earlier searches."""

from tui.screens.reader.state import ReaderState
from tui.services import Services
from tui.state.search_history import HistoryStepper, start_stepper
from tui.widgets.history_suggester import HistorySuggester


class EarlierPart(ReaderState):
    """Earlier searches complete what is typed, and are stepped back through."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._steps = HistoryStepper("", ())

    def on_mount(self) -> None:
        """Completes what is typed from what was searched before."""
        if self.services.settings.history:
            self.bar.input.suggester = HistorySuggester(lambda: self.services.history.searches)

    def earlier_search(self) -> None:
        """Puts an earlier search that holds what is typed into the bar; once more, the one before."""
        typed = self.bar.input.value if self.bar.input.has_focus else ""
        self.bar.input.select_on_focus = False
        self.set_focus(self.bar.input)
        if not typed or typed != self._steps.shown:
            self._steps = start_stepper(self.services.history.searches, typed)
        if not self._steps.found:
            self.say("no earlier search with this in it")
            return
        self._steps = self._steps.back()
        self.bar.input.value = self._steps.shown
        self.bar.input.action_end()
