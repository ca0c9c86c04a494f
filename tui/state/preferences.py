"""The user's choices in the reader, saved atomically for the next session."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from tui.state.state_file import Report


class Preferences(Struct, frozen=True):
    """Citation style and theme; None if never chosen."""

    style: str | None = None
    theme: str | None = None


def load_preferences(file: Path, report: "Report | None" = None) -> Preferences:
    """The saved choices; the defaults if there are none or the file is damaged, which is reported."""
    if not os.path.exists(file):  # noqa: PTH110 also False if the folder may not be entered
        return Preferences()
    from tui.state.state_file import load_state  # only if something was chosen: this is before the first paint

    return load_state(file, _decoded, Preferences(), report)


def save_preferences(file: Path, choices: Preferences) -> None:
    """Saves the choices; raises OSError if they cannot be written, and then keeps the old ones."""
    from msgspec import json

    from tui.state.state_file import save_state

    save_state(file, json.encode(choices))


def _decoded(content: bytes) -> Preferences:
    from msgspec import json

    saved = json.decode(content, type=dict[str, Any])
    names = Preferences.__struct_fields__
    return Preferences(**{name: value for name, value in saved.items() if name in names and isinstance(value, str)})
