"""Tables of statements beside the articles: seedread.toml or seedread.csv. They are data; nothing in them is run."""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from time import monotonic
from typing import Any

from index.decisions.metadata import FIELDS, READING_FIELDS, Stated, check
from index.reading.files import TABLE_NAMES, page_parts
from index.text import spreadsheet_text

WALK_EVERY_S = 2.0
_WALK_SHARE = 0.02
"""Share of the time that walking may take: 30,000 files in 300 folders take 24 ms of processor time."""
_MAX_BYTES = 20_000_000
_LONGEST_VALUE = 100_000
"""Characters; the limit of the csv module is the process's, and the reader of articles raises it."""
_COLUMNS = {"file": "article", "path": "article", "authors": "author", "published": "date", "address": "url"}


def find_tables(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The tables in folders and the folders within them, outer ones first, and those beside files."""
    return TableFinder(paths).find()


class TableFinder:
    """Finds tables again and again; the folders within folders are walked every WALK_EVERY_S seconds at most."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Takes files and folders; hidden folders, links and the folders of saved pages are not entered."""
        paths = list(paths)
        self._roots = tuple(path for path in paths if path.is_dir())
        self._folders = tuple(dict.fromkeys(path if path.is_dir() else path.parent for path in paths))
        self._within: tuple[Path, ...] = ()
        self._next_walk = float("-inf")

    def find(self) -> tuple[Path, ...]:
        """The tables that are there now."""
        start = monotonic()
        if start >= self._next_walk:
            self._within = tuple(table for root in self._roots for table in _tables_within(root))
            took = monotonic() - start
            self._next_walk = start + took + max(WALK_EVERY_S, took / _WALK_SHARE)
        outer = (folder / name for folder in self._folders for name in TABLE_NAMES)
        return tuple(dict.fromkeys(table for table in (*outer, *self._within) if table.is_file()))


def _tables_within(root: Path) -> Iterator[Path]:
    """The tables in the folders within a folder, outer ones first; folders that cannot be listed are passed over."""
    waiting = [str(root)]
    for folder in waiting:  # grows during the loop
        names: list[str] = []
        inner: list[str] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name in TABLE_NAMES or entry.name.lower().endswith((".html", ".htm")):
                        names.append(entry.name)
                    elif not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                        inner.append(entry.name)
        except OSError:
            continue
        parts = page_parts(names)
        waiting += sorted(os.path.join(folder, name) for name in inner if name not in parts)  # noqa: PTH118
        if folder != str(root):
            yield from (Path(folder, name) for name in TABLE_NAMES if name in names)


def from_table(path: Path) -> list[Stated]:
    """Reads the statements of a table: a CSV with a column "file", or TOML with a table for each article.

    The other columns are named like the fields, or "field" and "value": the list that `seedread meta --csv` makes.
    Files are named as seen from the folder of the table: "a.txt", "2024/b.txt", "export.docx#12".

    Raises:
        ValueError: if it is neither, or a value cannot be used; its words say what and where.
        OSError: if it cannot be read.
    """
    if path.stat().st_size > _MAX_BYTES:
        raise ValueError(f"too large: tables up to {_MAX_BYTES // 1_000_000} MB are read")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("not UTF-8: save it as UTF-8") from None
    return list(_from_toml(text, path.parent) if path.suffix.lower() == ".toml" else _from_csv(text, path.parent))


def _from_csv(text: str, folder: Path) -> Iterator[Stated]:
    first = text.partition("\n")[0]
    rows = csv.DictReader(StringIO(text), delimiter=max(",;\t", key=first.count))
    try:
        names = {each: _column(each) for each in rows.fieldnames or ()}
        if "article" not in names.values():
            raise ValueError('no column "file" in its first row')
        for row in rows:
            fields = {names[key]: value for key, value in row.items() if key in names and isinstance(value, str)}
            if any(len(value) > _LONGEST_VALUE for value in fields.values()):
                raise ValueError(f"line {rows.line_num}: a field of more than {_LONGEST_VALUE:,} characters")
            if named := fields.get("field"):
                fields |= {_column(named): _without_guard(fields.get("value", ""))}
            yield from _statements(fields.get("article", "").strip(), fields, folder)
    except csv.Error as error:
        raise ValueError(f"line {rows.line_num + 1}: {error}") from None


def _without_guard(cell: str) -> str:
    """The text of a cell to which `spreadsheet_text` added an apostrophe: "-", which says that a field is not known."""
    text = cell.removeprefix("'")
    return text if spreadsheet_text(text) == cell else cell


def _from_toml(text: str, folder: Path) -> Iterator[Stated]:
    import tomllib

    for name, table in tomllib.loads(text).items():
        if not isinstance(table, dict):
            raise ValueError(f'"{name}" is not a table: write ["{name}"] and the fields below it')
        yield from _statements(name, {_column(key): value for key, value in table.items()}, folder)


def _column(name: str) -> str:
    folded = name.strip().lower()
    return _COLUMNS.get(folded, folded)


def _statements(name: str, fields: Mapping[str, Any], folder: Path) -> Iterator[Stated]:
    for field in (*FIELDS, *READING_FIELDS):
        value = _words(field, fields.get(field))
        if not name or not value:
            continue
        try:
            check(field, value)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
        yield Stated(_within(folder, name), field, value)


def _within(folder: Path, name: str) -> Path:
    """The file of a name. A table that somebody sent may describe only the files beside it."""
    base = os.path.abspath(folder)  # noqa: PTH100 takes ".." away without following links
    path = Path(os.path.normpath(os.path.join(base, name)))  # noqa: PTH118
    if not path.is_relative_to(base):
        raise ValueError(f"{name}: is outside of the folder of the table. Put the table beside the articles")
    return path


def _words(field: str, value: Any) -> str:
    """A value as words: of a list, its items; of a map of fields, "text=Inhalt,title=Titel"."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, Mapping):
        return ",".join(f"{key}={name}" for key, name in value.items())
    return "" if value is None else str(value).strip()
