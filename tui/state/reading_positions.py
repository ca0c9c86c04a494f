"""The reading position in each article, kept by a hash of its content, so that renaming a file is harmless."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from index.files import write_atomic

MAX_ARTICLES = 1000
"""Most articles whose positions are kept; those not read for longest are dropped."""


class ReadingPositions(Struct, frozen=True):
    """Offsets into articles' texts by a fingerprint of the text, the one read last at the end."""

    offsets: Mapping[str, int] = field(default_factory=dict)

    def with_position(self, fingerprint: str, offset: int) -> "ReadingPositions":
        """With the position in an article."""
        others = {key: value for key, value in self.offsets.items() if key != fingerprint}
        return ReadingPositions(dict([*others.items(), (fingerprint, offset)][-MAX_ARTICLES:]))


def load_positions(file: Path) -> ReadingPositions:
    """The saved positions; none if they cannot be read."""
    import json  # after the first paint

    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ReadingPositions()
    if not isinstance(kept, dict):
        return ReadingPositions()
    return ReadingPositions({key: value for key, value in kept.items() if isinstance(value, int) and value >= 0})


def save_positions(file: Path, positions: ReadingPositions) -> None:
    """Saves the positions; raises OSError if they cannot be written, and then keeps the old ones."""
    import json

    write_atomic(file, json.dumps(dict(positions.offsets)))
