"""The parts of Whoosh that the index rests on, in one place: its storage, codec and table of contents.

Only writing asks for them: a ready index is read without loading Whoosh. It is typed in parts only; what comes from
here is untyped on purpose, and each user says what it expects.
"""

from pathlib import Path
from typing import Any

from index.store.generation import contents_file
from index.store.part import Part
from index.store.schema import INDEX_NAME, schema
from index.store.table import replace_file

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
    """The newest table of contents: generation, segments. Raises nearly anything on a damaged one."""
    import whoosh.index

    module: Any = whoosh.index
    return module.TOC.read(storage(folder), INDEX_NAME, schema=schema())


def part(segment: Any) -> Part:
    """A segment in our own words."""
    deleted = frozenset[int](segment.deleted_docs())
    return Part(segment.make_filename(""), segment.doc_count_all(), deleted)


def contents_of(segments: list[Any], generation: int) -> bytes:
    """The table of contents that makes these segments the index."""
    import whoosh.filedb.filestore
    import whoosh.index

    files: Any = whoosh.filedb.filestore
    module: Any = whoosh.index
    memory = files.RamStorage()
    module.TOC(schema(), segments, generation).write(memory, INDEX_NAME)
    (table,) = memory.files.values()
    return bytes(table)


def commit(folder: Path, generation: int, contents: bytes) -> None:
    """Makes a table of contents the newest, in one rename. Raises OSError."""
    replace_file(contents_file(folder, generation), (contents,))


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
