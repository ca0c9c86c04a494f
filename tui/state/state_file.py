"""Small files of the reader's state, each one JSON object with a checksum.

A damaged file does not count and is reported; it is kept beside the new one as `.damaged`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from msgspec import MsgspecError

from index.checked_lines import checked_sum, with_sum
from index.files import write_atomic

Value = TypeVar("Value")
Report = Callable[[str], object]
"""Takes a sentence about a damaged file."""


def load_state(file: Path, decode: Callable[[bytes], Value], new: Value, report: Report | None) -> Value:
    """Reads a state file.

    Args:
        file: the file.
        decode: reads its JSON object, which also has the member `sum`; raises MsgspecError or ValueError.
        new: the value if the file is missing, cannot be read or is damaged.
        report: takes a sentence if it is damaged; without it nothing is reported and the file is not moved.
    """
    try:
        content = file.read_bytes()
    except OSError:
        return new
    try:
        checked_sum(content, _crc)
        return decode(content)
    except (MsgspecError, ValueError, RecursionError):
        if report is not None:
            report(f"{file} is damaged and does not count{_set_aside(file)}")
        return new


def save_state(file: Path, content: bytes) -> None:
    """Writes a JSON object with its checksum; raises OSError if it cannot be written, and leaves the old file then."""
    write_atomic(file, with_sum(content, _crc))


def _crc(body: bytes) -> str:
    # against damage of a disk this suffices; hashlib would bring in OpenSSL before the first paint
    return f"{crc32(body):08x}"


def _set_aside(file: Path) -> str:
    aside = file.with_name(f"{file.name}.damaged")
    try:
        file.replace(aside)
    except OSError:
        return ""
    return f"; it is kept as {aside.name}"
