"""Reading pieces of the files of an index, each block compared with its checksum when it is first read.

No file is mapped into memory: reading a mapped file that was cut short ends the program with SIGBUS.
"""

import os
import weakref
import zlib
from array import array
from pathlib import Path

from index.files import check_private
from index.store.format.errors import DamagedError


class Pieces:
    """The file, opened; `size` is its bytes when it was."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, and NotPrivateError for a file that is not this user's alone."""
        self._file = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._file)
        about = os.fstat(self._file)
        check_private(about, path)
        self.size = about.st_size

    def read(self, begin: int, end: int) -> bytes:
        """Reads bytes, end exclusive; fewer if the file ends before. Raises OSError."""
        return os.pread(self._file, end - begin, begin)


_BLOCK = 1 << 16


def checksums(path: Path) -> bytes:
    """Returns the checksum of each block of a file. Raises OSError."""
    with path.open("rb") as file:
        return array("I", map(zlib.crc32, iter(lambda: file.read(_BLOCK), b""))).tobytes()


class CheckedPieces:
    """A file read in pieces; each block is compared with its checksum when it is first read."""

    def __init__(self, path: Path, checks: "bytes | memoryview[int]") -> None:
        """Raises OSError."""
        self._name = path.name
        self._pieces = Pieces(path)
        self._checks = _Checks(path.name, checks)

    def read(self, begin: int, end: int) -> bytes:
        """Reads bytes and checks them. Raises DamagedError or OSError."""
        blocks = self._checks.open_blocks(begin, end)
        if blocks:
            at = blocks.start * _BLOCK
            whole = self._pieces.read(at, blocks.stop * _BLOCK)
            self._checks.prove(blocks, memoryview(whole))
            found = whole[begin - at : end - at]
        else:
            found = self._pieces.read(begin, end)
        if len(found) < end - begin:
            raise DamagedError(f"{self._name} is not as long as it was written")
        return found


class _Checks:
    """The checksums of the blocks of a file, and which blocks have been compared."""

    def __init__(self, name: str, checks: "bytes | memoryview[int]") -> None:
        self._name = name
        self._checks = array("I", bytes(checks))
        self._sound = bytearray(len(self._checks))

    def open_blocks(self, begin: int, end: int) -> range:
        """Returns the blocks of these bytes; empty if all have been compared."""
        first, following = begin // _BLOCK, -(-end // _BLOCK)
        done = begin >= end or (following <= len(self._sound) and 0 not in self._sound[first:following])
        return range(0) if done else range(first, following)

    def prove(self, blocks: range, whole: memoryview) -> None:
        """Compares blocks with their checksums; `whole` begins with the first. Raises DamagedError."""
        for at, block in enumerate(blocks):
            part = whole[at * _BLOCK : (at + 1) * _BLOCK]
            if block >= len(self._checks) or zlib.crc32(part) != self._checks[block]:
                raise DamagedError(f"{self._name} is not as it was written")
            self._sound[block] = 1
