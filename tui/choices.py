"""What the user chose while reading: kept for the next time, written whole or not at all."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Choices:
    """Citation style and theme."""

    style: str = "apa"
    theme: str = "seedread-dark"


def load_choices(file: Path) -> Choices:
    """The choices that were kept; the defaults where there are none or they cannot be read."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Choices()
    known = kept if isinstance(kept, dict) else {}
    return Choices(
        **{name: value for name, value in known.items() if name in asdict(Choices()) and isinstance(value, str)}
    )


def save_choices(file: Path, choices: Choices) -> None:
    """Keeps the choices; raises OSError where they cannot be written, and leaves the old ones then."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".choices-")  # 0600 by itself
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as written:
            json.dump(asdict(choices), written)
            written.flush()
            os.fsync(written.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
