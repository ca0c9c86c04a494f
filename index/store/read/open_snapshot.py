"""Opens the newest commit of an index, and lists its articles."""

from pathlib import Path

from index.gc_pause import gc_paused
from index.store.format.whoosh_format import contents_seen
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import ArticleLine

_TRIES = 10


def open_snapshot(folder: Path) -> Snapshot | None:
    """Opens the newest commit in a folder. None if there is none that can be read."""
    for _ in range(_TRIES):
        try:
            seen = contents_seen(folder)
        except OSError:  # a folder that this user may not enter
            return None
        try:
            with gc_paused():
                return Snapshot(folder)
        except Exception:  # whatever a damaged index raises: all means the same
            if contents_seen(folder) == seen:  # else another program has committed meanwhile and cleared away
                return None
    return None


def article_lines(snapshot: Snapshot) -> tuple[ArticleLine, ...]:
    """All articles as the list shows them, by path. Damaged lines raise almost anything."""
    with gc_paused():
        entries = sorted(snapshot.catalogue.entries.values(), key=lambda entry: (entry.path, int(entry.part or 0)))
        return tuple(
            ArticleLine(e.address, e.title, e.outlet, e.date, e.first_words, e.paragraphs, e.content) for e in entries
        )
