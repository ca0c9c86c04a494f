"""Writing what belongs to paragraphs one by one: what is stored of each, its length, its columns; in W3 format."""

import zlib
from array import array
from functools import cache
from pathlib import Path
from pickle import dumps
from typing import Any

from index.store import w3
from index.store.rows import Stored
from index.store.schema import COLUMNS, PLACED_FIELDS, schema

_LEVEL = 1
_PICKLE = 4


class DocumentWriter:
    """Takes paragraphs in order; `finish` writes their columns."""

    def __init__(self, folder: Path, segment: Any) -> None:
        self._storage = w3.storage(folder)
        self._segment = segment
        self._file = self._create("_stored")
        self._stored: Any = w3.columns_module().VarBytesColumn().writer(self._file)
        self.lengths = {field: array("I") for field in PLACED_FIELDS}
        self.columns = {name: array("I") for name in COLUMNS}

    def __len__(self) -> int:
        return len(self.lengths["text"])

    def add(self, stored: Stored, lengths: dict[str, int], columns: dict[str, int]) -> None:
        """Takes one paragraph."""
        self._stored.add(len(self), zlib.compress(dumps(stored, _PICKLE), _LEVEL))
        for field, column in self.lengths.items():
            column.append(lengths.get(field, 0))
        for field, column in self.columns.items():
            column.append(columns[field])

    def finish(self) -> None:
        """Writes all columns. Raises OSError."""
        count = len(self)
        self._stored.finish(count)
        self._file.close()
        module = w3.codec_module()
        for field, lengths in self.lengths.items():
            if any(lengths):
                self._write(f"_{field}_len", module.LENGTHS_COLUMN, map(cache(module.length_to_byte), lengths), count)
        for field, values in self.columns.items():
            self._write(field, schema()[field].column_type, values, count)
        self._segment._fieldlengths = {field: sum(lengths) for field, lengths in self.lengths.items()}
        self._segment.set_doc_count(count)

    def discard(self) -> None:
        """Lets go of what was taken."""
        self._file.close()

    def _write(self, name: str, column: Any, values: Any, count: int) -> None:
        file = self._create(name)
        writer = column.writer(file)
        for number, value in enumerate(values):
            writer.add(number, value)
        writer.finish(count)
        file.close()

    def _create(self, name: str) -> Any:
        return self._storage.create_file(w3.codec().column_filename(self._segment, name))
