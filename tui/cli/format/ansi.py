"""Emphasis on a terminal: none, by attributes alone, or with colour. The words never depend on it."""

from collections.abc import Mapping

from msgspec import Struct

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_REVERSE = "\x1b[7m"
_CYAN = "\x1b[36m"


class Ansi(Struct, frozen=True):
    """The escape codes that may be sent to the terminal; the default sends none."""

    attributes: bool = False
    colour: bool = False

    def strong(self, words: str) -> str:
        """A heading."""
        return f"{_BOLD}{words}{_RESET}" if self.attributes and words else words

    def match(self, words: str) -> str:
        """The words that match."""
        return f"{_REVERSE}{words}{_RESET}" if self.attributes and words else words

    def name(self, words: str) -> str:
        """Who speaks."""
        if self.colour and words:
            return f"{_BOLD}{_CYAN}{words}{_RESET}"
        return self.strong(words)


def ansi_for(environment: Mapping[str, str], is_terminal: bool) -> Ansi:
    """The ink for a stream: none off a terminal or on a dumb one, no colour where NO_COLOR is set and not empty."""
    if not is_terminal or environment.get("TERM", "") in ("", "dumb"):
        return Ansi()
    return Ansi(attributes=True, colour=not environment.get("NO_COLOR"))
