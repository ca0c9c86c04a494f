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
    """The escape codes for a stream.

    Args:
        environment: NO_COLOR, if not empty, allows no colour (no-color.org); CLICOLOR_FORCE, unless empty or 0, sends
            colour to files and pipes as well; CLICOLOR=0 sends none (bixense.com/clicolors).
        is_terminal: whether the stream is a terminal.

    Returns:
        None at all off a terminal or on a dumb one, unless forced; attributes alone without colour.
    """
    forced = environment.get("CLICOLOR_FORCE", "0") not in ("", "0")
    capable = is_terminal and environment.get("TERM", "") not in ("", "dumb")
    if environment.get("NO_COLOR"):
        return Ansi(attributes=capable)
    return Ansi(attributes=capable or forced, colour=forced or (capable and environment.get("CLICOLOR") != "0"))
