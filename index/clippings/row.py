"""A row of the clippings file: sealed by a checksum when it is written, checked when it is read.

One bad byte must not hide the other rows, and must not change a quotation unnoticed.
"""

import json
import re
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from msgspec import Struct

from index.clippings import content
from index.clippings.clipping import Clipping

COLUMNS = ("number", "position", "fingerprint", "content", "note", "labels", "kept", "deleted")
"""The columns that the seal covers, in the order in which it covers them."""
_NUMBER, _POSITION, _CONTENT, _NOTE, _LABELS, _KEPT, _DELETED = 0, 1, 3, 4, 5, 6, 7
_EXACT = re.compile(r'"exact": ("(?:[^"\\]|\\.)*")')
_SEAL_BYTES = 16
_SHOWN_CHARACTERS = 2_000

Values = tuple[Any, ...]
"""The stored values of COLUMNS; text as the bytes in the file, because they may not be UTF-8."""


class DamagedClipping(Struct, frozen=True):
    """A damaged clipping: `words`, `note` and `labels` are the readable parts, and may be wrong."""

    number: int
    words: str
    note: str
    labels: tuple[str, ...]
    reason: str


class Row(Struct, frozen=True):
    """A row of the file. `sealed`: it is unchanged since it was written; `intact`: it was whole when it was sealed."""

    values: Values
    sealed: bool
    intact: bool

    @property
    def number(self) -> int:
        """The number of the clipping."""
        return int(self.values[_NUMBER])

    @property
    def position(self) -> int:
        """Its position in the user's order; 0 if that cannot be read."""
        position = self.values[_POSITION]
        return position if isinstance(position, int) else 0

    @property
    def deleted(self) -> str | None:
        """When it was deleted, ISO 8601; None for a row in the list. A row with a broken seal is always in the list."""
        return _text(self.values[_DELETED]) if self.sealed and self.values[_DELETED] is not None else None

    def clipping(self) -> Clipping | DamagedClipping:
        """The clipping, or what can be read of it."""
        if not (self.sealed and self.intact):
            return self._salvaged("it is damaged: its checksum does not match")
        try:
            return self._clipping()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return self._salvaged("it cannot be read by this version of seedread")

    def with_values(self, **changed: Any) -> "Row":
        """The row with other values; a damaged row stays marked as damaged."""
        values = tuple(changed.get(name, value) for name, value in zip(COLUMNS, self.values, strict=True))
        return Row(values, sealed=True, intact=self.sealed and self.intact)

    def seal(self) -> bytes:
        """The seal to be written with the values."""
        return seal_of(self.values, intact=self.intact)

    def _clipping(self) -> Clipping:
        passage, record, path = content.read(_text(self.values[_CONTENT]))
        labels = json.loads(_text(self.values[_LABELS]))
        if not isinstance(labels, list) or not all(isinstance(label, str) for label in labels):
            raise TypeError("labels are a list of texts")
        note, kept = _text(self.values[_NOTE]), _text(self.values[_KEPT])
        return Clipping(self.number, Path(path), passage, record, kept, note, tuple(labels))

    def _salvaged(self, reason: str) -> DamagedClipping:
        text = _readable(self.values[_CONTENT])
        found = _EXACT.search(text)
        try:
            words = json.loads(found[1], strict=False) if found else text
        except ValueError:
            words = text
        return DamagedClipping(
            self.number,
            words[:_SHOWN_CHARACTERS],
            _readable(self.values[_NOTE]),
            tuple(re.findall(r'"((?:[^"\\]|\\.)*)"', _readable(self.values[_LABELS]))),
            reason,
        )


def stored_row(values: Sequence[Any]) -> Row:
    """A row from the values of COLUMNS and its seal."""
    *fields, seal = values
    row = tuple(fields)
    damaged = seal == seal_of(row, intact=False)
    return Row(row, sealed=damaged or seal == seal_of(row, intact=True), intact=not damaged)


def seal_of(values: Sequence[Any], *, intact: bool) -> bytes:
    """The checksum of a row's values; a row that is known to be damaged gets a different checksum."""
    digest = blake2b(digest_size=_SEAL_BYTES, person=b"clipping" if intact else b"damaged")
    for value in values:
        data = value if isinstance(value, bytes) else repr(value).encode()
        digest.update(b"%s %d " % (type(value).__name__.encode(), len(data)))
        digest.update(data)
    return digest.digest()


def _text(value: Any) -> str:
    if not isinstance(value, bytes):
        raise TypeError("a text was expected")
    return value.decode("utf-8", "replace")


def _readable(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else "" if value is None else str(value)
