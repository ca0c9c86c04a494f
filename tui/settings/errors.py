"""Invalid settings: each is reported and ignored; the rest apply."""

from collections.abc import Sequence

from msgspec import Struct

from index.text import escape_controls

SHOWN_PROBLEMS = 3
"""Problems listed in full in the reader's message."""

MAX_VALUE_CHARACTERS = 60
"""Characters of a wrong value that are repeated to the user."""


class Problem(Struct, frozen=True):
    """An invalid entry, with the reason in words for people."""

    entry: str
    """The setting's name, "keys.hits.next" for a key; empty if no entry could be recognised."""
    what: str
    line: int | None = None
    """In settings.toml, from 1; None if the error has no line there."""
    variable: str | None = None
    """The environment variable that the value is from, if it is from one."""

    @property
    def where(self) -> str:
        """Where to correct it."""
        if self.variable:
            return self.variable
        return f"settings.toml, line {self.line}" if self.line else "settings.toml"

    @property
    def message(self) -> str:
        """One line: where, which entry, what is wrong."""
        return f"{self.where}: {self.entry}: {self.what}" if self.entry else f"{self.where}: {self.what}"


def quoted(value: object) -> str:
    """An invalid value in a message, cut if it is long."""
    text = value if isinstance(value, str) else str(value)
    return f'"{text[:MAX_VALUE_CHARACTERS]}…"' if len(text) > MAX_VALUE_CHARACTERS else f'"{text}"'


def problem_words(problems: Sequence[Problem]) -> str:
    """The problems as a few lines, and how to see all; empty if there are none."""
    lines = [escape_controls(problem.message).replace("\n", " ") for problem in problems[:SHOWN_PROBLEMS]]
    if len(problems) > SHOWN_PROBLEMS:
        lines.append(f"{len(problems) - SHOWN_PROBLEMS} more: seedread settings")
    return "\n".join(lines)
