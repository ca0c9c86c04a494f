"""Reads the entries of settings.toml with their lines; invalid TOML lines are reported and ignored."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from tui.settings.entry import KEYS, Entry
from tui.settings.errors import Problem

_ENDLESS = re.compile(r"[\d_]{4000}")
MOST_PROBLEMS = 20
"""Number of invalid TOML lines after which the rest of the file is not read."""

_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_Path = tuple[str, ...]


def read_entries(text: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries in the order of the file; those of the table `keys` are named "keys.ID"."""
    tables, lines, problems = _tables(text)
    places = _places(lines)
    entries = []
    for name, value in tables.items():
        if name == KEYS and isinstance(value, dict):
            keys = _flat(value, (KEYS,))
            entries += [Entry(".".join(path), set_to, places.get(path)) for path, set_to in keys]
        else:
            entries.append(Entry(name, value, places.get((name,))))
    return tuple(entries), problems


def _tables(text: str) -> tuple[Mapping[str, Any], list[str], tuple[Problem, ...]]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    problems: list[Problem] = []
    while len(problems) < MOST_PROBLEMS:
        try:
            return tomllib.loads("\n".join(lines)), lines, tuple(problems)
        except tomllib.TOMLDecodeError as error:
            at = _AT_LINE.search(str(error))
            number = int(at[1]) if at and at[1] else _last(lines)
            problems.append(Problem("", f"not understood: {_AT_LINE.sub('', str(error))}", number))
            lines[number - 1] = ""
        except ValueError:  # a number of more digits than Python reads
            number = next((at for at, line in enumerate(lines, 1) if _ENDLESS.search(line)), _last(lines))
            problems.append(Problem("", "not understood: a number of thousands of digits", number))
            lines[number - 1] = ""
        except RecursionError:
            problems.append(Problem("", "brackets within brackets without end"))
            break
    problems.append(Problem("", "too much is wrong: nothing in the file counts"))
    return {}, [], tuple(problems)


def _last(lines: list[str]) -> int:
    return max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)


def _flat(table: Mapping[str, object], before: _Path) -> Iterator[tuple[_Path, object]]:
    # to TOML, hits.next without quotes is a table in a table; users mean an id
    for name, value in table.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, (*before, name))
        else:
            yield (*before, name), value


def _places(lines: list[str]) -> Mapping[_Path, int]:
    places: dict[_Path, int] = {}
    within: _Path = ()
    for number, line in enumerate(lines, 1):
        is_table = line.lstrip().startswith("[")
        path = _path(line if is_table else f"{line.partition('=')[0]}= 0") if is_table or "=" in line else None
        if path is None:
            continue
        if is_table:
            within = path
        place = path if is_table else (*within, *path)
        places.setdefault(place, number)
    return places


def _path(line: str) -> _Path | None:
    try:
        table: Any = tomllib.loads(line)
    except (ValueError, RecursionError):
        return None
    path: list[str] = []
    while isinstance(table, dict) and table:
        name = next(iter(table))
        path.append(name)
        table = table[name]
    return tuple(path) or None
