"""What an index was made with: an index of another version of the program is built anew."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

_MADE_BY = ("article.py", "dates.py", "names.py", "reading", "marks", "store", "search/tokens.py", "search/passage.py")


@cache
def version() -> str:
    """A hash of the code that makes the index and of Whoosh's version.

    Not a number that someone must think of raising: marks are stored in the index, and a better rule must reach them.
    """
    import whoosh

    root = Path(__file__).parent.parent
    made = blake2b(repr(whoosh.__version__).encode(), digest_size=16)
    for name in _MADE_BY:
        path = root / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            made.update(file.name.encode())
            made.update(file.read_bytes() if file.is_file() else b"")
    return made.hexdigest()
