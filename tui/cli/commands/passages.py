"""seedread passages: passages that several articles have."""

from pathlib import Path

import click

from index.compare import passages
from index.compare.values import PassageSort
from tui.cli.compared import articles_of, csv_option, print_compared
from tui.cli.exit_codes import ExitCode
from tui.cli.format.compared import passage_fields, passage_lines
from tui.cli.indexed_marks import quotes_of
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument

EXAMPLES = (
    ("seedread passages ~/stories/hasakah", "what two or more articles have, those in most articles first"),
    ("seedread passages ~/stories/hasakah --sort quotation", "only the same quotations"),
    ("seedread passages ~/stories/hasakah --min-outlets 3 --json", "for a program"),
)
HEADS = ("Sort", "Words", "Outlet", "File", "Paragraph", "As written there")


@click.command("passages", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option(
    "--sort",
    type=click.Choice([str(sort) for sort in PassageSort]),
    help="Only passages of this sort. Without it, stock phrases are left out.",
)
@click.option(
    "--min-outlets", "least", type=click.IntRange(1), default=1, help="Only passages in at least this many outlets."
)
@csv_option
@always_plain_option
@json_option
def command(paths: tuple[Path, ...], sort: str | None, least: int, as_csv: bool, as_json: bool) -> ExitCode:
    """Passages that two or more articles have: the same quotation, shared prose, versions of one article.

    Where a passage comes from is not judged: "origin open" unless an article credits a source.
    """
    articles, by_path = articles_of(paths)
    found = [
        passage
        for passage in passages(articles, quotes_of(paths))
        if (passage.sort == sort if sort else passage.sort is not PassageSort.FORMULA) and passage.outlets >= least
    ]
    rows = [
        (passage.sort, passage.words, place.outlet, place.article, place.paragraph,
         by_path[place.article, place.part].words(place.span))
        for passage in found
        for place in passage.places
    ]  # fmt: skip
    return print_compared(
        found,
        lambda passage: passage_lines(passage, by_path),
        lambda passage: passage_fields(passage, by_path),
        as_json=as_json,
        none="No passage recurs in these articles.",
        table=(HEADS, rows) if as_csv else None,
    )
