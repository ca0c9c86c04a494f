"""A file for what a growing segment need not keep in memory. It has no name and is gone with the program."""

from array import array
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from msgspec import Struct


class Stretch(Struct, frozen=True):
    """Bytes in the file."""

    begin: int
    size: int


class SpillFile:
    """Made when something is first added, so that small segments make none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._end = 0

    def add(self, data: "bytes | array[int]") -> Stretch:
        """Writes some bytes at the end; returns where they are. Raises OSError."""
        if self._file is None:
            file = TemporaryFile(dir=self._folder)  # noqa: SIM115 - open until the segment is written
            self._file = cast(BinaryIO, file)
        size = len(data) if isinstance(data, bytes) else len(data) * data.itemsize
        self._file.seek(self._end)
        self._file.write(data)
        self._end += size
        return Stretch(self._end - size, size)

    def read(self, stretch: Stretch) -> bytes:
        """Reads bytes that were added. Raises OSError."""
        if self._file is None:
            return b""
        self._file.seek(stretch.begin)
        return self._file.read(stretch.size)

    def numbers(self, stretch: Stretch, code: str) -> "array[int]":
        """Reads numbers that were added as an array of this type code. Raises OSError."""
        found = array(code)
        found.frombytes(self.read(stretch))
        return found

    def close(self) -> None:
        """Deletes the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
