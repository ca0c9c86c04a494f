"""A small file of named columns, written whole and checked when read."""

import json
import os
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_MAGIC = b"seedread table 1\n"
_HEAD = struct.Struct("<II")
_APART = "\n"


class DamagedError(Exception):
    """A file of the index is not what was written."""


def write_table(path: Path, columns: Mapping[str, bytes]) -> None:
    """Writes all columns under a temporary name, then takes the place of what was there. Raises OSError."""
    names = json.dumps([(name, len(column)) for name, column in columns.items()]).encode()
    body = names + b"".join(columns.values())
    temporary = path.with_name(path.name + ".new")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(_MAGIC + _HEAD.pack(len(names), zlib.crc32(body)))
        file.write(body)
    temporary.replace(path)


def read_table(path: Path) -> dict[str, bytes]:
    """The columns of a file. Raises DamagedError where a byte is not as written, OSError where none can be read."""
    whole = path.read_bytes()
    begin = len(_MAGIC) + _HEAD.size
    if len(whole) < begin or not whole.startswith(_MAGIC):
        raise DamagedError(f"{path.name} is no table of this version")
    length, checksum = _HEAD.unpack_from(whole, len(_MAGIC))
    if zlib.crc32(memoryview(whole)[begin:]) != checksum:
        raise DamagedError(f"{path.name} is not as it was written")
    at = begin + length
    columns = {}
    for name, size in json.loads(whole[begin:at]):
        columns[name] = whole[at : at + size]
        at += size
    return columns


def words_column(words: Iterable[str]) -> bytes:
    """Words as one column; none may hold a line feed."""
    return _APART.join(words).encode("utf-8", "surrogatepass")


def read_words(column: bytes) -> Sequence[str]:
    """The words of a column, of which there was at least one unless the column is empty."""
    return column.decode("utf-8", "surrogatepass").split(_APART) if column else []
