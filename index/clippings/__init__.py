"""What the user kept: passages with their citation, note and labels. Theirs, never derived."""

from index.clippings.again import Again, Standing, find_again
from index.clippings.clipping import Clipping, Draft, Passage, draft
from index.clippings.errors import ClippingsError, NoSuchClipping
from index.clippings.export import FORMATS, Format, UnknownFormat, export
from index.clippings.searching import labels_in_use, matching
from index.clippings.store import Clippings, open_clippings

__all__ = [
    "FORMATS",
    "Again",
    "Clipping",
    "Clippings",
    "ClippingsError",
    "Draft",
    "Format",
    "NoSuchClipping",
    "Passage",
    "Standing",
    "UnknownFormat",
    "draft",
    "export",
    "find_again",
    "labels_in_use",
    "matching",
    "open_clippings",
]
