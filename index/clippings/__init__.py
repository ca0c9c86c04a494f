"""Passages that the user kept, with citation, note and labels. They are the user's work, never derived."""

from index.clippings.clipping import Clipping, NewClipping, Passage, new_clipping
from index.clippings.errors import ClippingsError, NoSuchClipping
from index.clippings.export import FORMATS, Format, UnknownFormat, export
from index.clippings.filter import labels_in_use, matching
from index.clippings.opening import open_clippings
from index.clippings.relocate import Relocation, RelocationStatus, relocate
from index.clippings.row import DamagedClipping
from index.clippings.store import Clippings

__all__ = [
    "FORMATS",
    "Clipping",
    "Clippings",
    "ClippingsError",
    "DamagedClipping",
    "Format",
    "NewClipping",
    "NoSuchClipping",
    "Passage",
    "Relocation",
    "RelocationStatus",
    "UnknownFormat",
    "export",
    "labels_in_use",
    "matching",
    "new_clipping",
    "open_clippings",
    "relocate",
]
