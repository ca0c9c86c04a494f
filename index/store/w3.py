"""The parts of Whoosh that the index rests on, in one place: its storage, codec, table of contents and lock.

Whoosh is typed in parts only; what comes from here is untyped on purpose, and each user says what it expects.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from index.store.schema import INDEX_NAME, schema

LOCK = "WRITELOCK"


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
    """The newest table of contents: generation, segments. Raises nearly anything on a damaged one."""
    import whoosh.index

    module: Any = whoosh.index
    return module.TOC.read(storage(folder), INDEX_NAME, schema=schema())


def contents_seen(folder: Path) -> frozenset[tuple[str, int, int]]:
    """What tells one table of contents from the next without reading it: names, file numbers, times."""
    found = set()
    for path in folder.glob(f"_{INDEX_NAME}_*.toc"):
        with suppress(OSError):  # another program may just have replaced it
            about = path.stat()
            found.add((path.name, about.st_ino, about.st_mtime_ns))
    return frozenset(found)


def commit(folder: Path, segments: list[Any], generation: int) -> None:
    """Makes these segments the index, in one rename. Raises OSError."""
    import whoosh.index

    module: Any = whoosh.index
    module.TOC(schema(), segments, generation).write(storage(folder), INDEX_NAME)


def clear_leftovers(folder: Path, segments: list[Any], generation: int) -> None:
    """Removes files of earlier generations and of writers that came to nothing."""
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


def lock(folder: Path) -> Any:
    """The lock that every Whoosh writer takes; `acquire(blocking=False)` says whether it was free."""
    return storage(folder).lock(f"{INDEX_NAME}_{LOCK}")
