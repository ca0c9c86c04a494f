"""seedread search: paragraphs that match, best first."""

from pathlib import Path

import click

from index.article import Span
from index.search.hits import Hit, Results
from tui.cli.exit_codes import ExitCode
from tui.cli.format.hits import hit_lines, summary_line
from tui.cli.format.layout import one_line
from tui.cli.format.records import hit_fields
from tui.cli.library import refreshed_library
from tui.cli.options import ExamplesCommand, corpus_option, json_option, plain_option
from tui.cli.output import page_of_stdout, print_data, print_json, print_status

EXAMPLES = (
    ("seedread search kakai -C ~/stories/hasakah", "paragraphs with the name, in any spelling"),
    ("seedread search '\"security source\"'", "a phrase, in the articles that come with seedread"),
    ("seedread search kakai --exact", "only as typed"),
    ("seedread search kakai --json --limit 100", "for a program"),
)


SNIPPET = 240
"""Cells of a snippet: about two sentences."""


@click.command("search", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("query")
@corpus_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many paragraphs.")
@click.option("--exact", is_flag=True, help="Words as typed, no other spellings of names.")
@click.option("--explain", is_flag=True, help="Say how the query was understood.")
@plain_option
@json_option
def command(
    query: str, paths: tuple[Path, ...], limit: int, exact: bool, explain: bool, plain: bool, as_json: bool
) -> ExitCode:
    """Find paragraphs, best first; an article's hits stand together in the order of its text."""
    ready = refreshed_library(paths)
    if ready.interrupted:
        return ExitCode.INTERRUPTED
    results = ready.library.search(query, limit, exact=exact)
    if as_json:
        _print_records(results, explain)
    else:
        _print_lines(results, explain, plain)
    return ExitCode.FOUND if results.hits else ExitCode.NOTHING


def _print_records(results: Results, explain: bool) -> None:
    if explain:
        print_json(
            {
                "type": "explanation",
                "query": results.query,
                "understood": results.understood,
                "folded": {word: list(others) for word, others in results.folded},
                "total": results.total,
                "articles": results.articles,
                "exact_count": results.exact_count,
                "suggestion": results.suggestion,
            }
        )
    for hit in results.hits:
        print_json(hit_fields(hit))


def _print_lines(results: Results, explain: bool, plain: bool) -> None:
    from index.search.snippets import snippet

    page = page_of_stdout(plain)
    for line in hit_lines(((hit, *snippet(hit.text, _spans_in(hit), SNIPPET)) for hit in results.hits), page):
        print_data(line)
    if explain and results.understood:
        print_status(f"understood as: {one_line(results.understood)}")
    if results.hits:
        print_status(summary_line(results))
    else:
        hint = f" Try: {results.suggestion}" if results.suggestion else ""
        print_status(f"No paragraph found for {one_line(results.query)}.{hint}")


def _spans_in(hit: Hit) -> tuple[Span, ...]:
    return tuple((start - hit.start, end - hit.start) for start, end in hit.spans)
