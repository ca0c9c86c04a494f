"""Writes the stored values, lengths and columns of paragraphs in Whoosh's W3 format."""

import struct
from array import array
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from index.store.format import whoosh_format
from index.store.format.schema import COLUMNS

_WITH_OFFSETS = 1 << 15
"""Above this number of paragraphs Whoosh also writes where the bytes of each paragraph begin."""


class DocumentWriter:
    """Collects paragraphs in order; `finish` writes their columns."""

    def __init__(self, folder: Path, segment: Any) -> None:
        self._storage = whoosh_format.storage(folder)
        self._segment = segment
        self._file = self._create("_stored")
        self._sizes = array("I")
        self.columns = {name: array("I") for name in COLUMNS}

    def __len__(self) -> int:
        return len(self._sizes)

    def add(self, packed: bytes, article: int, day: int) -> int:
        """Adds a paragraph with its packed stored values; returns its number."""
        number = len(self._sizes)
        self._file.write(packed)
        self._sizes.append(len(packed))
        self.columns["article"].append(article)
        self.columns["day"].append(day)
        return number

    @property
    def starts(self) -> "array[int]":
        """Byte offsets of the stored values of each paragraph; the last entry is the end."""
        return array("I", accumulate(self._sizes, initial=0))

    def finish(self, lengths: Mapping[str, "array[int]"]) -> None:
        """Writes all columns; `lengths`: how many words each field has in each paragraph. Raises OSError."""
        count = len(self)
        self._finish_stored()
        module = whoosh_format.codec_module()
        as_byte = cache(module.length_to_byte)
        for field, column in lengths.items():
            if any(column):
                self._write(f"_{field}_len", bytes(map(as_byte, column)))
        for field, values in self.columns.items():
            self._write(field, struct.pack(f"!{count}I", *values))
        self._segment._fieldlengths = {field: sum(column) for field, column in lengths.items()}
        self._segment.set_doc_count(count)

    def discard(self) -> None:
        """Closes the file; what was added is dropped."""
        if not self._file.is_closed:
            self._file.close()

    def _finish_stored(self) -> None:
        """Writes the end of the stored file, in the format of Whoosh's VarBytesColumn."""
        self._file.write_array(self._sizes)
        if len(self) > _WITH_OFFSETS:
            self._file.write_array(self.starts[:-1])
            self._file.write(b"IIX")
        else:
            self._file.write(b"I")
        self._file.close()

    def _write(self, name: str, values: bytes) -> None:
        """Writes a column of fixed-size numbers."""
        file = self._create(name)
        file.write(values)
        file.close()

    def _create(self, name: str) -> Any:
        return self._storage.create_file(whoosh_format.codec().column_filename(self._segment, name))
