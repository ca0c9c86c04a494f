"""What the user chose while reading: kept for the next time, written whole or not at all."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from index.files import write_atomic


class Choices(Struct, frozen=True):
    """Citation style and theme; None for what was never chosen."""

    style: str | None = None
    theme: str | None = None


def load_choices(file: Path) -> Choices:
    """The choices that were kept; the defaults where there are none or they cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return Choices()
    import json  # only where something was chosen

    try:
        kept = json.loads(text)
    except ValueError:
        return Choices()
    known = kept if isinstance(kept, dict) else {}
    return Choices(
        **{name: value for name, value in known.items() if name in Choices.__struct_fields__ and isinstance(value, str)}
    )


def save_choices(file: Path, choices: Choices) -> None:
    """Keeps the choices; raises OSError where they cannot be written, and leaves the old ones then."""
    import json

    write_atomic(file, json.dumps(asdict(choices)))
