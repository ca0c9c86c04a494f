"""Searches for each line of a list of queries."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.format.records import hit_fields
from tui.cli.limited_search import LimitedSearch
from tui.cli.output import print_data, print_json

if TYPE_CHECKING:
    from index.search.hits import Results
    from index.store.library import Library


def read_queries(file: Path) -> tuple[str, ...]:
    """The queries of a file, one on each line; empty lines and those that begin with # are left out. "-" is stdin.

    Raises CommandError if the file cannot be read or holds no query.
    """
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise CommandError(
            f"cannot be read: {reason}", where=str(file), todo="Name a text file", code=ExitCode.USAGE
        ) from error
    lines = (line.strip() for line in text.splitlines())
    queries = tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
    if not queries:
        raise CommandError("no query in it", where=str(file), todo="Write one query on each line", code=ExitCode.USAGE)
    return queries


def search_all(library: Library, queries: tuple[str, ...], limit: int, *, exact: bool, as_json: bool) -> ExitCode:
    """Prints the hits of each query, or that there are none."""
    found = False
    for query, results in _answers(library, queries, limit, exact):
        found = found or bool(results.hits)
        if as_json:
            _print_records(query, results)
        else:
            _print_lines(query, results)
    return ExitCode.FOUND if found else ExitCode.NOTHING


def _answers(library: Library, queries: tuple[str, ...], limit: int, exact: bool) -> Iterator[tuple[str, Results]]:
    limited = LimitedSearch(library, exact=exact)
    for query in queries:
        yield query, limited.search(query, limit)


def _print_records(query: str, results: Results) -> None:
    for hit in results.hits:
        print_json({"query": query, "total": results.total, **hit_fields(hit)})


def _print_lines(query: str, results: Results) -> None:
    from index.text import one_line
    from tui.models.plurals import counted

    hits = counted(results.total, "hit")
    print_data(
        f"{one_line(query)}: {hits} in {counted(results.articles, 'article')}"
        if results.hits
        else f"{one_line(query)}: no hit"
    )
    for hit in results.hits:
        print_data(f"  {hit.path}, {hit.place}: {one_line(hit.text)}")
