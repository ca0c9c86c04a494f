"""Names of articles within files that hold several: `export.docx#12`."""

import re
from pathlib import Path

_PART = re.compile(r"(?P<file>.+)#(?P<number>[1-9]\d{0,8})")


def split_part(path: Path) -> tuple[Path, int | None]:
    """The file and the number of the article in it; None if the path names a whole file.

    A file whose own name ends in "#12" goes first.
    """
    match = _PART.fullmatch(path.name)
    if match is None or path.exists():
        return path, None
    return path.with_name(match["file"]), int(match["number"])


def with_part(path: Path, part: str | None) -> Path:
    """The name of an article: the file, and its number in a file that holds several."""
    return path if part is None else path.with_name(f"{path.name}#{part}")
