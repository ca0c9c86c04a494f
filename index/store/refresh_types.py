"""The reports of a refresh."""

from pathlib import Path

from msgspec import Struct


class IndexLocked(Exception):  # noqa: N818 - not a defect: the command line reports it and ends
    """Another program is writing to this index."""


class Progress(Struct, frozen=True):
    """Progress of a refresh: files done, files in total, the current file, paragraphs made searchable."""

    done: int
    total: int
    path: Path | None
    searchable: int = 0
    bytes_done: int = 0
    """Bytes of the files that have been read, of those that must be."""
    bytes_total: int = 0


class Unreadable(Struct, frozen=True):
    """A file that could not be read, or a folder that could not be listed, and why, in words for people."""

    path: Path
    reason: str


class Refreshed(Struct, frozen=True):
    """The result of a refresh. `stopped` is True if it was asked to stop; finished work stays usable."""

    added: int
    updated: int
    removed: int
    unchanged: int
    unreadable: tuple[Unreadable, ...] = ()
    stopped: bool = False
    notes: tuple[str, ...] = ()
    """Notes for the user, one per line: "the index was damaged and has been rebuilt"."""
    not_seen: int = 0
    """Articles in folders that could not be listed: they stay in the index."""
    kept: bool = True
    """False if the index could not be written: what is searched is older, or is gone when the program ends."""


class ArticleLine(Struct, frozen=True):
    """An article as the list shows it, read from the index without opening its file."""

    path: Path
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    """The beginning of its first body paragraph, shown if it has no headline."""
    paragraphs: int
    content: str = ""
    """Hash of the content: the same article under another name has the same."""
