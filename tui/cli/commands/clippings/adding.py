"""seedread clippings add: keeps a passage with its citation."""

from pathlib import Path

import click

from index.clippings import new_clipping
from tui.cli.clippings_store import changing, opened
from tui.cli.commands.clippings.print import print_clippings
from tui.cli.corpus import read_one_article
from tui.cli.exit_codes import ExitCode
from tui.cli.options import PATH, ExamplesCommand, json_option
from tui.cli.passage import find_passage, place_option, require_one, words_option

EXAMPLES = (
    ("seedread clippings add article.txt --paragraph 4", "keep a paragraph"),
    ("seedread clippings add article.txt --quote 'no concerns' --note 'says who?' --label check", "keep exact words"),
)


@click.command("add", cls=ExamplesCommand, examples=EXAMPLES, short_help="Keep a passage of an article.")
@click.argument("path", type=PATH)
@place_option
@words_option
@click.option("--note", default="", metavar="TEXT", help="A note of your own.")
@click.option("--label", "labels", multiple=True, metavar="LABEL", help="A label; may be given again.")
@json_option
def add(
    path: Path, place: str | None, words: str | None, note: str, labels: tuple[str, ...], as_json: bool
) -> ExitCode:
    """Keep a paragraph, or exact words, of one article, with all that its citation needs."""
    require_one(place, words)
    article = read_one_article(path)
    span, quote = find_passage(article, place, words)
    with changing():
        print_clippings(opened().keep(new_clipping(article, span, quote, note=note, labels=labels)), as_json)
    return ExitCode.FOUND
