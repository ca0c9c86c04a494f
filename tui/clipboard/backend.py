"""A way to a clipboard: what it runs or writes, how much it takes, and why it is taken."""

from enum import StrEnum

from msgspec import Struct


class Way(StrEnum):
    """How a text gets there."""

    PROGRAM = "program"
    TMUX = "tmux"
    TERMINAL = "terminal"
    FILE = "file"


class Backend(Struct, frozen=True):
    """One way to a clipboard.

    `command` is the program with its arguments, empty if it was not found. `limit` is how many bytes of text it takes,
    None if none is known. `reason` says why it is in the list.
    """

    name: str
    way: Way
    reason: str
    command: tuple[str, ...] = ()
    encoding: str = "utf-8"
    limit: int | None = None

    def takes(self, text: str) -> bool:
        """Whether the text is within the limit: more is never cut, it goes another way."""
        return self.limit is None or len(text.encode(self.encoding, "replace")) <= self.limit


class Copied(Struct, frozen=True):
    """What became of a text. `backend` is the backend's name, None where nothing was copied.

    `message` claims only what is known; `tried` says, a line each, what was tried before and why it failed.
    """

    backend: str | None
    message: str
    tried: tuple[str, ...] = ()
