"""Numbers for the looks of cells, which are compared and stored faster than styles."""

from rich.color import ColorSystem
from rich.style import Style

from tui.terminal.pen import Codes, codes_of, shows_on_blanks

_KNOWN_STYLES = 5000


class Looks:
    """A number for each look; styles that differ only in metadata or links, which no terminal shows, have the same."""

    def __init__(self, color_system: ColorSystem) -> None:
        self.codes: list[Codes] = []
        """The codes of each look."""
        self.of_blanks: list[int] = []
        """The look that a blank of each look has: its background alone, so that other colours do not count."""
        self._color_system = color_system
        self._by_codes: dict[Codes, int] = {}
        self._by_style: dict[Style | None, int] = {}

    def number_of(self, style: Style | None) -> int:
        """The look of a style."""
        number = self._by_style.get(style)
        if number is None:
            if len(self._by_style) >= _KNOWN_STYLES:
                self._by_style.clear()
            if style is None:
                number = self._number(("", "", ""))
            elif style.meta or style.link:
                number = self.number_of(style.clear_meta_and_links())
            else:
                number = self._number(codes_of(style, self._color_system))
            self._by_style[style] = number
        return number

    def _number(self, codes: Codes) -> int:
        number = self._by_codes.get(codes)
        if number is None:
            number = self._by_codes[codes] = len(self.codes)
            self.codes.append(codes)
            self.of_blanks.append(number)
            if not shows_on_blanks(codes):
                self.of_blanks[number] = self._number((codes[0], "", ""))
        return number
