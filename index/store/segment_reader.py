"""Reading a segment: a term's whole posting list at once, paragraphs as they were stored."""

import json
import mmap
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path
from pickle import loads
from typing import Any

from index.store import w3
from index.store.rows import Stored
from index.store.schema import LISTED_FIELDS, PLACED_FIELDS
from index.store.segment_writer import DIRECTORY
from index.store.table import DamagedError, read_table, read_words


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term stands: paragraph numbers in the index, ascending, and for each how often and at which places."""

    ids: Sequence[int]
    weights: "array[float] | None"
    """None where it stands once in each."""
    values: Sequence[bytes] | None
    """Places as Whoosh writes them; None in fields without."""


class SegmentReader:
    """One segment, its paragraphs numbered from `base` on. Nothing of it ever changes."""

    def __init__(self, folder: Path, segment: Any, base: int) -> None:
        """Raises DamagedError, OSError, or what Whoosh raises, where the segment is not whole."""
        self.base = base
        self.count: int = segment.doc_count_all()
        self.deleted = frozenset(base + number for number in segment.deleted_docs())
        directory = read_table(folder / segment.make_filename(DIRECTORY))
        for name, size in json.loads(directory["files"]).items():
            if (folder / name).stat().st_size != size:
                raise DamagedError(f"{name} is not as long as it was written")
        self.articles = array("I", directory["articles"])
        self.days = array("I", directory["days"])
        self.lengths = array("I", directory["lengths"])
        self._terms: dict[str, Sequence[str]] = {}
        self._offsets: dict[str, array[int]] = {}
        self._sizes: dict[str, array[int]] = {}
        for field in (*PLACED_FIELDS, *LISTED_FIELDS):
            self._terms[field] = read_words(directory[field + " terms"])
            self._offsets[field] = array("Q", directory[field + " offsets"])
            self._sizes[field] = array("I", directory[field + " sizes"])
        if len(self.articles) != self.count:
            raise DamagedError(f"segment {segment.segid} is cut short")
        self._lists = _mapped(folder / segment.make_filename(w3.codec_module().W3Codec.POSTS_EXT))
        self._documents = w3.codec().per_document_reader(w3.storage(folder), segment)
        if self.count:
            self.stored(base)  # opens its file now: a writer may remove it any time

    def terms(self, field: str) -> Sequence[str]:
        """All terms of a field, sorted."""
        return self._terms[field]

    def postings(self, field: str, term: str) -> Postings | None:
        """The posting list of a term. Raises DamagedError."""
        terms = self._terms[field]
        at = bisect_left(terms, term)
        if at == len(terms) or terms[at] != term:
            return None
        offset, size = self._offsets[field][at], self._sizes[field][at]
        try:
            data = self._lists[offset : offset + (size >> 1)]
            steps, weights, values = loads(zlib.decompress(data) if size & 1 else data)
            ids = array("I", islice(accumulate(steps, initial=self.base), 1, None))
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"the list of {term!r} is damaged: {error}") from error
        if not ids or ids[-1] >= self.base + self.count:
            raise DamagedError(f"the list of {term!r} leads out of the index")
        return Postings(ids, weights, values)

    def stored(self, number: int) -> Stored:
        """What is stored of a paragraph. Raises DamagedError."""
        try:
            stored: Stored = self._documents.stored_fields(number - self.base)
            if not stored.keys() >= {"text", "place", "marks"}:
                raise DamagedError(f"paragraph {number} is damaged")
        except DamagedError:
            raise
        except Exception as error:  # the same
            raise DamagedError(f"paragraph {number} is damaged: {error}") from error
        return stored

    def close(self) -> None:
        """Lets go of the files."""
        self._documents.close()
        if isinstance(self._lists, mmap.mmap):
            self._lists.close()


def places(value: bytes) -> list[int]:
    """The places of a term in a paragraph, as Whoosh's format of positions writes them. Raises DamagedError."""
    try:
        return list(accumulate(loads(value[4:])))
    except Exception as error:  # the same
        raise DamagedError(f"places are damaged: {error}") from error


def _mapped(path: Path) -> "mmap.mmap | bytes":
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
