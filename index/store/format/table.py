"""A file of named columns, written whole; each column is checked when it is first read."""

import json
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from index.files import replace_file
from index.search.packed_strings import PackedStrings, pack_strings
from index.store.format.errors import DamagedError, OtherVersionError
from index.store.format.files import Pieces

_ANY_VERSION = b"seedread table "
_MAGIC = _ANY_VERSION + b"2\n"
_HEAD = struct.Struct("<II")
_MARKS, _HEADS = " marks", " heads"


class Table:
    """The columns of a file, each read on demand."""

    def __init__(self, path: Path) -> None:
        """Raises DamagedError if it is not a whole table, OtherVersionError and OSError."""
        self._name = path.name
        self._file = Pieces(path)
        begin = len(_MAGIC) + _HEAD.size
        beginning = self._file.read(0, begin)
        magic = beginning[: len(_MAGIC)]
        if magic != _MAGIC and magic.startswith(_ANY_VERSION):
            raise OtherVersionError(f"{path.name} was written by another version")
        if magic != _MAGIC or len(beginning) < begin:
            raise DamagedError(f"{path.name} is no table")
        length, checksum = _HEAD.unpack_from(beginning, len(_MAGIC))
        head = self._file.read(begin, begin + length)
        if zlib.crc32(head) != checksum:
            raise DamagedError(f"{path.name} is not as it was written")
        at = begin + length
        self._columns: dict[str, tuple[int, int, int]] = {}
        for name, size, check in json.loads(head):
            self._columns[name] = (at, at + size, check)
            at += size
        if self._file.size != at:
            raise DamagedError(f"{path.name} is not as long as it was written")

    def column(self, name: str) -> memoryview:
        """The bytes of a column. Raises DamagedError."""
        return memoryview(self._read(name))

    def numbers(self, name: str, code: Literal["I", "Q", "q"] = "I") -> "memoryview[int]":
        """A column of numbers. Raises DamagedError."""
        return self.column(name).cast(code)

    def words(self, name: str) -> PackedStrings:
        """A column of words. Raises DamagedError."""
        return PackedStrings(self._read(name), self.numbers(name + _MARKS), self._read(name + _HEADS))

    def check(self) -> None:
        """Reads all of it. Raises DamagedError."""
        for name in self._columns:
            self.column(name)

    def _read(self, name: str) -> bytes:
        try:
            begin, end, checksum = self._columns[name]
        except KeyError as error:
            raise DamagedError(f"{self._name} has no {name}") from error
        column = self._file.read(begin, end)
        if zlib.crc32(column) != checksum:
            raise DamagedError(f"{self._name} is not as it was written")
        return column


def words_columns(name: str, words: Iterable[str]) -> dict[str, bytes]:
    """Returns words as columns of a table; no word may contain a line feed."""
    listed = words if isinstance(words, PackedStrings) else pack_strings(words)
    return {name: listed.lines, name + _MARKS: listed.block_offsets.tobytes(), name + _HEADS: listed.block_heads}


def write_table(path: Path, columns: Mapping[str, bytes]) -> None:
    """Writes all columns under a temporary name, then renames the file. Raises OSError."""
    head = json.dumps([(name, len(column), zlib.crc32(column)) for name, column in columns.items()]).encode()
    replace_file(path, (_MAGIC, _HEAD.pack(len(head), zlib.crc32(head)), head, *columns.values()))
