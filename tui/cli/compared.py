"""Shared by the commands that compare articles: reads the articles and prints the results."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from index.article import Article
from tui.cli.corpus import read_articles
from tui.cli.exit_codes import ExitCode
from tui.cli.format.compared import Articles, csv_text
from tui.cli.output import print_data, print_json, print_status
from tui.cli.tables import Decorated, output_option

_Item = TypeVar("_Item")


def csv_option(command: Decorated) -> Decorated:
    """Adds --csv and -o."""
    option = click.option("--csv", "as_csv", is_flag=True, help="A table as CSV, for a spreadsheet.")
    return output_option(option(command))


def articles_of(paths: Sequence[Path]) -> tuple[tuple[Article, ...], Articles]:
    """The articles among the paths, and the same by path and part. Raises CommandError if there are none."""
    articles = tuple(read_articles(paths))
    return articles, {(article.path, getattr(article, "part", None)): article for article in articles}


def print_compared(
    items: Iterable[_Item],
    lines: Callable[[_Item], Sequence[str]],
    fields: Callable[[_Item], dict[str, Any]],
    *,
    as_json: bool,
    none: str,
    table: tuple[Sequence[str], Iterable[Sequence[object]]] | None = None,
) -> ExitCode:
    """Prints the results as lines, JSON or CSV; `table` has the heads and rows for CSV."""
    found = tuple(items)
    if not found:
        print_status(none)
        return ExitCode.NOTHING
    if table is not None:
        print_data(csv_text(*table))
        return ExitCode.FOUND
    for item in found:
        if as_json:
            print_json(fields(item))
        else:
            for line in lines(item):
                print_data(line)
    return ExitCode.FOUND
