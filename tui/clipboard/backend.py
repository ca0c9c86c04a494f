"""A backend of the clipboard: its program or sequence, its limit, and the reason for choosing it."""

from enum import StrEnum

from msgspec import Struct


class Way(StrEnum):
    """How a text gets to the clipboard."""

    PROGRAM = "program"
    TMUX = "tmux"
    TERMINAL = "terminal"
    FILE = "file"


class Backend(Struct, frozen=True):
    """One backend of the clipboard.

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
        """Whether the text is within the limit. Longer texts are never cut; the next backend takes them."""
        return self.limit is None or len(text.encode(self.encoding, "replace")) <= self.limit


class Copied(Struct, frozen=True):
    """The result of a copy. `backend` is the name of the backend, None if nothing was copied.

    `message` claims only what is known; `tried` has a line for each backend that failed before, with the reason.
    """

    backend: str | None
    message: str
    tried: tuple[str, ...] = ()
