"""seedread dates: the dates that articles give."""

from collections.abc import Iterator
from pathlib import Path

import click

from index.article import Article
from index.marks.dates import DateMark
from tui.cli.corpus import read_articles
from tui.cli.exit_codes import ExitCode
from tui.cli.format.dates import date_line
from tui.cli.format.records import date_fields
from tui.cli.indexed_marks import dates_of
from tui.cli.marks import print_lines, print_records
from tui.cli.options import ExamplesCommand, json_option, paths_argument, plain_option
from tui.cli.output import page_of_stdout
from tui.cli.tables import table_options

EXAMPLES = (
    ("seedread dates ~/stories/hasakah", "every date: as written, its value, and whether that is derived"),
    ("seedread dates ~/stories/hasakah --resolved", "only dates whose days are known"),
    ("seedread dates article.txt --json", "for a program"),
)


@click.command("dates", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--resolved", is_flag=True, help="Only dates whose first and last day are known.")
@plain_option
@table_options
@json_option
def command(paths: tuple[Path, ...], resolved: bool, plain: bool, as_json: bool) -> ExitCode:
    """The dates that articles give, each as precise as it is written: a year stays a year.

    Words such as "on Thursday" and dates without a year are counted from the date of the article and marked as derived.
    If the article states no date, they stay unresolved.
    """

    def asked(mark: DateMark) -> bool:
        return not resolved or mark.first_day() is not None

    marks = dates_of(paths)
    found = ((article, tuple(filter(asked, marks(article)))) for article in read_articles(paths))
    if as_json:
        return print_records(found, date_fields)
    page = page_of_stdout(plain)

    def lines(article: Article, dates: tuple[DateMark, ...]) -> Iterator[str]:
        for mark in dates:
            yield date_line(article, mark, page)

    return print_lines(found, lines, page, none="No date found.")
