"""seedread find-quote: the articles that have given words, and who says them there."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from index.citing import Match, find_quotation
from index.citing.quote_at import quote_around
from tui.cli.corpus import read_articles
from tui.cli.exit_codes import ExitCode
from tui.cli.format.heading import article_heading
from tui.cli.format.matches import match_lines
from tui.cli.format.records import match_fields
from tui.cli.indexed_marks import quotes_of
from tui.cli.options import ExamplesCommand, corpus_option, json_option, plain_option
from tui.cli.output import page_of_stdout, print_data, print_json, print_status
from tui.cli.tables import table_options

EXAMPLES = (
    ("seedread find-quote 'there are no concerns' -C ~/stories/hasakah", "which article has these words"),
    ("pbpaste | seedread find-quote - -C ~/stories/hasakah", "words from a pipe"),
)


@click.command("find-quote", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("words", metavar="WORDS|-")
@corpus_option
@plain_option
@table_options
@json_option
def command(words: str, paths: tuple[Path, ...], plain: bool, as_json: bool) -> ExitCode:
    """Find the articles that have these words: exact matches first, then similar passages with the differences.

    Quotation marks, case, spaces and line breaks do not count. With - the words are read from stdin.
    """
    asked = sys.stdin.read() if words == "-" else words
    if not asked.strip():
        raise click.UsageError("no words to look up")
    found = find_quotation(asked, read_articles(paths))
    quotes = quotes_of(paths)

    def speaker(match: Match) -> str | None:
        quote = quote_around(quotes(match.article), match.span)
        return quote.speaker if quote else None

    if as_json:
        for match in found:
            print_json(match_fields(match, speaker(match)))
    else:
        _print_lines(found, speaker, plain)
    return ExitCode.FOUND if found else ExitCode.NOTHING


def _print_lines(found: tuple[Match, ...], speaker: Callable[[Match], str | None], plain: bool) -> None:
    page = page_of_stdout(plain)
    for match in found:
        print_data(article_heading(match.article, page))
        for line in match_lines(match, speaker(match), page):
            print_data(line)
    if not found:
        print_status("No exact or near match.")
