"""The part of the reader that goes from a passage to the same one in other articles."""

from typing import TYPE_CHECKING

from tui.models.messages import PassageRequest, PassagesFound
from tui.screens.reader.citing import CitingPart
from tui.services import Services

if TYPE_CHECKING:
    from index.compare.elsewhere import Elsewhere


class ComparingPart(CitingPart):
    """Looks behind; what was found is listed, and what is chosen there is gone to."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._compared = 0
        """Number of the newest wish: what answers an older one is dropped."""

    def find_elsewhere(self) -> None:
        """Asks where else a passage stands."""
        if (taken := self.citable_here()) is not None and self.opened is not None:
            self._compared = next(self.numbers)
            self.services.passages.submit(PassageRequest(self._compared, self.opened.article, taken.span))

    def on_passages_found(self, message: PassagesFound) -> None:
        """Lists what was found, unless one has gone on to something else since."""
        request = message.request
        here = self.opened is not None and self.opened.article is request.article and self.app.screen is self
        if request.number != self._compared or not here:
            return
        if not message.found:
            so_far = " so far: the index is not up to date" if self.services.index.running else ""
            self.say(f"no other article has this passage{so_far}")
            return
        from tui.screens.passages import PassagesScreen

        def go(other: "Elsewhere | None") -> None:
            if other is not None:
                self.jump(other.hit.path, other.span)
                self.set_focus(self.source)

        self.app.push_screen(PassagesScreen(request.article, message.found), go)
