"""The user's choices in the reader, saved atomically for the next session."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from index.files import write_atomic


class Preferences(Struct, frozen=True):
    """Citation style and theme; None if never chosen."""

    style: str | None = None
    theme: str | None = None


def load_preferences(file: Path) -> Preferences:
    """The saved choices; the defaults if there are none or they cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return Preferences()
    import json  # only where something was chosen

    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return Preferences()
    known = kept if isinstance(kept, dict) else {}
    return Preferences(
        **{
            name: value
            for name, value in known.items()
            if name in Preferences.__struct_fields__ and isinstance(value, str)
        }
    )


def save_preferences(file: Path, choices: Preferences) -> None:
    """Saves the choices; raises OSError if they cannot be written, and then keeps the old ones."""
    import json

    write_atomic(file, json.dumps(asdict(choices)))
