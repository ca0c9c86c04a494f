"""Files whose every byte is known to be as it was written, without reading more of them than is asked for."""

import zlib
from array import array
from pathlib import Path

from index.store.mapped import mapped
from index.store.table import DamagedError

_BLOCK = 1 << 16


def checksums(path: Path) -> bytes:
    """The checksums of a file, block by block. Raises OSError."""
    with path.open("rb") as file:
        return array("I", map(zlib.crc32, iter(lambda: file.read(_BLOCK), b""))).tobytes()


class CheckedFile:
    """A file in memory; a block is compared with its checksum when it is first read."""

    def __init__(self, path: Path, checks: "bytes | memoryview[int]") -> None:
        """Raises OSError."""
        self.whole = mapped(path)
        self._name = path.name
        self._checks = array("I", bytes(checks))
        self._sound = bytearray(len(self._checks))

    def check(self, begin: int, end: int) -> None:
        """Makes sure of some bytes. Raises DamagedError."""
        first, following = begin // _BLOCK, -(-end // _BLOCK)
        if begin >= end or 0 not in self._sound[first:following]:
            return
        for block in range(first, following):
            part = self.whole[block * _BLOCK : (block + 1) * _BLOCK]
            if block >= len(self._checks) or zlib.crc32(part) != self._checks[block]:
                raise DamagedError(f"{self._name} is not as it was written")
            self._sound[block] = 1
