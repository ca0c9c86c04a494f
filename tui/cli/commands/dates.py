"""seedread dates: the dates that articles give."""

from collections.abc import Iterator
from pathlib import Path

import click

from index.article import Article
from index.marks.dates import DateMark, find_dates
from tui.cli.corpus import articles
from tui.cli.exit_codes import ExitCode
from tui.cli.format.dates import date_line
from tui.cli.format.records import date_fields
from tui.cli.marks import print_lines, print_records
from tui.cli.options import Twin, json_option, paths_argument, plain_option
from tui.cli.output import page_of_stdout

EXAMPLES = (
    ("seedread dates ~/stories/hasakah", "every date, as written and in ISO 8601"),
    ("seedread dates article.txt --json", "for a program"),
)


@click.command("dates", cls=Twin, examples=EXAMPLES)
@paths_argument
@plain_option
@json_option
def command(paths: tuple[Path, ...], plain: bool, as_json: bool) -> ExitCode:
    """The dates that articles give, each as precise as it is written: a year stays a year."""
    found = ((article, find_dates(article)) for article in articles(paths))
    if as_json:
        return print_records(found, date_fields)
    page = page_of_stdout(plain)

    def lines(article: Article, dates: tuple[DateMark, ...]) -> Iterator[str]:
        for mark in dates:
            yield date_line(article, mark, page)

    return print_lines(found, lines, page, none="No date found.")
