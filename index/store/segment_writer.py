"""Writing a segment of the index: whole posting lists at once, in Whoosh's own W3 format.

Stock Whoosh spends its time on one call a posting. Here a list is put together while paragraphs come by and written as
one block; identical places share one object, which pickle writes once. Any stock Whoosh reads the result. Beside the
segment lies a directory of where each list is, so that opening an index need not read its term file.
"""

import json
import zlib
from array import array
from collections.abc import Mapping
from pathlib import Path
from pickle import dumps
from typing import Any

from index.store import w3
from index.store.rows import Row
from index.store.schema import INDEX_NAME, LISTED_FIELDS, PLACED_FIELDS, schema
from index.store.table import words_column, write_table

DIRECTORY = ".lists"
_PICKLE = 4  # the first protocol that writes bytes as bytes
_COMPRESSED_FROM = 256
_LEVEL = 1

_Lists = dict[str, list[Any]]  # for each term its paragraphs and values by turns


class SegmentWriter:
    """Takes rows one by one; `finish` writes them as a segment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = w3.storage(folder)
        self._codec = w3.codec()
        self.segment: Any = self._codec.new_segment(self._storage, INDEX_NAME)
        self._documents: Any = self._codec.per_document_writer(self._storage, self.segment)
        self._fields: dict[str, Any] = dict(schema().items())
        self._placed: dict[str, _Lists] = {field: {} for field in PLACED_FIELDS}
        self._listed: dict[str, dict[str, list[int]]] = {field: {} for field in LISTED_FIELDS}
        self._values: dict[tuple[int, ...], bytes] = {}
        self._lengths = {field: array("I") for field in PLACED_FIELDS}
        self._articles = array("I")
        self._days = array("I")

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, row: Row) -> None:
        """Takes one paragraph."""
        number = len(self._articles)
        documents = self._documents
        documents.start_doc(number)
        for field, lists in self._placed.items():
            length = 0
            if terms := row.placed.get(field):
                length = self._add_places(lists, number, terms)
            self._lengths[field].append(length)
            stored = row.stored["text"] if field == "text" else None
            if length or stored:
                documents.add_field(field, self._fields[field], stored, length)
        for field, values in row.listed.items():
            for value in values:
                self._listed[field].setdefault(value, []).append(number)
        for field in ("place", "marks"):
            documents.add_field(field, self._fields[field], row.stored[field], 0)
        for field, column in (("article", row.article), ("day", row.day)):
            documents.add_column_value(field, self._fields[field].column_type, column)
        documents.finish_doc()
        self._articles.append(row.article)
        self._days.append(row.day)

    def finish(self) -> Any:
        """Writes what was taken. Raises OSError; whoever gives up calls `discard`."""
        self._documents.close()
        self.segment.set_doc_count(len(self._articles))
        terms = self._codec.field_writer(self._storage, self.segment)
        lists = _ListWriter(terms)
        for field in sorted(self._fields):
            if field in self._placed:
                lists.placed(field, self._fields[field], self._placed[field], self._lengths[field])
            elif field in self._listed:
                encoded = {value.encode("utf-8", "replace"): ids for value, ids in self._listed[field].items()}
                lists.listed(field, self._fields[field], encoded)
            elif field == "article":
                lists.listed(field, self._fields[field], self._by_article())
        terms.close()
        files = {path.name: path.stat().st_size for path in self._folder.glob(f"{self.segment.segment_id()}.*")}
        columns = lists.directory | {
            "files": json.dumps(files).encode(),
            "lengths": self._lengths["text"].tobytes(),
            "articles": self._articles.tobytes(),
            "days": self._days.tobytes(),
        }
        write_table(self._folder / self.segment.make_filename(DIRECTORY), columns)
        return self.segment

    def discard(self) -> None:
        """Lets go of what was taken; the files are cleared away at the next commit."""
        if not self._documents.is_closed:
            self._documents.close()

    def _add_places(self, lists: _Lists, number: int, terms: Mapping[str, list[int]]) -> int:
        length = 0
        values = self._values
        for term, places in terms.items():
            length += len(places)
            written = tuple(places)
            value = values.get(written)
            if value is None:
                value = values[written] = _encoded(places)
            if term in lists:
                lists[term] += (number, value)
            else:
                lists[term] = [number, value]
        return length

    def _by_article(self) -> dict[bytes, list[int]]:
        field = self._fields["article"]
        found: dict[int, list[int]] = {}
        for number, article in enumerate(self._articles):
            found.setdefault(article, []).append(number)
        return {field.to_bytes(article): ids for article, ids in found.items()}


class _ListWriter:
    """Writes posting lists field by field, and notes where each one is."""

    def __init__(self, writer: Any) -> None:
        module = w3.codec_module()
        self._writer = writer
        self._magic: bytes = module.WHOOSH3_HEADER_MAGIC
        self._info: Any = module.W3TermInfo
        self._length_byte: Any = module.length_to_byte
        self.directory: dict[str, bytes] = {}

    def placed(self, field: str, spec: Any, lists: _Lists, lengths: "array[int]") -> None:
        """The lists of a field of words."""
        self._start(field, spec)
        for term in sorted(lists):
            both = lists[term]
            ids, values = both[0::2], tuple(both[1::2])
            weights = array("f", (float(int.from_bytes(value[:4], "big")) for value in values))
            shortest, longest = _extent(lengths, ids)
            self._add(term.encode("utf-8", "replace"), ids, weights, values, (shortest, longest))
        self._finish(field, sorted(lists))

    def listed(self, field: str, spec: Any, lists: Mapping[bytes, list[int]]) -> None:
        """The lists of a field of values."""
        self._start(field, spec)
        for term in sorted(lists):
            self._add(term, lists[term], None, None, (1, 1))
        if field != "article":  # numbers are found by their column
            self._finish(field, [term.decode("utf-8", "replace") for term in sorted(lists)])
        else:
            self._writer.finish_field()

    def _start(self, field: str, spec: Any) -> None:
        self._writer.start_field(field, spec)
        self._offsets = array("Q")
        self._sizes = array("I")

    def _finish(self, field: str, terms: list[str]) -> None:
        self._writer.finish_field()
        self.directory[field + " terms"] = words_column(terms)
        self.directory[field + " offsets"] = self._offsets.tobytes()
        self.directory[field + " sizes"] = self._sizes.tobytes()

    def _add(
        self,
        term: bytes,
        ids: list[int],
        weights: "array[float] | None",
        values: tuple[bytes, ...] | None,
        lengths: tuple[int, int],
    ) -> None:
        heaviest = max(weights) if weights else 1.0
        plain = weights is None or heaviest == 1.0
        data = dumps((_deltas(ids), None if plain else weights, values), _PICKLE)
        compressed = len(data) >= _COMPRESSED_FROM
        if compressed:
            data = zlib.compress(data, _LEVEL)
        shortest, longest = (self._length_byte(length) for length in lengths)
        about = dumps((len(ids), ids[-1], heaviest, _LEVEL if compressed else 0, shortest, longest), 2)
        file = self._writer._postfile  # the codec offers no way to write a whole list
        offset = file.tell()
        file.write(self._magic)
        file.write_int(-(len(about) + len(data)))  # below nought: the list's last block
        file.write(about)
        file.write(data)
        info = self._info(weight=sum(weights) if weights else float(len(ids)), df=len(ids))
        info._minlength, info._maxlength = lengths
        info._maxweight, info._minid, info._maxid = heaviest, ids[0], ids[-1]
        info.set_extent(offset, file.tell() - offset)
        self._writer._tindex.add(self._writer._fieldid.to_bytes(2, "big") + term, info.to_bytes())
        self._offsets.append(file.tell() - len(data))
        self._sizes.append(len(data) << 1 | compressed)


def _deltas(ids: list[int]) -> "array[int]":
    steps = [ids[0], *map(int.__sub__, ids[1:], ids)]
    most = max(steps)
    return array("B" if most < 1 << 8 else "H" if most < 1 << 16 else "I", steps)


def _extent(lengths: "array[int]", ids: list[int]) -> tuple[int, int]:
    mine = [lengths[at] for at in ids]
    return min(mine), max(mine)


def _encoded(places: list[int]) -> bytes:
    """Places as Whoosh's format of positions writes them."""
    steps = [places[0], *map(int.__sub__, places[1:], places)]
    return len(places).to_bytes(4, "big") + dumps(steps, 2)
