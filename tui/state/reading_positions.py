"""Where in each article the reader was, kept by content: it holds though the file is renamed."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from index.files import write_atomic

MAX_ARTICLES = 1000
"""Articles whose place is kept; the longest unread are forgotten."""


class ReadingPositions(Struct, frozen=True):
    """Offsets into articles' texts by a fingerprint of the text, the one read last at the end."""

    offsets: Mapping[str, int] = field(default_factory=dict)

    def with_position(self, fingerprint: str, offset: int) -> "ReadingPositions":
        """With a place newly read."""
        others = {key: value for key, value in self.offsets.items() if key != fingerprint}
        return ReadingPositions(dict([*others.items(), (fingerprint, offset)][-MAX_ARTICLES:]))


def load_positions(file: Path) -> ReadingPositions:
    """The places that were kept; none where they cannot be read."""
    import json  # after the first paint

    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ReadingPositions()
    if not isinstance(kept, dict):
        return ReadingPositions()
    return ReadingPositions({key: value for key, value in kept.items() if isinstance(value, int) and value >= 0})


def save_positions(file: Path, positions: ReadingPositions) -> None:
    """Keeps the places; raises OSError where they cannot be written, and leaves the old ones then."""
    import json

    write_atomic(file, json.dumps(dict(positions.offsets)))
