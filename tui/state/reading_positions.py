"""The reading position in each article, kept by a hash of its content, so that renaming a file is harmless."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tui.state.state_file import Report, load_state, save_state

MAX_ARTICLES = 1000
"""Most articles whose positions are kept; those not read for longest are dropped."""


class ReadingPositions(Struct, frozen=True):
    """Offsets into articles' texts by a fingerprint of the text, the one read last at the end."""

    offsets: Mapping[str, int] = field(default_factory=dict)

    def with_position(self, fingerprint: str, offset: int) -> "ReadingPositions":
        """With the position in an article."""
        others = {key: value for key, value in self.offsets.items() if key != fingerprint}
        return ReadingPositions(dict([*others.items(), (fingerprint, offset)][-MAX_ARTICLES:]))


def load_positions(file: Path, report: Report | None = None) -> ReadingPositions:
    """The saved positions; none if there is no file or it is damaged, which is reported."""
    return load_state(file, _decoded, ReadingPositions(), report)


def save_positions(file: Path, positions: ReadingPositions) -> None:
    """Saves the positions, at least one; raises OSError if they cannot be written, and then keeps the old ones."""
    from msgspec import json

    save_state(file, json.encode(positions.offsets))


def _decoded(content: bytes) -> ReadingPositions:
    from msgspec import json

    saved = json.decode(content, type=dict[str, Any])
    return ReadingPositions({key: value for key, value in saved.items() if isinstance(value, int) and value >= 0})
