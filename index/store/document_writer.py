"""Writing what belongs to paragraphs one by one: what is stored of each, its length, its columns; in W3 format."""

import struct
import zlib
from array import array
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from pickle import dumps
from typing import Any

from index.store import w3
from index.store.rows import Stored
from index.store.schema import COLUMNS

_PICKLE = 4
_MOST_UNPACKED = 0xFFFF
_SIZES = struct.Struct("<HH")


class DocumentWriter:
    """Takes paragraphs in order; `finish` writes their columns."""

    def __init__(self, folder: Path, segment: Any) -> None:
        self._storage = w3.storage(folder)
        self._segment = segment
        self._file = self._create("_stored")
        self._stored: Any = w3.columns_module().VarBytesColumn().writer(self._file)
        self.columns = {name: array("I") for name in COLUMNS}
        self.starts = array("I", (0,))
        """Where in its file what is stored of each paragraph begins; once more at the end."""

    def __len__(self) -> int:
        return len(self.columns["article"])

    def add(self, stored: Stored, article: int, day: int) -> int:
        """Takes one paragraph; gives it its number."""
        number = len(self)
        packed = _as_zlib(dumps(stored, _PICKLE))
        self._stored.add(number, packed)
        self.starts.append(self.starts[-1] + len(packed))
        self.columns["article"].append(article)
        self.columns["day"].append(day)
        return number

    def finish(self, lengths: Mapping[str, "array[int]"]) -> None:
        """Writes all columns; `lengths`: how many words each field has in each paragraph. Raises OSError."""
        count = len(self)
        self._stored.finish(count)
        self._file.close()
        module = w3.codec_module()
        as_byte = cache(module.length_to_byte)
        for field, column in lengths.items():
            if any(column):
                self._write(f"_{field}_len", bytes(map(as_byte, column)))
        for field, values in self.columns.items():
            self._write(field, struct.pack(f"!{count}I", *values))
        self._segment._fieldlengths = {field: sum(column) for field, column in lengths.items()}
        self._segment.set_doc_count(count)

    def discard(self) -> None:
        """Lets go of what was taken."""
        if not self._file.is_closed:
            self._file.close()

    def _write(self, name: str, values: bytes) -> None:
        """Writes a column of numbers: to Whoosh, too, it is one after the other."""
        file = self._create(name)
        file.write(values)
        file.close()

    def _create(self, name: str) -> Any:
        return self._storage.create_file(w3.codec().column_filename(self._segment, name))


def _as_zlib(data: bytes) -> bytes:
    """The data as zlib writes it at level 0: Whoosh unpacks it, and nobody spends time on packing."""
    if len(data) > _MOST_UNPACKED:
        return zlib.compress(data, 1)
    size = len(data)
    return b"".join((b"\x78\1\1", _SIZES.pack(size, size ^ 0xFFFF), data, zlib.adler32(data).to_bytes(4, "big")))
