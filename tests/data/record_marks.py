"""Writes down what the rules find in our sample articles: `python -m tests.data.record_marks`.

A change of the rules shows as changed lines in `marks.txt`. Users' indexes are rebuilt only if RULES_VERSION goes up,
so a changed record is only written after the number has been raised.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from index import find_dates, find_figures, find_quotes, read
from index.search.tokens import tokens
from index.store.format.version import RULES_VERSION

RECORD = Path(__file__).with_name("marks.txt")
ARTICLES = Path(__file__).with_name("articles")
SEEDS = Path(__file__).parents[2] / "seeds"


def marks_now() -> list[str]:
    """One line for each statement, paragraph, mark and list of terms of every sample article."""
    paths = sorted(path for folder in (ARTICLES, SEEDS) for path in folder.iterdir() if path.suffix in {".md", ".txt"})
    return [f"{path.name} {line}" for path in paths for line in _lines(path)]


def recorded() -> tuple[int, list[str]]:
    """The rules version of the record, and its lines."""
    first, *lines = RECORD.read_text(encoding="utf-8").splitlines()
    return int(first.removeprefix("rules ")), lines


def _lines(path: Path) -> Iterator[str]:
    article = read(path)
    about = _stated(article)
    yield _line("article", {name: about[name] for name in about if name not in {"path", "text", "paragraphs"}})
    for paragraph in article.paragraphs:
        yield _line("paragraph", _stated(paragraph))
        yield " ".join(token.term for token in tokens(article.text[paragraph.start : paragraph.end]))
    for name, marks in (
        ("quote", find_quotes(article)),
        ("figure", find_figures(article)),
        ("date", find_dates(article)),
    ):
        for mark in marks:
            yield _line(name, {"text": article.text[mark.start : mark.end]} | _stated(mark))


def _stated(value: Struct) -> dict[str, Any]:
    """The fields of a value that say something: a new field that is empty everywhere changes no line."""
    fields: dict[str, Any] = _without_empty(to_builtins(value, enc_hook=str))
    return fields


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(held) for name, held in value.items() if _says_something(held)}
    return [_without_empty(each) for each in value] if isinstance(value, list | tuple) else value


def _says_something(held: Any) -> bool:
    return bool(held) or (held == 0 and held is not False)


def _line(name: str, fields: dict[str, Any]) -> str:
    return f"{name} {json.dumps(fields, ensure_ascii=False)}"


def main() -> None:
    version, lines = recorded() if RECORD.exists() else (0, [])
    now = marks_now()
    if now != lines and version >= RULES_VERSION:
        sys.exit(f"The marks changed: raise RULES_VERSION above {version} in index/store/format/version.py first.")
    RECORD.write_text("\n".join((f"rules {RULES_VERSION}", *now)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
