"""seedread compare: figures of one thing, side by side."""

from pathlib import Path

import click

from index.compare.article_corpus import corpus_of
from index.compare.figures import compared_figures
from index.decisions.decision import Act, Decision
from tui.cli.compared import articles_of, csv_option, print_compared
from tui.cli.decisions_store import decisions_of, keep_decision
from tui.cli.exit_codes import ExitCode
from tui.cli.format.compared import row_fields, row_lines
from tui.cli.format.figures import value_words
from tui.cli.indexed_marks import figures_of, quotes_of
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument

EXAMPLES = (
    ("seedread compare ~/stories/hasakah", "what several articles count, side by side"),
    ("seedread compare ~/stories/hasakah --counted prisoners", "only prisoners"),
    ("seedread compare ~/stories/hasakah --synonym detainees prisoners", "decide that both count one thing"),
)
HEADS = ("Counted", "Relation", "Outlet", "File", "Paragraph", "Value", "As written", "Said by")


@click.command("compare", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--counted", metavar="NOUN", help="Only figures that count this.")
@click.option("--synonym", nargs=2, metavar="A B", help="Decide that two nouns count one thing.")
@csv_option
@always_plain_option
@json_option
def command(
    paths: tuple[Path, ...], counted: str | None, synonym: tuple[str, str] | None, as_csv: bool, as_json: bool
) -> ExitCode:
    """Figures of one thing in several articles, with how they compare: same, agree, loose, differ, side by side.

    "Loose" means that one gives only a size, such as "hundreds". Which figure is right is not judged.
    """
    if synonym:
        keep_decision(paths, Decision(Act.SYNONYM, at="", a=synonym[0], b=synonym[1]))
    articles, by_path = articles_of(paths)
    corpus = corpus_of(articles, quotes_of(paths), figures_of(paths))
    found = compared_figures(corpus, counted, decisions_of(paths))
    rows = []
    for row in found:
        for cell in row.cells:
            written = by_path[cell.place.article, cell.place.part].words(cell.place.span)
            value = value_words(cell.figure, written)
            rows.append(
                (row.counted, row.relation, cell.place.outlet, cell.place.article, cell.place.paragraph, value, written,
                 cell.speaker)
            )  # fmt: skip
    return print_compared(
        found,
        lambda row: row_lines(row, by_path),
        lambda row: row_fields(row, by_path),
        as_json=as_json,
        none="No two articles count the same thing.",
        table=(HEADS, rows) if as_csv else None,
    )
