"""One entry of settings.toml."""

from msgspec import Struct

KEYS = "keys"
"""The one table: keys by the id of their command."""


class Entry(Struct, frozen=True):
    """A name, its value, and its line in the file, from 1."""

    name: str
    """"style"; "keys.hits.next" in the table of keys."""
    value: object
    line: int | None = None

    @property
    def command(self) -> str:
        """The id of a command, in the table of keys."""
        return self.name.removeprefix(f"{KEYS}.")
