"""The parts of Whoosh that the index rests on, in one place: its storage, codec and table of contents.

Only writing asks for them: a ready index is read without loading Whoosh. It is typed in parts only; what comes from
here is untyped on purpose, and each user says what it expects.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from index.files import replace_file
from index.store.format.schema import INDEX_NAME, schema
from index.store.format.segment_info import Part

_CONTENTS = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")

Seen = frozenset[tuple[str, int, int]]
"""Names, inode numbers and times of tables of contents: they tell commits apart without reading."""


def contents_file(folder: Path, generation: int) -> Path:
    """Returns the path of Whoosh's table of contents of a commit."""
    return folder / f"_{INDEX_NAME}_{generation}.toc"


def newest_generation(folder: Path) -> int:
    """Returns the highest number of a table of contents in the folder, or 0 if there is none."""
    return max((int(found[1]) for path in _files(folder) if (found := _CONTENTS.fullmatch(path.name))), default=0)


def contents_seen(folder: Path) -> Seen:
    """Returns the tables of contents in the folder."""
    found = set()
    for path in _files(folder):
        if _CONTENTS.fullmatch(path.name):
            with suppress(OSError):  # another program may just have replaced it
                about = path.stat()
                found.add((path.name, about.st_ino, about.st_mtime_ns))
    return frozenset(found)


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


WHOOSH = "3.54.0"
"""The version whose format this is."""


def storage(folder: Path) -> Any:
    """Whoosh's view of a folder."""
    import whoosh.filedb.filestore

    module: Any = whoosh.filedb.filestore
    return module.FileStorage(str(folder))


def codec() -> Any:
    """The W3 codec: the format of the files."""
    from whoosh.codec import whoosh3

    module: Any = whoosh3
    return module.W3Codec()


def codec_module() -> Any:
    """The module of the W3 codec."""
    from whoosh.codec import whoosh3

    return whoosh3


def columns_module() -> Any:
    """The module of column formats."""
    import whoosh.columns

    return whoosh.columns


def contents(folder: Path) -> Any:
    """Reads the newest table of contents. A damaged one raises almost any exception."""
    import whoosh.index

    module: Any = whoosh.index
    return module.TOC.read(storage(folder), INDEX_NAME, schema=schema())


def part(segment: Any) -> Part:
    """Returns what we need to know of a Whoosh segment."""
    deleted = frozenset[int](segment.deleted_docs())
    return Part(segment.make_filename(""), segment.doc_count_all(), deleted)


def contents_of(segments: list[Any], generation: int) -> bytes:
    """Returns the table of contents that lists these segments."""
    import whoosh.filedb.filestore
    import whoosh.index

    files: Any = whoosh.filedb.filestore
    module: Any = whoosh.index
    memory = files.RamStorage()
    module.TOC(schema(), segments, generation).write(memory, INDEX_NAME)
    (table,) = memory.files.values()
    return bytes(table)


def commit(folder: Path, generation: int, contents: bytes) -> None:
    """Makes a table of contents the newest, with one rename. Raises OSError."""
    replace_file(contents_file(folder, generation), (contents,))


def clear_leftovers(folder: Path, segments: list[Any], generation: int) -> None:
    """Removes the files of earlier commits and of writers that did not commit."""
    import whoosh.index

    module: Any = whoosh.index
    module.clean_files(storage(folder), INDEX_NAME, generation, segments)
    for leftover in folder.glob("catalogue-*"):
        if leftover.name != f"catalogue-{generation}":
            leftover.unlink(missing_ok=True)
    for leftover in folder.glob("_MAIN_*.toc.*"):
        leftover.unlink(missing_ok=True)
    if (aside := folder / "MAIN.tmp").is_dir() and not any(aside.iterdir()):
        aside.rmdir()
