"""seedread figures: the quantities that articles give."""

from collections.abc import Iterator
from pathlib import Path

import click

from index.article import Article
from index.marks.figures.figure import Figure, FigureKind
from tui.cli.compared import csv_option
from tui.cli.corpus import read_articles
from tui.cli.exit_codes import ExitCode
from tui.cli.filters import is_between, is_counted
from tui.cli.format.compared import csv_text
from tui.cli.format.figures import CSV_HEADS, csv_cells, figure_cells, figure_line
from tui.cli.format.places import place_label
from tui.cli.format.records import mark_fields
from tui.cli.format.table import table
from tui.cli.indexed_marks import figures_of
from tui.cli.marks import print_lines, print_records
from tui.cli.options import ExamplesCommand, json_option, paths_argument, plain_option
from tui.cli.output import page_of_stdout, print_data, print_status

EXAMPLES = (
    ("seedread figures ~/stories/hasakah", "every figure, article by article"),
    ("seedread figures ~/stories/hasakah --counted detainees", "only figures that count detainees"),
    ("seedread figures article.txt --min 1000 --kind count --json", "counts from 1,000 up, for a program"),
)
NONE = "No figure found."
HEADS = ("Paragraph", "As written", "Value", "Of what", "Kind")


@click.command("figures", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--counted", metavar="NOUN", help="Only figures that count this, singular or plural.")
@click.option("--min", "least", type=float, metavar="NUMBER", help="Only values, or ends of ranges, of at least this.")
@click.option("--max", "most", type=float, metavar="NUMBER", help="Only values, or beginnings of ranges, up to here.")
@click.option("--kind", type=click.Choice([str(kind) for kind in FigureKind]), help="Only figures of this kind.")
@plain_option
@csv_option
@json_option
def command(
    paths: tuple[Path, ...],
    counted: str | None,
    least: float | None,
    most: float | None,
    kind: str | None,
    plain: bool,
    as_csv: bool,
    as_json: bool,
) -> ExitCode:
    """The figures that articles give: value, bound ("nearly", "at least"), unit, what is counted.

    A table on a terminal, else one figure on a line.
    """

    def asked(figure: Figure) -> bool:
        return (
            (kind is None or figure.kind == kind)
            and is_between(figure, least, most)
            and (counted is None or is_counted(figure, counted))
        )

    marks = figures_of(paths)
    found = ((article, tuple(filter(asked, marks(article)))) for article in read_articles(paths))
    if as_json:
        return print_records(found, mark_fields)
    if as_csv:
        rows = [csv_cells(article, figure) for article, figures in found for figure in figures]
        if not rows:
            print_status(NONE)
            return ExitCode.NOTHING
        print_data(csv_text(CSV_HEADS, rows))
        return ExitCode.FOUND
    page = page_of_stdout(plain)

    def lines(article: Article, figures: tuple[Figure, ...]) -> Iterator[str]:
        if page.width is not None:
            yield table(HEADS, [figure_cells(article, figure) for figure in figures], page)
            return
        for figure in figures:
            yield figure_line(article, figure, place_label(article, figure.start), page)

    return print_lines(found, lines, page, none=NONE)
