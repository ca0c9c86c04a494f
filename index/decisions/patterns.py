"""Statements that file names make by a pattern: "{outlet}_{date}_{title}.txt"."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from index.dates import parse_date
from index.decisions.metadata import FIELDS, Stated

_FIELD = re.compile(r"\{(title|outlet|author|date|url|_)\}")
_DATE = r"\d[\d.\-]*\d"


def from_pattern(pattern: str, files: Iterable[Path]) -> Iterator[Stated]:
    """Yields what the names of files state by a pattern such as "{outlet}_{date}_{title}.txt".

    `{_}` is for words without meaning. In the values, "_" and "+" are read as blanks; a date that does not exist
    is left out. Names that do not fit the pattern yield nothing.

    Raises:
        ValueError: if the pattern names no field, or one twice; its words say so.
    """
    form = _compiled(pattern)
    for file in files:
        match = form.fullmatch(file.name)
        for field, value in (match.groupdict() if match else {}).items():
            words = " ".join(re.sub(r"[_+]+", " ", value).split())
            if words and (field != "date" or parse_date(words)):
                yield Stated(file, field, words)


def _compiled(pattern: str) -> re.Pattern[str]:
    fields = [field for field in _FIELD.findall(pattern) if field != "_"]
    if not fields:
        raise ValueError(f"no field in it: use {', '.join(f'{{{field}}}' for field in FIELDS)}")
    if len(fields) != len(set(fields)):
        raise ValueError("a field is in it twice")
    parts, at = [], 0
    for match in _FIELD.finditer(pattern):
        parts.append(re.escape(pattern[at : match.start()]))
        value = _DATE if match[1] == "date" else ".+?"
        parts.append(value if match[1] == "_" else f"(?P<{match[1]}>{value})")
        at = match.end()
    return re.compile("".join(parts) + re.escape(pattern[at:]))
